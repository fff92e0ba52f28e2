import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { HelpRequestDetail } from '#shared/help-requests.ts';
import { type AppOfTest, openApp } from '#test/support/app.ts';
import { sounds } from '#test/support/jpeg.ts';
import { type CommuneOfTest, called, makeCommune, makeResident } from '#test/support/people.ts';
import { saidTo } from '#test/support/people-messages.ts';
import { newKey, opens } from '#test/support/people-mini-app.ts';
import { openWorld, type World } from '#test/support/world.ts';

// The answer to a sending was lost, and before it is sent again the request ended: it was heard, and must not be refused.

let world: World;
let app: AppOfTest;
let commune: CommuneOfTest;

beforeAll(async () => {
  world = await openWorld();
  app = await openApp(world);
});
beforeEach(async () => {
  commune = await makeCommune(world);
});
afterAll(async () => {
  await app.close();
  await world.close();
});

/** Somebody of Thôn Chè with a request, and Lan of their team. */
async function asked() {
  const resident = await makeResident(world, commune, commune.che);
  const tu = await opens(app, commune, resident.appUserId);
  await app.agrees(tu.token);
  const question = { idempotencyKey: newKey(), question: 'Quên mật khẩu' };
  const { body } = await tu.post<HelpRequestDetail>('/api/help-requests', question);
  const lan = await opens(app, commune, called(commune.che, 'Lan').appUserId);
  return {
    tu,
    lan,
    own: `/api/help-requests/${body.id}`,
    team: `/api/team/help-requests/${body.id}`,
    heard: async () => (await saidTo(world, commune.che.group.groupId)).length,
  };
}

test('what somebody added is answered as added after the request was cancelled', async () => {
  const { tu, own, heard } = await asked();
  const sound = { kind: 'voice', type: 'audio/ogg', key: newKey() } as const;
  const voice = await app.upload(tu.token, sounds['audio/ogg'], sound);
  const added = { idempotencyKey: newKey(), text: 'Mất cả mạng', attachmentIds: [voice.body.id] };
  await tu.post(`${own}/messages`, added);
  const cancelled = await tu.post<HelpRequestDetail>(`${own}/cancel`);
  const before = await heard();
  const again = await tu.post<HelpRequestDetail>(`${own}/messages`, added);
  expect(again).toMatchObject({ status: 200, body: cancelled.body });
  expect(await heard()).toBe(before);
});

test('an answer is answered as sent after the resident cancelled', async () => {
  const { tu, lan, own, team, heard } = await asked();
  const answer = { idempotencyKey: newKey(), text: 'Bác bấm Quên mật khẩu nhé' };
  await lan.post(`${team}/answers`, answer);
  await tu.post(`${own}/cancel`);
  const before = await heard();
  const again = await lan.post(`${team}/answers`, answer);
  expect(again).toMatchObject({ status: 200, body: { state: 'cancelled' } });
  expect(await heard()).toBe(before);
});

test('a verdict is answered as given after the request was cancelled', async () => {
  const { tu, lan, own, team, heard } = await asked();
  await lan.post(`${team}/answers`, { idempotencyKey: newKey(), text: 'Bác bấm đây nhé' });
  const verdict = { idempotencyKey: newKey(), word: 'partly' };
  await tu.post(`${own}/rating`, verdict);
  await tu.post(`${own}/cancel`);
  const before = await heard();
  const again = await tu.post(`${own}/rating`, verdict);
  expect(again).toMatchObject({
    status: 200,
    body: { state: 'cancelled', residentWord: 'partly' },
  });
  expect(await heard()).toBe(before);
});
