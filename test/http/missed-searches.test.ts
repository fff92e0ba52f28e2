import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { MissedSearchList } from '#shared/tutorial-keeping.ts';
import { type AppOfTest, openApp } from '#test/support/app.ts';
import { type CommuneOfTest, makeCommune, makeResident } from '#test/support/people.ts';
import { opens } from '#test/support/people-mini-app.ts';
import { openWorld, type World } from '#test/support/world.ts';

let world: World;
let app: AppOfTest;
let commune: CommuneOfTest;
let officer: Awaited<ReturnType<typeof opens>>;

beforeAll(async () => {
  world = await openWorld();
  app = await openApp(world);
});
beforeEach(async () => {
  commune = await makeCommune(world);
  officer = await opens(app, commune, commune.officer.appUserId);
});
afterAll(async () => {
  await app.close();
  await world.close();
});

const misses = (
  text: string,
  { of = commune, token }: { of?: CommuneOfTest; token?: string } = {},
) =>
  app.ask('POST', `/api/tutorials/missed-searches?oa=${of.account.oaId}`, {
    token,
    body: { text },
  });
const list = async () =>
  (await officer.get<MissedSearchList>('/api/staff/missed-searches')).body.searches.map(
    ({ words, times }) => [words, times],
  );

test('a search in vain is counted in its commune without a name, whether somebody signed in or not', async () => {
  const { appUserId } = await makeResident(world, commune, commune.che);
  const { token } = await opens(app, commune, appUserId);
  expect((await misses('Nuôi tôm thẻ', { token })).status).toBe(204);
  await misses('nuoi tom the!');
  await misses('ấp trứng vịt');
  expect(await list()).toEqual([
    ['nuoi tom the', 2],
    ['ap trung vit', 1],
  ]);
  const columns = await world.rows<{ column_name: string }>(
    `select column_name from information_schema.columns where table_name = 'missed_searches'`,
  );
  expect(columns.map((one) => one.column_name).join()).not.toMatch(/resident|user|name/);
  const other = await makeCommune(world);
  officer = await opens(app, other, other.officer.appUserId);
  expect(await list()).toEqual([]);
});

test('what a tutorial answers, single words, and numbers of people are not kept', async () => {
  for (const text of ['quên mật khẩu VNeID', 'tôm', '0912 345 678', '   ']) await misses(text);
  await misses('căn cước 001190012345 nuôi tôm thẻ');
  expect(JSON.stringify(await list())).not.toMatch(/\d{4}/);
  expect((await list()).length).toBeLessThanOrEqual(1);
});

test('without an account nobody’s list grows, and nothing is refused', async () => {
  const answer = await app.ask('POST', '/api/tutorials/missed-searches', {
    body: { text: 'nuôi tôm thẻ' },
  });
  expect(answer.status).toBe(204);
  expect(await list()).toEqual([]);
});

test('what staff have seen to is off the list until it is searched for in vain again', async () => {
  await misses('nuôi tôm thẻ');
  await misses('nuôi tôm thẻ');
  const settle = () =>
    officer.post<MissedSearchList>('/api/staff/missed-searches/settle', { words: 'nuoi tom the' });
  expect((await settle()).body.searches).toEqual([]);
  expect((await settle()).body.searches).toEqual([]);
  await misses('nuôi tôm thẻ');
  expect(await list()).toEqual([['nuoi tom the', 1]]);
});

test('two at once are both counted', async () => {
  await Promise.all(Array.from({ length: 8 }, () => misses('nuôi tôm thẻ')));
  expect(await list()).toEqual([['nuoi tom the', 8]]);
});
