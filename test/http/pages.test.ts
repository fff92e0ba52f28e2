import { afterAll, beforeAll, expect, test } from 'vitest';
import { announcementPictureSizeBytesMax } from '#shared/announcing.ts';
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
  const picture = answer.rawPayload;
  expect(picture.subarray(1, 4).toString()).toBe('PNG');
  // Sharp on a telephone, in the shape of a cover, and no larger than Zalo takes.
  const [width, height] = [picture.readUInt32BE(16), picture.readUInt32BE(20)];
  expect([width >= 1080, width / height]).toEqual([true, 16 / 9]);
  expect(picture.length).toBeLessThanOrEqual(announcementPictureSizeBytesMax);
});
