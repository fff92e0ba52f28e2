import { describe, expect, test } from 'vitest';
import type { Acting } from '#bot/help-requests/acting.ts';
import { answerHelpRequest } from '#bot/help-requests/answer-help-request.ts';
import { cancelHelpRequest } from '#bot/help-requests/cancel-help-request.ts';
import { resolveHelpRequest } from '#bot/help-requests/resolve-help-request.ts';
import type { Member } from '#bot/teams/team.table.ts';
import { saidTo } from '#test/support/people-messages.ts';
import { refusal } from '#test/support/refusal.ts';
import { minute } from '#test/support/world.ts';
import { hung, lan, scene, world } from './each-scene.ts';
import { asMember, asOfficer, countsOf, historyOf, kindsOf, requestRow } from './scene.ts';

const answer = (acting: Acting, text = 'Bác bấm Quên mật khẩu nhé.') =>
  world.work(scene.commune.scope, (work) =>
    answerHelpRequest(work, scene.request.id, acting, text),
  );
const resolve = (acting: Acting, result?: string) =>
  world.work(scene.commune.scope, (work) =>
    resolveHelpRequest(work, scene.request.id, acting, { result }),
  );
const by = (member: Member, cause?: string) => asMember(member, scene.che, cause);
const residentHeard = () => saidTo(world, scene.resident.oaUserId ?? '');
const groupHeard = async () =>
  (await saidTo(world, scene.che.group.groupId)).map(({ text }) => text).slice(1);
const ratingTitles = ['Được rồi ạ', 'Mới được một phần', 'Chưa được'];

describe('an answer', () => {
  test('reaches the resident with the three buttons and claims the request', async () => {
    expect(await answer(by(lan))).toMatchObject({ changed: true });
    expect(await requestRow(world, scene.request.id)).toMatchObject({
      state: 'answered',
      claimed_by: lan.id,
      first_answered_at: world.clock.now(),
    });
    expect(await residentHeard()).toEqual([
      {
        text: 'Nguyễn Thị Lan (Tổ công nghệ số thôn chè kho làng) trả lời yêu cầu A1:\n\nBác bấm Quên mật khẩu nhé.\n\nĐã được chưa ạ?',
        buttons: ratingTitles,
      },
    ]);
    expect(await groupHeard()).toEqual(['A1: đã gửi câu trả lời của Nguyễn Thị Lan cho bà con.']);
    expect((await historyOf(world, scene.request.id)).at(-1)).toMatchObject({
      kind: 'answered',
      by: 'Nguyễn Thị Lan',
      text: 'Bác bấm Quên mật khẩu nhé.',
    });
  });

  test('of the same message answers once, also when it comes twice at once', async () => {
    const twice = await Promise.all([answer(by(lan, 'tin-7')), answer(by(lan, 'tin-7'))]);
    expect(twice.filter(({ changed }) => changed)).toHaveLength(1);
    expect(await answer(by(lan, 'tin-7'))).toMatchObject({ changed: false });
    expect(await residentHeard()).toHaveLength(1);
    expect(await kindsOf(world, scene.request.id)).toEqual(['opened', 'answered']);
  });

  test('waits in the Mini App for who never wrote to the account, and the team hears so, once', async () => {
    await world.rows('update residents set oa_user_id = null where id = $1', [scene.resident.id]);
    await Promise.all([answer(by(lan, 'tin-7')), answer(by(lan, 'tin-7'))]);
    expect(await groupHeard()).toEqual([
      'A1: đã đưa câu trả lời của Nguyễn Thị Lan vào ứng dụng (bà con chưa nhắn kênh Zalo nên Zalo không báo được; gấp thì gọi hoặc đến nhà).',
    ]);
    expect(await residentHeard()).toEqual([]);
    expect(await kindsOf(world, scene.request.id)).toEqual(['opened', 'answered']);
  });

  test('may be followed by more, each of which reaches the resident', async () => {
    await answer(by(lan), 'Bác thử lại nhé.');
    world.clock.advance(minute);
    await answer(by(hung), 'Hoặc bác gọi em.');
    expect(await residentHeard()).toHaveLength(2);
    expect(await requestRow(world, scene.request.id)).toMatchObject({
      claimed_by: lan.id,
      last_helper_id: hung.id,
    });
  });

  test('longer than a message of Zalo arrives in parts, the buttons under the last', async () => {
    await answer(by(lan), 'Bác bấm vào đây nhé. '.repeat(150));
    const parts = await residentHeard();
    expect(parts.length).toBeGreaterThan(1);
    expect(parts.map(({ buttons }) => buttons.length)).toEqual([...parts.slice(1).map(() => 0), 3]);
    expect(parts.every(({ text }) => text.length <= 2_000)).toBe(true);
  });

  test('after the end is still heard, and reopens nothing', async () => {
    await resolve(by(lan));
    await answer(by(hung), 'Bác nhớ đổi mật khẩu nhé.');
    expect(await requestRow(world, scene.request.id)).toMatchObject({
      state: 'resolved',
      resolved_by_member: lan.id,
    });
    expect((await residentHeard()).at(-1)?.text).toContain('Bác nhớ đổi mật khẩu nhé.');
  });

  test('to somebody who no longer needs it is refused', async () => {
    await world.work(scene.commune.scope, (work) => cancelHelpRequest(work, scene.request.id));
    const before = await countsOf(world);
    expect(await refusal(answer(by(lan)))).toBe('help-request/finished');
    expect(await countsOf(world)).toEqual(before);
  });

  test('of an officer names the commune and leaves the claim where it is', async () => {
    await answer(asOfficer(scene.commune.officer, scene.commune));
    expect(await requestRow(world, scene.request.id)).toMatchObject({
      state: 'answered',
      claimed_by: null,
    });
    expect((await residentHeard())[0]?.text).toMatch(/^Nguyễn Thị Hồng Nhung \(Xã Thanh Tâm\)/);
    expect((await historyOf(world, scene.request.id)).at(-1)).toMatchObject({
      kind: 'answered',
      channel: 'staff',
      by: 'Nguyễn Thị Hồng Nhung',
    });
  });

  test('of somebody the leader has not confirmed says so in the history', async () => {
    await answer({ ...by(lan), unconfirmed: true });
    expect((await historyOf(world, scene.request.id)).at(-1)).toMatchObject({ unconfirmed: true });
  });

  test('that dies in the middle leaves nothing', async () => {
    const before = await countsOf(world);
    const died = world.work(scene.commune.scope, async (work) => {
      await answerHelpRequest(work, scene.request.id, by(lan), 'Bác thử lại nhé.');
      throw new Error('killed');
    });
    await expect(died).rejects.toThrow('killed');
    expect(await countsOf(world)).toEqual(before);
  });
});

describe('a resolution', () => {
  test('records who did it and with what result, and asks the resident', async () => {
    await resolve(by(lan), 'đã đến nhà cài lại');
    expect(await requestRow(world, scene.request.id)).toMatchObject({
      state: 'resolved',
      resolved_by_member: lan.id,
      resolved_by_officer: null,
      resolved_at: world.clock.now(),
      result: 'đã đến nhà cài lại',
      claimed_by: lan.id,
      resident_word: null,
    });
    expect(await groupHeard()).toEqual(['A1: Nguyễn Thị Lan đã giúp xong (đã đến nhà cài lại).']);
    expect(await residentHeard()).toEqual([
      {
        text: 'Nguyễn Thị Lan (Tổ công nghệ số thôn chè kho làng) báo yêu cầu A1 đã xong.\n\nĐã được chưa ạ?',
        buttons: ratingTitles,
      },
    ]);
  });

  test('again, by whomever, changes nothing; at once by two, one of them did it', async () => {
    const outcomes = await Promise.all([resolve(by(lan)), resolve(by(hung))]);
    expect(outcomes.filter(({ changed }) => changed)).toHaveLength(1);
    expect(await resolve(by(hung), 'tôi làm')).toMatchObject({ changed: false });
    expect(await kindsOf(world, scene.request.id)).toEqual(['opened', 'resolved']);
    expect(await residentHeard()).toHaveLength(1);
    expect(await requestRow(world, scene.request.id)).toMatchObject({ result: null });
  });

  test('of an officer is in the name of the commune', async () => {
    await resolve(asOfficer(scene.commune.officer, scene.commune), 'đã cấp lại ở xã');
    expect(await requestRow(world, scene.request.id)).toMatchObject({
      resolved_by_officer: scene.commune.officer.id,
      resolved_by_member: null,
    });
  });
});

describe('a cancellation', () => {
  const cancel = () =>
    world.work(scene.commune.scope, (work) => cancelHelpRequest(work, scene.request.id));

  test('ends the request and tells the team, once', async () => {
    await answer(by(lan));
    await cancel();
    await cancel();
    expect(await requestRow(world, scene.request.id)).toMatchObject({
      state: 'cancelled',
      claimed_by: null,
    });
    expect((await groupHeard()).slice(1)).toEqual(['A1: bà con báo không cần giúp nữa.']);
    expect(await kindsOf(world, scene.request.id)).toEqual(['opened', 'answered', 'cancelled']);
  });

  test('against a resolution at the same time leaves one end', async () => {
    const outcomes = await Promise.all([refusal(cancel()), refusal(resolve(by(lan)))]);
    expect(outcomes.toSorted()).toEqual(['done', 'help-request/finished']);
  });
});
