import { beforeEach, expect, test } from 'vitest';
import { answerHelpRequest } from '#bot/help-requests/answer-help-request.ts';
import { cancelHelpRequest } from '#bot/help-requests/cancel-help-request.ts';
import { correctAnswer } from '#bot/help-requests/correct-answer.ts';
import { readRequestForResident } from '#bot/help-requests/read-help-requests.ts';
import { readRequestForTeam } from '#bot/help-requests/read-team-requests.ts';
import type { Member } from '#bot/teams/team.table.ts';
import { saidTo } from '#test/support/people-messages.ts';
import { refusal } from '#test/support/refusal.ts';
import { minute } from '#test/support/world.ts';
import { hung, lan, scene, world } from './each-scene.ts';
import { asMember, countsOf } from './scene.ts';

beforeEach(async () => {
  await answer(lan);
});

const answer = (member: Member) =>
  world.work(scene.commune.scope, (work) =>
    answerHelpRequest(work, scene.request.id, asMember(member, scene.che), 'Bấm nút đỏ nhé.'),
  );
const correct = (
  member: Member,
  more: { historyId?: string; cause?: string } = {},
  as = world.worker,
) =>
  world.work(
    scene.commune.scope,
    (work) =>
      correctAnswer(work, scene.request.id, asMember(member, scene.che, more.cause), {
        historyId: more.historyId,
        text: 'Bấm nút xanh nhé.',
      }),
    as,
  );
const answerId = async () => {
  const [row] = await world.rows<{ id: string }>(
    `select id from help_request_history where kind = 'answered' and help_request_id = $1`,
    [scene.request.id],
  );
  return row?.id ?? '';
};
const residentHeard = async () =>
  (await saidTo(world, scene.resident.oaUserId ?? '')).map(({ text }) => text);
const seenByLan = () =>
  world.web.transaction(scene.commune.scope, (tx) =>
    readRequestForTeam(tx, { ...lan, now: world.clock.now() }, scene.request.id),
  );

test('is sent as what takes the place of the answer, which stays on record', async () => {
  await correct(lan);
  expect((await residentHeard()).at(-1)).toContain(
    'sửa lại câu trả lời vừa rồi của yêu cầu A1. Bà con làm theo lời này nhé:\n\nBấm nút xanh nhé.',
  );
  const seen = await world.web.transaction(scene.commune.scope, (tx) =>
    readRequestForResident(tx, scene.resident.id, scene.request.id),
  );
  expect(seen.entries.map(({ kind, text }) => ({ kind, text })).slice(1)).toEqual([
    { kind: 'answered', text: 'Bấm nút đỏ nhé.' },
    { kind: 'corrected', text: 'Bấm nút xanh nhé.' },
  ]);
  expect(
    await world.rows(`select corrects_id from help_request_history where kind = 'corrected'`),
  ).toEqual([{ corrects_id: await answerId() }]);
});

test('of one cause is sent once, also from two processes at once, and after the time is over', async () => {
  await Promise.all([correct(lan, { cause: 'tin' }), correct(lan, { cause: 'tin' }, world.web)]);
  const before = await countsOf(world);
  world.clock.advance(11 * minute);
  expect(await correct(lan, { cause: 'tin' })).toMatchObject({ changed: false });
  expect(await countsOf(world)).toEqual(before);
  expect(await residentHeard()).toHaveLength(2);
});

test('is possible for ten minutes, and offered for as long', async () => {
  expect((await seenByLan()).correctable).toEqual({
    entryId: await answerId(),
    until: new Date(world.clock.now().getTime() + 10 * minute).toISOString(),
  });
  world.clock.advance(10 * minute);
  expect(await refusal(correct(lan))).toBe('done');
  world.clock.advance(1);
  expect(await refusal(correct(lan))).toBe('help-request/too-late-to-correct');
  expect((await seenByLan()).correctable).toBeNull();
});

test('is the author’s, or the leader’s who names the answer', async () => {
  const historyId = await answerId();
  expect(await refusal(correct(hung))).toBe('help-request/nothing-to-correct');
  expect(await refusal(correct(hung, { historyId }))).toBe('help-request/nothing-to-correct');
  expect(await refusal(correct(scene.che.leader, { historyId: '999999' }))).toBe(
    'help-request/nothing-to-correct',
  );
  expect(await refusal(correct(scene.che.leader, { historyId }))).toBe('done');
});

test('is refused after the resident cancelled, and leaves nothing when it dies in the middle', async () => {
  const before = await countsOf(world);
  const died = world.work(scene.commune.scope, async (work) => {
    await correctAnswer(work, scene.request.id, asMember(lan, scene.che), { text: 'x' });
    throw new Error('killed');
  });
  await expect(died).rejects.toThrow('killed');
  expect(await countsOf(world)).toEqual(before);
  await world.work(scene.commune.scope, (work) => cancelHelpRequest(work, scene.request.id));
  expect(await refusal(correct(lan))).toBe('help-request/finished');
});
