import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { type AppOfTest, openApp } from '#test/support/app.ts';
import { findWords } from '#test/support/find-words.ts';
import { type CommuneOfTest, makeCommune, makeResident } from '#test/support/people.ts';
import { saidTo } from '#test/support/people-messages.ts';
import { opens } from '#test/support/people-mini-app.ts';
import { readFixture } from '#test/support/webhook-deliveries.ts';
import { openWorld, type World } from '#test/support/world.ts';
import { type Simulator, startSimulator } from '#test/zalo-simulator/simulator.ts';
import { leavesWordsEverywhere, marker } from './scene.ts';
import { openWebhooks, zaloApp } from './webhooks.ts';

let world: World;
let app: AppOfTest;
let webhooks: Awaited<ReturnType<typeof openWebhooks>>;
let commune: CommuneOfTest;
let zalo: Simulator;

beforeAll(async () => {
  world = await openWorld();
  app = await openApp(world);
  webhooks = await openWebhooks(world);
});
beforeEach(async () => {
  commune = await makeCommune(world);
  zalo = await startSimulator({
    world: { app: zaloApp },
    miniAppWebhookUrl: `${webhooks.url}/webhooks/zalo-mini-app`,
  });
});
afterEach(() => zalo.close());
afterAll(async () => {
  await webhooks.close();
  await app.close();
  await world.close();
});

async function control(path: string, body: object): Promise<void> {
  const headers = { 'content-type': 'application/json' };
  const sent = { method: 'POST', headers, body: JSON.stringify(body) };
  const answer = await fetch(`${zalo.url}/_sim${path}`, sent);
  expect(answer.status).toBe(200);
}

/** Has somebody take back at Zalo what they allowed the Mini App. */
async function revokes(appUserId: string): Promise<void> {
  await control('/people', { personId: appUserId, appUserId, name: 'Bà Tư' }).catch(() => {});
  await control(`/people/${appUserId}/revoke-consent`, {});
  await zalo.webhooksIdle();
}

const withdrawals = async () => {
  await webhooks.takeApart();
  return world.rows<{ state: string; payload: object; conversation_key: string }>(
    `select state, payload, conversation_key from inbound_events where event_name = 'user.revoke.consent' order by id desc`,
  );
};

const idOf = (tu: Awaited<ReturnType<typeof leavesWordsEverywhere>>) =>
  String(tu.resident.appUserId);

test('whoever takes back their consent in the Mini App is erased in every commune that knows them, and their team told', async () => {
  const tu = await leavesWordsEverywhere(world, app, commune);
  const anHoa = await makeCommune(world, 'Xã An Hoà');
  const there = await makeResident(world, anHoa, anHoa.che, {
    appUserId: idOf(tu),
    displayName: `Bà ${marker}`,
  });
  await revokes(idOf(tu));
  expect(await withdrawals()).toHaveLength(1);
  await Promise.all([1, 2].map(() => webhooks.handle(`a:${idOf(tu)}`)));
  expect(await findWords(world, marker)).toEqual([]);
  const rows = await world.rows('select erased_at from residents where id = any($1)', [
    [tu.resident.id, there.id],
  ]);
  expect(rows).toEqual([{ erased_at: expect.any(Date) }, { erased_at: expect.any(Date) }]);
  const heard = await saidTo(world, commune.che.group.groupId);
  expect(heard.filter(({ text }) => text.includes('đã xoá dữ liệu'))).toHaveLength(1);
  expect((await tu.phone.get('/api/me')).status).toBe(401);
  const places = await findWords(world, idOf(tu));
  expect(places.filter((place) => !place.startsWith('graphile_worker'))).toEqual([]);
  expect(await withdrawals()).toEqual([
    { state: 'done', payload: {}, conversation_key: expect.stringMatching(/^erased:/) },
  ]);
  expect(webhooks.logged).toEqual([]);
});

test('the same delivery again does not erase who has come back; another withdrawal does', async () => {
  const tu = await leavesWordsEverywhere(world, app, commune);
  await control('/people', { personId: 'tu', appUserId: idOf(tu), name: 'Bà Tư' });
  const everything = { duplicateWebhook: 1 };
  const headers = { 'content-type': 'application/json' };
  await fetch(`${zalo.url}/_sim/faults`, {
    method: 'PUT',
    headers,
    body: JSON.stringify(everything),
  });
  await control('/people/tu/revoke-consent', {});
  // Of others' withdrawals the table holds some already.
  const waiting = async () => {
    await webhooks.takeApart();
    return world.rows('select 1 from inbound_events where conversation_key = $1', [
      `a:${idOf(tu)}`,
    ]);
  };
  await expect.poll(waiting, { timeout: 10_000 }).toHaveLength(1);
  await webhooks.handle(`a:${idOf(tu)}`);
  const back = await opens(app, commune, idOf(tu));
  await zalo.webhooksIdle();
  await webhooks.handle(`a:${idOf(tu)}`);
  expect((await back.get('/api/me')).status).toBe(200);
  await control('/people/tu/revoke-consent', {});
  await zalo.webhooksIdle();
  await webhooks.handle(`a:${idOf(tu)}`);
  expect((await back.get('/api/me')).status).toBe(401);
});

test('somebody whom nobody knows withdraws in vain, and nothing of them is kept', async () => {
  await revokes('4047671499938107249');
  await webhooks.handle('a:4047671499938107249');
  expect((await withdrawals())[0]).toMatchObject({ state: 'done', payload: {} });
  const places = await findWords(world, '4047671499938107249');
  expect(places.filter((place) => !place.startsWith('graphile_worker'))).toEqual([]);
});

test('what they wrote before and still waits is never handled; what they write after is somebody new’s', async () => {
  const tu = await leavesWordsEverywhere(world, app, commune);
  const writes = (text: string, atMs: number) => {
    const recorded = JSON.stringify(readFixture('user_send_text'))
      .replaceAll('2867105410923645870', commune.account.oaId)
      .replaceAll('246845883529197922', String(tu.resident.oaUserId))
      .replaceAll('5612870337415623881', idOf(tu));
    const message = { msg_id: world.newId().slice(0, 20), text };
    return webhooks.deliver({ ...JSON.parse(recorded), timestamp: String(atMs), message });
  };
  await writes(`trước khi rút, ${marker}`, Date.now() - 1_000);
  await revokes(idOf(tu));
  await writes('sau khi rút, VNeID không vào được', Date.now() + 60_000);
  await webhooks.handle(`a:${idOf(tu)}`);
  expect(await findWords(world, marker)).toEqual([]);
  await webhooks.handle(tu.conversationKey);
  expect(await findWords(world, marker)).toEqual([]);
  const said = await world.rows<{ id: string; text: string }>(
    `select r.id, m.text from residents r join conversation_messages m on m.resident_id = r.id where r.oa_user_id = $1`,
    [tu.resident.oaUserId],
  );
  expect(said[0]).toMatchObject({ text: 'sau khi rút, VNeID không vào được' });
  expect(said[0]?.id).not.toBe(tu.resident.id);
});
