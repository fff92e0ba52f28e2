import { describe, expect, test } from 'vitest';
import { addResidentMessage } from '#bot/help-requests/add-resident-message.ts';
import { answerHelpRequest } from '#bot/help-requests/answer-help-request.ts';
import { cancelHelpRequest } from '#bot/help-requests/cancel-help-request.ts';
import { claimHelpRequest } from '#bot/help-requests/claim-help-request.ts';
import { findListeningRequest } from '#bot/help-requests/find-help-request.ts';
import { openHelpRequest } from '#bot/help-requests/open-help-request.ts';
import { rateHelpRequest } from '#bot/help-requests/rate-help-request.ts';
import { resolveHelpRequest } from '#bot/help-requests/resolve-help-request.ts';
import type { ResidentWord } from '#shared/help-requests.ts';
import { saidTo } from '#test/support/people-messages.ts';
import { refusal } from '#test/support/refusal.ts';
import { hour, minute } from '#test/support/world.ts';
import { hung, lan, scene, world } from './each-scene.ts';
import {
  asMember,
  asOfficer,
  countsOf,
  historyOf,
  kindsOf,
  question,
  requestRow,
} from './scene.ts';

let causes = 0;
const rate = (word: ResidentWord, changed: { cause?: string; comment?: string } = {}) => {
  causes += 1;
  return world.work(scene.commune.scope, (work) =>
    rateHelpRequest(work, scene.request.id, {
      word,
      channel: 'chat',
      cause: `bam-${causes}`,
      ...changed,
    }),
  );
};
const answer = (member = lan) =>
  world.work(scene.commune.scope, (work) =>
    answerHelpRequest(work, scene.request.id, asMember(member, scene.che), 'Bác thử lại nhé.'),
  );
const resolve = (member = lan) =>
  world.work(scene.commune.scope, (work) =>
    resolveHelpRequest(work, scene.request.id, asMember(member, scene.che), {}),
  );
const outcome = async (act: Promise<{ outcome: string }>) => (await act).outcome;
const groupHeard = async () =>
  (await saidTo(world, scene.che.group.groupId)).map(({ text }) => text);

describe("the resident's word", () => {
  test('"được rồi" closes the request as the resident’s own step, with the last who answered as its helper', async () => {
    await answer(lan);
    await answer(hung);
    expect(await outcome(rate('solved'))).toBe('resolved');
    expect(await requestRow(world, scene.request.id)).toMatchObject({
      state: 'resolved',
      resolved_by_member: hung.id,
      resident_word: 'solved',
    });
    expect((await historyOf(world, scene.request.id)).slice(-2)).toMatchObject([
      { kind: 'rated', by: 'resident', text: 'solved' },
      { kind: 'resolved', by: 'resident', channel: 'chat' },
    ]);
    expect((await groupHeard()).at(-1)).toBe('A1: bà con báo đã được.');
  });

  test("of an officer's answer closes it in the name of the commune", async () => {
    await world.work(scene.commune.scope, (work) =>
      answerHelpRequest(
        work,
        scene.request.id,
        asOfficer(scene.commune.officer, scene.commune),
        'Mời bác lên xã.',
      ),
    );
    await rate('solved');
    expect(await requestRow(world, scene.request.id)).toMatchObject({
      state: 'resolved',
      resolved_by_officer: scene.commune.officer.id,
      resolved_by_member: null,
    });
  });

  test('"chưa được" reopens it for the last helper, who is named in the group', async () => {
    await resolve(lan);
    expect(await outcome(rate('not-solved'))).toBe('reopened');
    expect(await requestRow(world, scene.request.id)).toMatchObject({
      state: 'claimed',
      claimed_by: lan.id,
      resolved_at: null,
      resolved_by_member: null,
      resident_word: 'not-solved',
    });
    expect(await kindsOf(world, scene.request.id)).toEqual([
      'opened',
      'resolved',
      'rated',
      'reopened',
    ]);
    expect((await groupHeard()).at(-1)).toBe(
      'A1: bà con báo chưa được. Nhờ Nguyễn Thị Lan giúp tiếp nhé.',
    );
  });

  test('"chưa được" to every further answer reopens again', async () => {
    for (let round = 1; round <= 3; round += 1) {
      await answer();
      expect(await outcome(rate('not-solved'))).toBe('reopened');
    }
    expect((await groupHeard()).filter((text) => text.includes('chưa được'))).toHaveLength(3);
  });

  test('"chưa được" goes to the whole team when the last helper has left it', async () => {
    await answer();
    await world.rows(`update members set state = 'left' where id = $1`, [lan.id]);
    expect(await outcome(rate('not-solved'))).toBe('reopened');
    expect(await requestRow(world, scene.request.id)).toMatchObject({
      state: 'open',
      claimed_by: null,
    });
    expect((await groupHeard()).at(-1)).toBe(
      'A1: bà con báo chưa được, cần giúp tiếp. Ai giúp được thì gõ "nhận A1".',
    );
  });

  test('"mới được một phần" reopens it for the last helper too, with what is still missing', async () => {
    await answer();
    expect(await outcome(rate('partly', { comment: 'còn thẻ bảo hiểm' }))).toBe('reopened');
    expect(await requestRow(world, scene.request.id)).toMatchObject({
      state: 'claimed',
      claimed_by: lan.id,
      resident_word: 'partly',
    });
    expect((await historyOf(world, scene.request.id)).slice(-2)).toMatchObject([
      { kind: 'rated', text: 'partly: còn thẻ bảo hiểm' },
      { kind: 'reopened', by: 'resident' },
    ]);
    expect((await groupHeard()).at(-1)).toBe(
      'A1: bà con báo mới được một phần. Nhờ Nguyễn Thị Lan giúp tiếp nhé.',
    );
  });

  test('pressed over and over is taken six times until a helper does something, and its words always', async () => {
    await answer();
    const words = ['solved', 'not-solved', 'solved', 'partly', 'solved', 'not-solved'] as const;
    for (const word of words) expect(await outcome(rate(word))).not.toBe('unchanged');
    const before = await countsOf(world);
    expect(await outcome(rate('solved'))).toBe('unchanged');
    expect(await countsOf(world)).toEqual(before);
    expect(await outcome(rate('solved', { comment: 'được thật rồi' }))).toBe('resolved');
    await answer();
    expect(await outcome(rate('not-solved'))).toBe('reopened');
  });

  test('again is taken once, also when a button is pressed twice at once', async () => {
    await answer();
    const outcomes = await Promise.all([
      outcome(rate('solved', { cause: 'bam' })),
      outcome(rate('solved', { cause: 'bam' })),
      outcome(rate('solved')),
    ]);
    expect(outcomes.toSorted()).toEqual(['resolved', 'unchanged', 'unchanged']);
    expect(await outcome(rate('solved'))).toBe('unchanged');
    expect(await kindsOf(world, scene.request.id)).toEqual([
      'opened',
      'answered',
      'rated',
      'resolved',
    ]);
  });

  test('said again with something new to say keeps that, once', async () => {
    await answer();
    await rate('partly', { comment: 'còn thẻ bảo hiểm' });
    const again = { comment: 'thẻ cũng được rồi, còn bằng lái', cause: 'nhắn lại' };
    expect(await outcome(rate('partly', again))).toBe('noted');
    expect(await outcome(rate('partly', again))).toBe('unchanged');
    const history = await historyOf(world, scene.request.id);
    expect(history.filter(({ kind }) => kind === 'rated').map(({ text }) => text)).toEqual([
      'partly: còn thẻ bảo hiểm',
      'partly: thẻ cũng được rồi, còn bằng lái',
    ]);
    expect(await requestRow(world, scene.request.id)).toMatchObject({ resident_word: 'partly' });
  });

  test('is refused before the first answer and after a cancellation', async () => {
    const before = await countsOf(world);
    expect(await refusal(rate('solved'))).toBe('help-request/not-finished');
    expect(await countsOf(world)).toEqual(before);
    await world.work(scene.commune.scope, (work) => cancelHelpRequest(work, scene.request.id));
    expect(await refusal(rate('not-solved'))).toBe('help-request/finished');
  });

  test('that dies in the middle leaves nothing', async () => {
    await answer();
    const before = await countsOf(world);
    const died = world.work(scene.commune.scope, async (work) => {
      const word = { word: 'solved', channel: 'chat', cause: 'bam' } as const;
      await rateHelpRequest(work, scene.request.id, word);
      throw new Error('killed');
    });
    await expect(died).rejects.toThrow('killed');
    expect(await countsOf(world)).toEqual(before);
    expect(await requestRow(world, scene.request.id)).toMatchObject({ resident_word: null });
  });
});

describe('what the resident adds', () => {
  const add = (text: string, cause = 'tin-1') =>
    world.work(scene.commune.scope, (work) =>
      addResidentMessage(work, scene.request.id, { channel: 'chat', text, cause }),
    );

  test('is in the history and reaches the team, once for each message', async () => {
    await Promise.all([add('máy báo lỗi 500'), add('máy báo lỗi 500')]);
    await add('máy báo lỗi 500');
    expect((await groupHeard()).slice(1)).toEqual(['A1 · Bà con nói thêm:\n"máy báo lỗi 500"']);
    expect((await historyOf(world, scene.request.id)).slice(1)).toMatchObject([
      { kind: 'resident-added', by: 'resident', text: 'máy báo lỗi 500' },
    ]);
  });

  test('in urgent words makes the request urgent, with the clocks of one, once also from two places', async () => {
    const before = await requestRow(world, scene.request.id);
    await add('máy báo lỗi 500', 'tin-0');
    expect(await requestRow(world, scene.request.id)).toMatchObject({ kind: 'question' });
    const words = 'tôi vừa bị lừa chuyển mất 20 triệu rồi';
    await Promise.all([add(words), add(words)]);
    const after = await requestRow(world, scene.request.id);
    expect(after).toMatchObject({ kind: 'urgent' });
    expect(Number(after?.first_answer_due_at)).toBeLessThan(Number(before?.first_answer_due_at));
    expect((await groupHeard()).slice(2)).toEqual([`A1 · GẤP! Bà con nói thêm:\n"${words}"`]);
    await add('tôi đã gọi ngân hàng', 'tin-2');
    expect(await requestRow(world, scene.request.id)).toMatchObject({ kind: 'urgent' });
  });

  test('pings nobody', async () => {
    await add('[@all] vào giúp tôi');
    expect((await groupHeard()).at(-1)).toContain('"(người trong nhóm) vào giúp tôi"');
  });

  test('after the end is refused', async () => {
    await resolve();
    expect(await refusal(add('còn nữa'))).toBe('help-request/finished');
  });
});

describe('what a resident says next belongs to', () => {
  const listening = () =>
    world.work(scene.commune.scope, (work) =>
      findListeningRequest(work.tx, scene.resident.id, work.now),
    );

  test('the latest unfinished request', async () => {
    world.clock.advance(minute);
    const second = await world.work(scene.commune.scope, (work) =>
      openHelpRequest(work, scene.resident, { ...question, idempotencyKey: 'chat:2' }),
    );
    expect((await listening())?.id).toBe(second.id);
    await world.work(scene.commune.scope, (work) => cancelHelpRequest(work, second.id));
    expect((await listening())?.id).toBe(scene.request.id);
  });

  test('an answered one for 48 hours, and then to nothing', async () => {
    await answer();
    world.clock.advance(48 * hour - minute);
    expect((await listening())?.id).toBe(scene.request.id);
    world.clock.advance(minute);
    expect(await listening()).toBeUndefined();
  });

  test('nothing of the neighbours', async () => {
    await world.work(scene.commune.scope, (work) =>
      claimHelpRequest(work, scene.request.id, asMember(lan, scene.che)),
    );
    const nobody = await world.work(scene.commune.scope, (work) =>
      findListeningRequest(work.tx, scene.commune.officer.id, work.now),
    );
    expect(nobody).toBeUndefined();
  });
});
