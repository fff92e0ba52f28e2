import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type AppOfTest, openApp } from '#test/support/app.ts';
import { findWords } from '#test/support/find-words.ts';
import { type CommuneOfTest, makeCommune } from '#test/support/people.ts';
import { opens } from '#test/support/people-mini-app.ts';
import { fixtureNames, readFixture } from '#test/support/webhook-deliveries.ts';
import { openWorld, type World } from '#test/support/world.ts';
import { leavesWordsEverywhere, marker } from './scene.ts';
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

type Erased = Awaited<ReturnType<typeof leavesWordsEverywhere>>;

/** A recorded delivery as if this person had caused it, and told of themselves in it. */
function by(tu: Erased, name: string): { [field: string]: unknown } {
  const recorded = JSON.stringify(readFixture(name))
    .replaceAll('2867105410923645870', commune.account.oaId)
    .replaceAll('246845883529197922', String(tu.resident.oaUserId))
    .replaceAll('5612870337415623881', String(tu.resident.appUserId))
    .replaceAll(/"(text|description|address|name)":"(?:[^"\\]|\\.)*"/g, `"$1":"${marker}"`);
  return { ...JSON.parse(recorded), said: marker };
}

/** What a person causes in their own chat, and what comes back of what was said to them. */
const personal = fixtureNames.filter((name) =>
  /^(user_send_(?!group)|oa_send_(text|image)|(un)?follow|user_(click|submit|seen|received|reacted))/.test(
    name,
  ),
);

const traces = async (tu: Erased) => ({
  words: await findWords(world, marker),
  person: await world.rows(
    `select 'resident' from residents where oa_user_id = $1 or app_user_id = $2
     union all select natural_key from inbound_events
       where concat(natural_key, conversation_key, payload) like any (array['%' || $1 || '%', '%' || $2 || '%'])`,
    [tu.resident.oaUserId, tu.resident.appUserId],
  ),
});
const none = { words: [], person: [] };

/** Has everything that waits handled, wherever the person's events wait. */
async function handleAll(tu: Erased): Promise<void> {
  for (const key of [tu.conversationKey, tu.conversationKey.replace('r:', 'm:'), 'o:none']) {
    await webhooks.handle(key);
  }
}

const howMany = async () => (await world.rows('select 1 from inbound_events')).length;

describe('what an erased person caused, delivered again late,', () => {
  test('brings back neither their words nor them, whatever it was', async () => {
    expect(personal.length).toBeGreaterThan(20);
    const tu = await leavesWordsEverywhere(world, app, commune);
    const before = await howMany();
    for (const name of personal) await webhooks.deliver(by(tu, name));
    await handleAll(tu);
    const stored = await howMany();
    expect(stored - before).toBe(personal.length);
    expect((await traces(tu)).person.length).toBeGreaterThan(20);
    await tu.phone.delete('/api/me');
    expect(await traces(tu)).toEqual(none);
    for (const name of personal) {
      await Promise.all([1, 2].map(() => webhooks.deliver(by(tu, name))));
    }
    await handleAll(tu);
    expect(await traces(tu)).toEqual(none);
    expect(await howMany()).toBe(stored);
  });

  test.each(['user_withdraw', 'user_withdraw.unlinked'])(
    '%s does not erase who has come back',
    async (name) => {
      const tu = await leavesWordsEverywhere(world, app, commune);
      await webhooks.deliver(by(tu, name));
      await handleAll(tu);
      expect(await traces(tu)).toEqual(none);
      const back = await opens(app, commune, tu.resident.appUserId);
      await webhooks.deliver(by(tu, name));
      await handleAll(tu);
      expect((await back.get('/api/me')).status).toBe(200);
    },
  );
});
