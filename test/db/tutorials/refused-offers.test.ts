import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Scope } from '#bot/db/database.ts';
import { forgetAtNight } from '#bot/retention/forget-past-keeping.ts';
import { countRefusedOffer } from '#bot/tutorials/count-refused-offer.ts';
import { type CommuneOfTest, makeCommune } from '#test/support/people.ts';
import { openChat } from '#test/support/people-chat.ts';
import { hour, openWorld, type World } from '#test/support/world.ts';

let world: World;
let commune: CommuneOfTest;
const day = 24 * hour;

beforeAll(async () => {
  world = await openWorld();
});
beforeEach(async () => {
  commune = await makeCommune(world);
});
afterAll(() => world.close());

type Row = { words: string; tutorial_id: string; times: number };
const rows = (of = commune) =>
  world.rows<Row>(
    'select words, tutorial_id, times from refused_offers where area_id = $1 order by words, tutorial_id',
    [of.id],
  );
const refuses = (question: string, tutorialId = 'zalo-basics', of = commune) =>
  world.work(of.scope, (work) => countRefusedOffer(work, { question, tutorialId, names: [] }));

test('a pressed or typed "Chưa được, hỏi tổ" under an offer is counted with the first that was offered, and without a name', async () => {
  const chat = openChat(world, commune);
  await chat.follow();
  await chat.say(`#thon ${commune.che.code}`);
  const question = `Tôi là Nguyễn Thị Nụ, quên mật khẩu VNeID, hỏi ${commune.che.leader.name} chưa được`;
  await chat.ask(question);
  await chat.press('Chưa được, hỏi tổ');
  await chat.press('Chưa được, hỏi tổ');
  const [first, ...others] = await rows();
  expect(others).toEqual([]);
  expect(first).toMatchObject({ times: 1, words: expect.stringContaining('quen mat khau vneid') });
  const [request] = await chat.requests();
  expect(first?.tutorial_id).toBe(request?.tutorial_id);
  expect(first?.words).not.toMatch(/nguyen|thi nu/);

  const other = openChat(world, commune);
  await other.follow();
  await other.say(`#thon ${commune.che.code}`);
  await other.ask('quên mật khẩu vneid');
  await other.ask('chưa được');
  expect((await rows()).map(({ words, times }) => [words, times])).toEqual([
    ['quen mat khau vneid', 1],
    [first?.words, 1],
  ]);
});

test('a question that goes to the team without an offer is not counted', async () => {
  const chat = openChat(world, commune);
  await chat.follow();
  await chat.say(`#thon ${commune.che.code}`);
  await chat.ask('hàng xóm lấn đất nhà tôi, xã giải quyết giúp');
  expect(await chat.requests()).toHaveLength(1);
  expect(await rows()).toEqual([]);
});

test('the same words are one row for each tutorial; what many refuse at once is counted whole', async () => {
  await Promise.all(Array.from({ length: 6 }, () => refuses('máy cứ xoay vòng vòng')));
  await refuses('MÁY cứ xoay vòng vòng!', 'vneid-install');
  expect(await rows()).toEqual([
    { words: 'may cu xoay vong vong', tutorial_id: 'vneid-install', times: 1 },
    { words: 'may cu xoay vong vong', tutorial_id: 'zalo-basics', times: 6 },
  ]);
});

test('the bot reads none of it, other communes neither, and no role writes past the function', async () => {
  await refuses('máy cứ xoay vòng vòng');
  const count = (scope: Scope) =>
    world.web.transaction(scope, async (tx) =>
      Number((await tx.execute('select count(*) from refused_offers')).rows[0]?.count),
    );
  const other = await makeCommune(world);
  expect(await count(commune.scope)).toBe(1);
  expect(await count(other.scope)).toBe(0);
  expect(await count(commune.che.scope)).toBe(0);
  expect(await count({ kind: 'queue' })).toBe(0);
  for (const statement of [
    'select 1 from refused_offers',
    `insert into refused_offers (area_id, words, tutorial_id, last_at) values ('${commune.id}', 'a b', 'c', now())`,
  ]) {
    await expect(
      world.worker.transaction(commune.scope, (tx) => tx.execute(statement)),
    ).rejects.toMatchObject({ cause: { code: '42501' } });
  }
  await expect(
    world.web.transaction(commune.scope, (tx) =>
      tx.execute(`select count_refused_offer('a b', 'c', now())`),
    ),
  ).rejects.toMatchObject({ cause: { code: '42501' } });
});

test('what nobody repeated for 180 days is forgotten, searches in vain too; forgetting twice changes nothing', async () => {
  const other = await makeCommune(world);
  await refuses('máy cứ xoay vòng vòng');
  await refuses('máy cứ xoay vòng vòng', 'zalo-basics', other);
  await world.rows(
    `insert into missed_searches (area_id, words, last_at) values ($1, 'nuoi tom the', $2)`,
    [commune.id, world.clock.now()],
  );
  const forgets = () => forgetAtNight({ db: world.worker, clock: world.clock });
  const left = async () =>
    (await rows()).length +
    (await rows(other)).length +
    (await world.rows('select 1 from missed_searches where area_id = $1', [commune.id])).length;
  world.clock.advance(179 * day);
  await refuses('máy cứ xoay vòng vòng', 'zalo-basics', other);
  await forgets();
  expect(await left()).toBe(3);
  // Two nights later, by day.
  world.clock.advance(4 * day);
  await forgets();
  await forgets();
  expect(await left()).toBe(1);
  expect(await rows(other)).toHaveLength(1);
});
