import { afterAll, beforeAll, expect, test } from 'vitest';
import { isOfOthers, readSampleBot } from '#bot/launch/sample-commune.ts';
import { makeCommune } from '#test/support/people.ts';
import { openWorld, type World } from '#test/support/world.ts';

let world: World;
let url: string;
beforeAll(async () => {
  world = await openWorld();
  url = String(world.web.pool.options.connectionString);
});
afterAll(() => world.close());

test('a database that already has a commune is left alone by a start with the simulator, but for the sample', async () => {
  expect(await isOfOthers(url)).toBe(false);
  await makeCommune(world);
  expect(await isOfOthers(url)).toBe(true);
  await world.rows('update official_accounts set oa_id = $1', [(await readSampleBot()).oaId]);
  expect(await isOfOthers(url)).toBe(false);
});

test('a database without a table is nobody’s', async () => {
  const empty = new URL(url);
  empty.pathname = '/postgres';
  expect(await isOfOthers(empty.href)).toBe(false);
});
