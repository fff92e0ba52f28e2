import { describe, expect, test } from 'vitest';
import type { Acting } from '#bot/help-requests/acting.ts';
import { addResidentMessage } from '#bot/help-requests/add-resident-message.ts';
import { answerHelpRequest } from '#bot/help-requests/answer-help-request.ts';
import { appointHelpRequest } from '#bot/help-requests/appoint-help-request.ts';
import { askResident } from '#bot/help-requests/ask-resident.ts';
import { cancelHelpRequest } from '#bot/help-requests/cancel-help-request.ts';
import { claimHelpRequest } from '#bot/help-requests/claim-help-request.ts';
import { findListeningRequest } from '#bot/help-requests/find-help-request.ts';
import { noteOnHelpRequest } from '#bot/help-requests/note-on-help-request.ts';
import { openHelpRequest } from '#bot/help-requests/open-help-request.ts';
import { rateHelpRequest } from '#bot/help-requests/rate-help-request.ts';
import { readRequestForResident } from '#bot/help-requests/read-help-requests.ts';
import { readRequestForTeam } from '#bot/help-requests/read-team-requests.ts';
import { referHelpRequest } from '#bot/help-requests/refer-help-request.ts';
import { reopenByTeam } from '#bot/help-requests/reopen-by-team.ts';
import { resolveHelpRequest } from '#bot/help-requests/resolve-help-request.ts';
import type { Member } from '#bot/teams/team.table.ts';
import type { ResultKind } from '#shared/help-requests.ts';
import { saidTo } from '#test/support/people-messages.ts';
import { refusal } from '#test/support/refusal.ts';
import { hour, minute, type World } from '#test/support/world.ts';
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

type Run = (work: Parameters<Parameters<World['work']>[1]>[0], id: string) => Promise<unknown>;
const act = (run: Run, as = world.worker) =>
  world.work(scene.commune.scope, (work) => run(work, scene.request.id), as);
const by = (member: Member, cause?: string): Acting => asMember(member, scene.che, cause);
const residentHeard = async () =>
  (await saidTo(world, scene.resident.oaUserId ?? '')).map(({ text }) => text);
const groupHeard = async () =>
  (await saidTo(world, scene.che.group.groupId)).map(({ text }) => text).slice(1);
const tomorrow = () => new Date(Date.parse('2026-03-03T08:30:00Z'));

/** Every act, each with a cause of its own unless one is given. */
const acts: [string, (cause?: string) => Run][] = [
  ['a note', (cause) => (work, id) => noteOnHelpRequest(work, id, by(lan, cause), 'bà nghe kém')],
  ['a question', (cause) => (work, id) => askResident(work, id, by(lan, cause), 'Máy gì ạ?')],
  [
    'an appointment',
    (cause) => (work, id) =>
      appointHelpRequest(work, id, by(lan, cause), { at: tomorrow(), how: 'visit' }),
  ],
  [
    'a referral',
    (cause) => (work, id) => referHelpRequest(work, id, by(lan, cause), { desk: 'bank' }),
  ],
];

describe.each(acts)('%s', (_name, make) => {
  test('of one cause is done once, also from two processes at once', async () => {
    await Promise.all([act(make('tin')), act(make('tin'), world.web), act(make('tin'))]);
    await act(make('tin'));
    expect(await kindsOf(world, scene.request.id)).toHaveLength(2);
    expect((await residentHeard()).length).toBeLessThan(2);
    expect((await groupHeard()).length).toBeLessThan(2);
  });

  test('that dies in the middle leaves nothing', async () => {
    const before = await countsOf(world);
    const died = act(async (work, id) => {
      await make()(work, id);
      throw new Error('killed');
    });
    await expect(died).rejects.toThrow('killed');
    expect(await countsOf(world)).toEqual(before);
  });

  test('of a person who is erased is refused', async () => {
    await world.rows(`update residents set erased_at = now() where id = $1`, [scene.resident.id]);
    expect(await refusal(act(make()))).toBe('help-request/finished');
  });
});

test.each(acts.slice(1))('%s after the end is refused', async (_name, make) => {
  await world.work(scene.commune.scope, (work) => cancelHelpRequest(work, scene.request.id));
  expect(await refusal(act(make()))).toBe('help-request/finished');
});

test.each(acts.slice(1))(
  '%s claims for whoever takes care, and takes it from nobody',
  async (_name, make) => {
    await act(make());
    expect(await requestRow(world, scene.request.id)).toMatchObject({ claimed_by: lan.id });
    await act((work, id) => claimHelpRequest(work, id, by(hung))).catch(() => {});
    await world.rows(
      'update help_requests set claimed_by = $1, appointment_at = null where id = $2',
      [hung.id, scene.request.id],
    );
    await act(make());
    expect(await requestRow(world, scene.request.id)).toMatchObject({ claimed_by: hung.id });
  },
);

test('a note is read by the team and never by the resident, and one of the group is not said there again', async () => {
  await act((work, id) => noteOnHelpRequest(work, id, by(lan), 'bà nghe kém'));
  expect(await groupHeard()).toEqual([]);
  const inApp = { ...by(lan), channel: 'mini-app' } as const;
  await act((work, id) => noteOnHelpRequest(work, id, inApp, 'gọi con bà'));
  expect(await groupHeard()).toEqual(['A1 · Nguyễn Thị Lan ghi cho tổ: "gọi con bà"']);
  expect(await residentHeard()).toEqual([]);
  const [team, resident] = await world.web.transaction(scene.commune.scope, async (tx) => [
    await readRequestForTeam(tx, { ...lan, now: world.clock.now() }, scene.request.id),
    await readRequestForResident(tx, scene.resident.id, scene.request.id),
  ]);
  expect(team.entries.map(({ kind }) => kind)).toEqual(['opened', 'noted', 'noted']);
  expect(resident.entries.map(({ kind }) => kind)).toEqual(['opened']);
});

test('a question reaches the resident in the helper’s name, and what they say next belongs to it', async () => {
  await act((work, id) => askResident(work, id, by(lan), 'Máy của bác là máy gì ạ?'));
  expect(await residentHeard()).toEqual([
    `Nguyễn Thị Lan (${scene.che.team.name}) hỏi thêm về yêu cầu A1:\n\nMáy của bác là máy gì ạ?\n\nBà con trả lời ngay ở đây nhé.`,
  ]);
  expect(await groupHeard()).toEqual(['A1: đã gửi câu hỏi của Nguyễn Thị Lan cho bà con.']);
  world.clock.advance(minute);
  const second = await world.work(scene.commune.scope, (work) =>
    openHelpRequest(work, scene.resident, { ...question, idempotencyKey: 'chat:2' }),
  );
  const listening = () =>
    world.work(scene.commune.scope, (work) =>
      findListeningRequest(work.tx, scene.resident.id, work.now),
    );
  expect((await listening())?.id).toBe(second.id);
  world.clock.advance(minute);
  await act((work, id) => askResident(work, id, by(lan), 'Bác có ở nhà không?'));
  expect((await listening())?.id).toBe(scene.request.id);
  await act((work, id) =>
    addResidentMessage(work, id, { channel: 'chat', text: 'máy Oppo', cause: 'tin-7' }),
  );
  expect((await groupHeard()).at(-1)).toBe('A1 · Bà con nói thêm:\n"máy Oppo"');
});

test('an appointment is told in words, a later one takes its place, the same again changes nothing', async () => {
  await act((work, id) =>
    appointHelpRequest(work, id, by(lan), { at: tomorrow(), how: 'visit', text: 'Bác chờ nhé' }),
  );
  expect((await residentHeard())[0]).toContain(
    'hẹn bà con về yêu cầu A1: 15 giờ 30 chiều thứ Ba 3/3, tổ đến nhà. Bác chờ nhé',
  );
  expect(await groupHeard()).toEqual([
    'A1: Nguyễn Thị Lan hẹn bà con 15 giờ 30 chiều thứ Ba 3/3, tổ đến nhà. Bác chờ nhé',
  ]);
  await act((work, id) => appointHelpRequest(work, id, by(lan), { at: tomorrow(), how: 'visit' }));
  expect(await residentHeard()).toHaveLength(1);
  const later = new Date(tomorrow().getTime() + hour);
  await act((work, id) => appointHelpRequest(work, id, by(lan), { at: later, how: 'call' }));
  expect(await requestRow(world, scene.request.id)).toMatchObject({ appointment_at: later });
  expect((await historyOf(world, scene.request.id)).at(-1)).toMatchObject({
    kind: 'appointed',
    text: '16 giờ 30 chiều thứ Ba 3/3, tổ gọi điện.',
  });
});

test.each([-minute, 61 * 24 * hour])('an appointment %i ms ahead is refused', async (ahead) => {
  const at = new Date(world.clock.now().getTime() + ahead);
  const appointed = act((work, id) => appointHelpRequest(work, id, by(lan), { at, how: 'call' }));
  expect(await refusal(appointed)).toBe('help-request/appointment-not-ahead');
});

test('a referral shows the way in our words or the helper’s, answers, and stays with its helper', async () => {
  await act((work, id) => referHelpRequest(work, id, by(lan), { desk: 'police' }));
  expect((await residentHeard())[0]).toContain('Bà con đến công an xã');
  expect(await requestRow(world, scene.request.id)).toMatchObject({
    state: 'answered',
    referred_to: 'police',
    claimed_by: lan.id,
  });
  await act((work, id) =>
    referHelpRequest(work, id, by(lan), { desk: 'bank', text: 'Ra Agribank đầu chợ.' }),
  );
  expect((await residentHeard())[1]).toContain('\n\nRa Agribank đầu chợ.\n\n');
  await act((work, id) =>
    rateHelpRequest(work, id, { word: 'solved', channel: 'chat', cause: 'x' }),
  );
  expect(await requestRow(world, scene.request.id)).toMatchObject({
    state: 'resolved',
    resolved_by_member: lan.id,
  });
});

describe('what a request ended with', () => {
  const end = (resultKind: ResultKind, more = {}) =>
    act((work, id) => resolveHelpRequest(work, id, by(lan), { resultKind, ...more }));

  test.each([
    ['not-reached', 'chưa liên lạc được'],
    ['not-ours', 'không thuộc việc'],
    ['sent-on', 'chuyển việc'],
  ] as const)('%s is not told as solved', async (kind, words) => {
    await end(kind);
    const [heard = ''] = await residentHeard();
    expect(heard).toContain(words);
    expect(heard).not.toMatch(/đã xong|Đã được chưa/);
    expect((await groupHeard())[0]).not.toContain('giúp xong');
    expect(await requestRow(world, scene.request.id)).toMatchObject({
      state: 'resolved',
      result_kind: kind,
      resident_word: null,
    });
  });

  test('is told with the number under which another office has it', async () => {
    await end('sent-on', { dossierCode: 'H40.12-261122-0007' });
    expect((await residentHeard())[0]).toContain('Mã hồ sơ: H40.12-261122-0007');
    expect(await requestRow(world, scene.request.id)).toMatchObject({
      dossier_code: 'H40.12-261122-0007',
    });
  });

  test('goes to the helper’s credit, once for each request and member', async () => {
    const credits = () =>
      world.rows(
        `select member_id, kind, day::text, count from credit_entries where area_id = $1 order by id`,
        [scene.che.id],
      );
    await end('at-home');
    const credit = { kind: 'request', day: '2026-03-02', count: 1 };
    expect(await credits()).toEqual([{ ...credit, member_id: lan.id }]);
    await act((work, id) => reopenByTeam(work, id, by(hung)));
    await end('at-home');
    expect(await credits()).toHaveLength(1);
    await act((work, id) => reopenByTeam(work, id, by(hung)));
    await act((work, id) => resolveHelpRequest(work, id, by(hung), { resultKind: 'at-home' }));
    expect(await credits()).toEqual([
      { ...credit, member_id: lan.id },
      { ...credit, member_id: hung.id },
    ]);
  });

  test('is to the credit of whoever answered when the resident says so, and to nobody’s when the commune did', async () => {
    const officer = asOfficer(scene.commune.officer, scene.commune);
    await act((work, id) => resolveHelpRequest(work, id, officer, {}));
    expect(
      await world.rows('select 1 from credit_entries where area_id = $1', [scene.che.id]),
    ).toEqual([]);
    await act((work, id) => reopenByTeam(work, id, by(hung)));
    await act((work, id) => answerHelpRequest(work, id, by(hung), 'Bác thử lại nhé.'), world.web);
    await act(
      (work, id) => rateHelpRequest(work, id, { word: 'solved', channel: 'mini-app', cause: 'x' }),
      world.web,
    );
    expect(
      await world.rows('select member_id from credit_entries where area_id = $1', [scene.che.id]),
    ).toEqual([{ member_id: hung.id }]);
  });
});

describe('taken up again by the team', () => {
  test('it goes to whoever helped last, and the resident is told', async () => {
    await act((work, id) => resolveHelpRequest(work, id, by(lan), {}));
    await act((work, id) => reopenByTeam(work, id, by(hung, 'tin'), 'chưa xong đâu'));
    await act((work, id) => reopenByTeam(work, id, by(hung, 'tin'), 'chưa xong đâu'));
    expect(await requestRow(world, scene.request.id)).toMatchObject({
      state: 'claimed',
      claimed_by: lan.id,
      resolved_at: null,
    });
    expect((await groupHeard()).at(-1)).toBe(
      'A1: Trần Quốc Hưng mở lại, Nguyễn Thị Lan giúp tiếp.',
    );
    expect((await residentHeard()).at(-1)).toContain('mở lại yêu cầu A1');
  });

  test('it waits for everybody where the area wants it so', async () => {
    await world.rows(
      `insert into reopen_policies (area_id, mode, within_days, keeps_helper, updated_at) values ($1, 'same', 7, false, now())`,
      [scene.commune.id],
    );
    await act((work, id) => resolveHelpRequest(work, id, by(lan), {}));
    await act((work, id) => reopenByTeam(work, id, by(hung)));
    expect(await requestRow(world, scene.request.id)).toMatchObject({
      state: 'open',
      claimed_by: null,
    });
  });

  test('what is not finished stays as it is, and an erased person’s stays ended', async () => {
    expect(await act((work, id) => reopenByTeam(work, id, by(hung)))).toMatchObject({
      changed: false,
    });
    await act((work, id) => resolveHelpRequest(work, id, by(lan), {}));
    await world.rows(`update residents set erased_at = now() where id = $1`, [scene.resident.id]);
    expect(await refusal(act((work, id) => reopenByTeam(work, id, by(hung))))).toBe(
      'help-request/finished',
    );
  });
});
