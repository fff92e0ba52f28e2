import { afterAll, beforeAll, expect, test } from 'vitest';
import { type AppOfTest, openApp } from '#test/support/app.ts';
import { type CommuneOfTest, makeCommune, makeResident } from '#test/support/people.ts';
import { newKey } from '#test/support/people-mini-app.ts';
import { openWorld, type World } from '#test/support/world.ts';

let world: World;
let app: AppOfTest;
let commune: CommuneOfTest;

beforeAll(async () => {
  world = await openWorld();
  app = await openApp(world);
  commune = await makeCommune(world);
});
afterAll(async () => {
  await app.close();
  await world.close();
});

/** Somebody of Thôn Chè who comes from the address of the culture house. */
async function baTu() {
  const { appUserId } = await makeResident(world, commune, commune.che);
  const signsIn = () => app.signIn(commune, appUserId);
  const { token } = await signsIn();
  await app.agrees(token);
  const ask = (as = token) =>
    app.ask('POST', '/api/help-requests', {
      token: as,
      from: '10.8.8.8',
      body: { idempotencyKey: newKey(), question: 'Quên mật khẩu' },
    });
  return { ask, signsIn };
}

test('a whole village asks from one address in the same minute, and nobody is told to wait', async () => {
  for (let person = 0; person < 25; person += 1) {
    expect((await (await baTu()).ask()).status).toBe(201);
  }
});

test('one person who asks twenty-one times in a minute is told to wait, with a new session too', async () => {
  const tu = await baTu();
  const statuses: number[] = [];
  for (let round = 0; round < 20; round += 1) statuses.push((await tu.ask()).status);
  expect(new Set(statuses)).toEqual(new Set([201]));
  const { token } = await tu.signsIn();
  expect(await tu.ask(token)).toMatchObject({ status: 429, body: { code: 'rate-limited' } });
});
