import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { tutorialPictureSizeBytesMax } from '#shared/tutorial-keeping.ts';
import { type AppOfTest, openApp } from '#test/support/app.ts';
import { phoneJpeg, plainJpeg } from '#test/support/jpeg.ts';
import { type CommuneOfTest, makeCommune } from '#test/support/people.ts';
import { newKey, opens } from '#test/support/people-mini-app.ts';
import { drawnPng, pngWithWords } from '#test/support/png.ts';
import { drafts, openOf, publishes } from '#test/support/tutorials.ts';
import { openWorld, type World } from '#test/support/world.ts';

let world: World;
let app: AppOfTest;
let commune: CommuneOfTest;
type Person = Awaited<ReturnType<typeof opens>>;
let author: Person;

beforeAll(async () => {
  world = await openWorld();
  app = await openApp(world);
});
beforeEach(async () => {
  commune = await makeCommune(world);
  author = await opens(app, commune, commune.officer.appUserId);
});
afterAll(async () => {
  await app.close();
  await world.close();
});

async function uploads(person: Person, bytes: Buffer, key = newKey()) {
  const answer = await app.app.inject({
    method: 'POST',
    url: `/api/staff/tutorial-pictures?key=${key}`,
    headers: { authorization: `Bearer ${person.token}`, 'content-type': 'image/jpeg' },
    payload: bytes,
  });
  return { status: answer.statusCode, body: answer.json<{ id: string; code?: string }>() };
}

async function downloads(path: string, person?: Person) {
  const headers = person === undefined ? {} : { authorization: `Bearer ${person.token}` };
  const answer = await app.app.inject({ method: 'GET', url: path, headers });
  return { status: answer.statusCode, bytes: answer.rawPayload, headers: answer.headers };
}

const ofStaff = (id: string) => `/api/staff/tutorial-pictures/${id}`;
const ofAll = (id: string) => `/api/tutorial-pictures/${id}`;
const showing = (photoId: string) => (content: ReturnType<typeof openOf>['content']) => ({
  ...content,
  steps: content.steps.map((step, at) =>
    at === 0 ? { ...step, picture: { ...step.picture, photoId } } : step,
  ),
});

test('a picture is kept without what cameras and programs wrote beside it, once for a key', async () => {
  const key = newKey();
  const first = await uploads(author, phoneJpeg('nhà bà Tư'), key);
  expect(await uploads(author, phoneJpeg('nhà bà Tư'), key)).toEqual(first);
  const jpeg = await downloads(ofStaff(first.body.id), author);
  expect(jpeg.bytes).toEqual(plainJpeg);
  expect(jpeg.headers['content-type']).toBe('image/jpeg');
  const png = await uploads(author, pngWithWords('nhà bà Tư'));
  const kept = await downloads(ofStaff(png.body.id), author);
  expect(kept.bytes).toEqual(drawnPng);
  expect(kept.headers['content-type']).toBe('image/png');
});

test('what is no whole picture, or larger than 1 MB, is refused whatever it calls itself', async () => {
  for (const bytes of [Buffer.from('<svg/>'), plainJpeg.subarray(0, -2), Buffer.alloc(0)]) {
    expect(await uploads(author, bytes)).toMatchObject({
      status: 422,
      body: { code: 'attachment/not-accepted' },
    });
  }
  const large = Buffer.concat([plainJpeg, Buffer.alloc(tutorialPictureSizeBytesMax)]);
  expect(await uploads(author, large)).toMatchObject({
    status: 413,
    body: { code: 'attachment/too-big' },
  });
});

test('a picture is the staff’s until a published step shows it, everybody’s then, and gone with it', async () => {
  const { id } = (await uploads(author, plainJpeg)).body;
  const approver = await opens(app, commune, commune.approver.appUserId);
  expect((await downloads(ofAll(id))).status).toBe(404);
  expect((await downloads(ofStaff(id), approver)).status).toBe(200);
  await drafts(world, author, 'zalo-basics', showing(id));
  expect((await downloads(ofAll(id))).status).toBe(404);
  const other = await makeCommune(world);
  const stranger = await opens(app, other, other.officer.appUserId);
  expect((await downloads(ofStaff(id), stranger)).status).toBe(404);

  const path = '/api/staff/tutorials/zalo-basics';
  await author.delete(`${path}/draft`);
  const published = await publishes(world, { author, approver }, 'zalo-basics', showing(id));
  const seen = await downloads(ofAll(id));
  expect(seen).toMatchObject({ status: 200, bytes: plainJpeg });
  expect(seen.headers['cache-control']).toContain('immutable');
  await approver.post(`${path}/retire`, { versionId: published.versions[0]?.id });
  expect((await downloads(ofAll(id))).status).toBe(404);
});

test('a step shows no picture of another commune', async () => {
  const other = await makeCommune(world);
  const stranger = await opens(app, other, other.officer.appUserId);
  const { id } = (await uploads(stranger, plainJpeg)).body;
  const draft = await drafts(world, author, 'zalo-basics', (content) => content);
  const { content, revision } = openOf(draft);
  const body = { ...showing(id)(content), revision };
  expect(await author.put('/api/staff/tutorials/zalo-basics/draft', body)).toMatchObject({
    status: 422,
    body: { code: 'tutorial/not-ready', fields: [{ field: 'steps' }] },
  });
});
