import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Work } from '#bot/db/work.ts';
import { addResidentMessage } from '#bot/help-requests/add-resident-message.ts';
import { answerHelpRequest } from '#bot/help-requests/answer-help-request.ts';
import { claimHelpRequest } from '#bot/help-requests/claim-help-request.ts';
import { correctAnswer } from '#bot/help-requests/correct-answer.ts';
import { forgetMe } from '#bot/help-requests/forget-resident.ts';
import type { HelpRequest } from '#bot/help-requests/help-request.table.ts';
import { mergeHelpRequests } from '#bot/help-requests/merge-help-requests.ts';
import { openHelpRequest } from '#bot/help-requests/open-help-request.ts';
import { reopenByTeam } from '#bot/help-requests/reopen-by-team.ts';
import { resolveHelpRequest } from '#bot/help-requests/resolve-help-request.ts';
import { readMyRequests } from '#bot/reports/my-requests-data.ts';
import type { Resident } from '#bot/residents/resident.table.ts';
import type { Member } from '#bot/teams/team.table.ts';
import { timeIn } from '#test/db/clocks/clock-scene.ts';
import { called, makeResident } from '#test/support/people.ts';
import { saidTo } from '#test/support/people-messages.ts';
import { hour, minute, openWorld, type World } from '#test/support/world.ts';
import { asMember, historyOf, openScene, question, requestRow, type Scene } from './scene.ts';

let world: World;
let scene: Scene;
let lan: Member;
let second: { resident: Resident; request: HelpRequest };

beforeAll(async () => {
  world = await openWorld();
});
beforeEach(async () => {
  timeIn(world, () => scene).toNextMorning();
  scene = await openScene(world);
  lan = called(scene.che, 'Lan');
  world.clock.advance(minute);
  const resident = await makeResident(world, scene.commune, scene.che);
  const request = await act((work) => openHelpRequest(work, resident, question));
  second = { resident, request };
});
afterAll(() => world.close());

const act = <T>(run: (work: Work) => Promise<T>, as = world.worker) =>
  world.work(scene.commune.scope, run, as);
const by = (member = lan) => asMember(member, scene.che);
const merge = (main: string, others: string[]) =>
  act((work) => mergeHelpRequests(work, main, by(), others));
const answer = (id: string) => act((work) => answerHelpRequest(work, id, by(), 'Bấm đây nhé.'));
const heardBy = async (resident: Resident) =>
  (await saidTo(world, resident.oaUserId ?? '')).map(({ text }) => text);

/** A photo that Lan has taken on her phone. */
async function photo(): Promise<{ ids: string[]; uploadedBy: string }> {
  const uploader = await makeResident(world, scene.commune, scene.che);
  const [row] = await world.rows<{ id: string }>(
    `insert into attachments (id, uploaded_by, area_id, kind, content_type, size_bytes, bytes, idempotency_key, created_at)
     values (gen_random_uuid(), $1, $2, 'photo', 'image/jpeg', 4, 'ANH!', $3, now()) returning id`,
    [uploader.id, scene.che.id, world.newId()],
  );
  return { ids: [row?.id ?? ''], uploadedBy: uploader.id };
}

test('what was noted and photographed for one resident stays with that one, and the others learn how it ended', async () => {
  const main = scene.request.id;
  await merge(main, [second.request.id]);
  const along = await photo();
  await act(
    (work) =>
      resolveHelpRequest(work, main, by(), {
        result: 'sang nhà bà Lan ở Ngõ 3',
        resultKind: 'at-home',
        along,
      }),
    world.web,
  );
  await act((work) => reopenByTeam(work, main, by(), 'bà Lan Ngõ 3 vẫn chưa được'));
  const history = await historyOf(world, second.request.id);
  expect(history.slice(-2).map(({ kind, text }) => ({ kind, text }))).toEqual([
    { kind: 'resolved', text: null },
    { kind: 'reopened', text: null },
  ]);
  expect(await requestRow(world, second.request.id)).toMatchObject({ result: null });
  expect(
    await world.rows('select 1 from attachments where help_request_id = $1', [second.request.id]),
  ).toEqual([]);
  const buttons = await world.rows<{ code: string; buttons: string }>(
    `select r.code, m.content->>'buttons' as buttons from outgoing_messages m join help_requests r on r.id = m.help_request_id
     where m.dedupe_key like 'resident:%:resolved:%' and r.id = any($1) order by r.code`,
    [[main, second.request.id]],
  );
  expect(buttons.map((sent) => sent.buttons.includes(main))).toEqual([true, false]);
  expect(buttons[1]?.buttons).not.toContain(second.request.id);
});

test('a photo that went to all with an answer goes with the one it was made for', async () => {
  const main = scene.request.id;
  await merge(main, [second.request.id]);
  const along = await photo();
  await act((work) => answerHelpRequest(work, main, by(), 'Như trong ảnh.', along), world.web);
  const photos = () =>
    world.rows('select 1 from attachments where help_request_id = $1', [second.request.id]);
  expect(await photos()).toHaveLength(1);
  const { id: residentId } = scene.resident;
  const own = { kind: 'resident', residentId, communePath: scene.commune.path } as const;
  await world.work(own, forgetMe, world.web);
  expect(await photos()).toEqual([]);
});

test('a resident’s copy of their data has none of what helpers noted for the team', async () => {
  const main = scene.request.id;
  await act((work) =>
    resolveHelpRequest(work, main, by(), { result: 'bà Tư ở Ngõ 3 quên hay cáu' }),
  );
  await act((work) => reopenByTeam(work, main, by(), 'bà Tư ở Ngõ 3 lại quên'));
  const told = await world.web.transaction(scene.commune.scope, (tx) =>
    readMyRequests(tx, scene.resident),
  );
  expect(told.join('\n')).not.toContain('Ngõ 3');
});

test('an answer is put right for those who got it, not for who joined later', async () => {
  const main = scene.request.id;
  await answer(main);
  await merge(main, [second.request.id]);
  const before = await heardBy(second.resident);
  await act((work) => correctAnswer(work, main, by(), { text: 'Bấm nút xanh nhé.' }));
  expect(await heardBy(second.resident)).toEqual(before);
  expect((await heardBy(scene.resident)).at(-1)).toContain('Bấm nút xanh nhé.');
});

test.each(['has claimed', 'has answered'])(
  'whoever %s one that joins goes on with all of them',
  async (how) => {
    const main = scene.request.id;
    await act((work) => claimHelpRequest(work, second.request.id, by()));
    if (how === 'has answered') await answer(second.request.id);
    await act((work) =>
      mergeHelpRequests(work, main, by(called(scene.che, 'Hưng')), [second.request.id]),
    );
    for (const id of [main, second.request.id]) {
      expect(await requestRow(world, id)).toMatchObject({ state: 'claimed', claimed_by: lan.id });
    }
  },
);

describe('what a resident says who is answered together with another', () => {
  const says = (text: string) =>
    act((work) =>
      addResidentMessage(work, second.request.id, { channel: 'chat', text, cause: world.newId() }),
    );

  test('makes it the team’s turn, and its clock runs', async () => {
    const main = scene.request.id;
    const time = timeIn(world, () => scene);
    await merge(main, [second.request.id]);
    await answer(main);
    expect(await requestRow(world, main)).toMatchObject({ update_due_at: null });
    world.clock.advance(hour);
    await says('vẫn chưa được');
    await time.pass(minute);
    const row = await requestRow(world, main);
    expect(row.update_due_at).not.toBeNull();
    await time.pass(7 * 24 * hour);
    expect((await time.groupHeard()).at(-1)).toContain('A1');
  });
});
