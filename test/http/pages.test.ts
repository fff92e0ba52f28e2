import { afterAll, beforeAll, expect, test } from 'vitest';
import { type AppOfTest, openApp } from '#test/support/app.ts';
import { openWorld, type World } from '#test/support/world.ts';

let world: World;
let app: AppOfTest;
beforeAll(async () => {
  world = await openWorld();
  app = await openApp(world);
});
afterAll(async () => {
  await app.close();
  await world.close();
});

test('Zalo may fetch the cover of an article without a session', async () => {
  const answer = await app.app.inject({ method: 'GET', url: '/article-cover.png' });
  expect([answer.statusCode, answer.headers['content-type']]).toEqual([200, 'image/png']);
  expect(answer.rawPayload.subarray(1, 4).toString()).toBe('PNG');
});
