import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { forgetAtNight } from '#bot/retention/forget-past-keeping.ts';
import { type AppOfTest, openApp } from '#test/support/app.ts';
import { findWords } from '#test/support/find-words.ts';
import { type CommuneOfTest, called, makeCommune, makeResident } from '#test/support/people.ts';
import { opens } from '#test/support/people-mini-app.ts';
import { fixtureNames, readFixture } from '#test/support/webhook-deliveries.ts';
import { hour, minute, openWorld, type World } from '#test/support/world.ts';
import { marker } from './scene.ts';
import { openWebhooks } from './webhooks.ts';

let world: World;
let app: AppOfTest;
let webhooks: Awaited<ReturnType<typeof openWebhooks>>;
let commune: CommuneOfTest;

beforeAll(async () => {
  world = await openWorld();
  app = await openApp(world);
  webhooks = await openWebhooks(world);
});
beforeEach(async () => {
  commune = await makeCommune(world);
});
afterAll(async () => {
  await webhooks.close();
  await app.close();
  await world.close();
});

type Person = { oaUserId: string; appUserId: string };

/** Everything that names a person by themselves or says their words, and nothing else. */
const personal = fixtureNames.filter((name) =>
  /^(user_send_|oa_send_(text|image)|(un)?follow|user_(click|submit|seen|received|reacted|join_group))/.test(
    name,
  ),
);

/** A recorded delivery as if this person had caused it in their commune at that instant. */
function by(who: Person, name: string, at: Date): { [field: string]: unknown } {
  const recorded = JSON.stringify(readFixture(name))
    .replaceAll('2867105410923645870', commune.account.oaId)
    .replaceAll('246845883529197922', who.oaUserId)
    .replaceAll('7314902285561047733', who.oaUserId)
    .replaceAll('5612870337415623881', who.appUserId)
    .replaceAll('8120457731904418256', who.appUserId)
    .replaceAll('f414c8f76fa586fbdfb4', commune.che.group.groupId)
    .replaceAll(/"msg_id":"[^"]*"/g, () => `"msg_id":"${world.newId()}"`)
    .replaceAll(/"(text|description|address|name)":"(?:[^"\\]|\\.)*"/g, `"$1":"${marker}"`);
  return { ...JSON.parse(recorded), timestamp: String(at.getTime()) };
}

const keysOf = (who: Person) => [
  `r:${commune.account.oaId}:${who.oaUserId}`,
  `m:${commune.account.oaId}:${who.oaUserId}`,
  `g:${commune.account.oaId}:${commune.che.group.groupId}`,
];
async function handleAll(who: Person): Promise<void> {
  for (const key of keysOf(who)) await webhooks.handle(key);
}

/** Where anything of them stands: their words, their ids. */
async function traces(who: Person): Promise<string[]> {
  const found = await Promise.all(
    [marker, who.oaUserId, who.appUserId].map((what) => findWords(world, what)),
  );
  return found.flat().filter((place) => !place.startsWith('graphile_worker'));
}

async function makePerson(): Promise<Person & { id: string }> {
  const { id, oaUserId, appUserId } = await makeResident(world, commune, commune.che);
  return { id, oaUserId: String(oaUserId), appUserId: String(appUserId) };
}

const erase = (who: { id: string }, at: Date) =>
  world.rows(`select 1 from erase_resident_rows($1, $2, 'đã xoá', false)`, [who.id, at]);
const before = () => new Date(world.clock.now().getTime() - minute);
const residentsNow = (who: Person) =>
  world.rows<{ id: string }>(
    'select id from residents where oa_user_id = $1 or app_user_id = $2 order by id',
    [who.oaUserId, who.appUserId],
  );

test('what an erased person did before and is told of for the first time afterwards brings back neither words nor ids', async () => {
  expect(personal.length).toBeGreaterThan(25);
  const tu = await makePerson();
  const phone = await opens(app, commune, tu.appUserId);
  await phone.delete('/api/me');
  for (const name of personal) await webhooks.deliver(by(tu, name, before()));
  await Promise.all([1, 2].map(() => handleAll(tu)));
  await handleAll(tu);
  const reasons = `select distinct state, failure from inbound_events where conversation_key like 'erased:late:%'`;
  expect(await world.rows(reasons)).toEqual([
    { state: 'ignored', failure: 'its sender was erased since' },
  ]);
  expect(await traces(tu)).toEqual([]);
  const later = new Date(world.clock.now().getTime() + minute);
  // Nobody comes back by leaving, or by what becomes of our messages.
  for (const name of ['unfollow', 'user_seen_message', 'user_received_message', 'oa_send_text'])
    await webhooks.deliver(by(tu, name, later));
  await handleAll(tu);
  expect(await traces(tu)).toEqual([]);
  await webhooks.deliver(by(tu, 'user_send_text', later));
  await handleAll(tu);
  expect(await traces(tu)).toContain('conversation_messages.text');
  const [back] = await residentsNow(tu);
  expect(back).toEqual({ id: expect.not.stringMatching(tu.id) });
  await erase({ id: String(back?.id) }, later);
  expect(await traces(tu)).toEqual([]);
  expect(webhooks.logged).toEqual([]);
});

test('whoever was known by the Mini App alone does not come back by an older word in the chat', async () => {
  const tu = await makePerson();
  await world.rows('update residents set oa_user_id = null where id = $1', [tu.id]);
  await erase(tu, world.clock.now());
  await webhooks.deliver(by(tu, 'user_send_text', before()));
  await handleAll(tu);
  expect(await traces(tu)).toEqual([]);
});

test.each([
  ['by chat', false],
  ['by the Mini App alone', true],
])(
  'a word that is handled while its speaker, known %s, is being erased is not kept; where the erasure dies it is heard',
  async (_, isUnknownInChat) => {
    for (const ends of ['commit', 'rollback'] as const) {
      const tu = await makePerson();
      if (isUnknownInChat)
        await world.rows('update residents set oa_user_id = null where id = $1', [tu.id]);
      const erasing = await world.web.pool.connect();
      await erasing.query('reset role; begin');
      await erasing.query(`select 1 from erase_resident_rows($1, $2, 'đã xoá', false)`, [
        tu.id,
        world.clock.now(),
      ]);
      await webhooks.deliver(by(tu, 'user_send_text', before()));
      const handling = handleAll(tu);
      // Known by chat it is left alone at once; known by the app alone it waits.
      if (!isUnknownInChat) await handling;
      await erasing.query(ends);
      erasing.release(true);
      await handling;
      await handleAll(tu);
      if (ends === 'commit') expect(await traces(tu)).toEqual([]);
      else expect(await residentsNow(tu)).toEqual([{ id: tu.id }]);
      if (ends === 'rollback') await erase(tu, world.clock.now());
    }
  },
);

test('a withdrawal that is older than an erasure leaves alone who has come back; of a second erasure the later instant counts', async () => {
  const tu = await makePerson();
  const longAgo = before();
  await erase(tu, world.clock.now());
  world.clock.advance(minute);
  await opens(app, commune, tu.appUserId);
  const [back] = await residentsNow(tu);
  await webhooks.deliver(by(tu, 'user_withdraw', longAgo));
  await handleAll(tu);
  expect(await residentsNow(tu)).toEqual([back]);
  await erase({ id: String(back?.id) }, world.clock.now());
  await webhooks.deliver(by(tu, 'user_send_text', before()));
  await webhooks.deliver(by(tu, 'user_send_text', new Date(world.clock.now().getTime() - 1)));
  await handleAll(tu);
  expect(await traces({ ...tu, oaUserId: tu.appUserId })).toEqual([]);
});

test('whom a team knows stays on its list and is heard in the group', async () => {
  const tu = await makePerson();
  const lan = called(commune.che, 'Lan');
  await world.rows('update members set oa_user_id = $2 where id = $1', [lan.id, tu.oaUserId]);
  await erase(tu, world.clock.now());
  await webhooks.deliver(by(tu, 'user_send_group_text', before()));
  await handleAll(tu);
  const events = await world.rows(
    `select state from inbound_events where conversation_key like 'g:%' and oa_id = $1`,
    [commune.account.oaId],
  );
  expect(events).toEqual([{ state: 'done' }]);
});

test('that somebody was erased is known for eight days, under nothing that names them, and to no role', async () => {
  const tu = await makePerson();
  await erase(tu, world.clock.now());
  const kept = await world.rows<{ digest: string }>('select digest from erased_people');
  expect(kept.length).toBeGreaterThanOrEqual(2);
  for (const { digest } of kept) expect(digest).toMatch(/^[0-9a-f]{64}$/);
  for (const table of ['erased_people', 'erased_people_keys']) {
    for (const db of [world.web, world.worker])
      await expect(db.pool.query(`select 1 from ${table}`)).rejects.toThrow('permission denied');
  }
  const forget = () => forgetAtNight({ db: world.worker, clock: world.clock });
  world.clock.advance(7 * 24 * hour);
  await forget();
  expect(await world.rows('select digest from erased_people')).toHaveLength(kept.length);
  world.clock.advance(4 * 24 * hour);
  await forget();
  expect(await world.rows('select digest from erased_people')).toEqual([]);
});
