import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { processConversation } from '#bot/jobs/process-conversation.ts';
import type { WorkerDeps } from '#bot/jobs/worker-deps.ts';
import { readEnvelope } from '#bot/zalo/read-envelope.ts';
import { type CommuneOfTest, makeCommune, makeResident } from '#test/support/people.ts';
import { minute, openWorld, type World } from '#test/support/world.ts';

const words = 'Tôi quên mật khẩu VNeID';

let world: World;
let deps: WorkerDeps;
let commune: CommuneOfTest;

beforeAll(async () => {
  world = await openWorld();
  const log = () => {};
  deps = {
    db: world.worker,
    clock: world.clock,
    newId: world.newId,
    log: { info: log, warn: log, error: log },
    config: { BURST_SILENCE_SECONDS: 8 },
    tokens: { get: async () => undefined },
    identity: { findByOaUserId: async () => undefined, findByAccessToken: async () => undefined },
  } as unknown as WorkerDeps;
});
beforeEach(async () => {
  commune = await makeCommune(world);
});
afterAll(() => world.close());

/** A resident writes to the account, and a worker hears it. */
async function heard(): Promise<{ state: string; payload: object }> {
  const resident = await makeResident(world, commune, commune.che);
  const payload = {
    oa_id: commune.account.oaId,
    event_name: 'user_send_text',
    timestamp: String(world.clock.now().getTime()),
    sender: { id: resident.oaUserId },
    recipient: { id: commune.account.oaId },
    message: { msg_id: world.newId(), text: words },
  };
  const event = readEnvelope(payload, world.clock.now());
  await world.rows(
    `insert into inbound_events (natural_key, event_name, oa_id, conversation_key, happened_at, received_at, payload)
     values ($1, $2, $3, $4, $5, $6, $7)`,
    [
      event.naturalKey,
      event.eventName,
      commune.account.oaId,
      event.conversationKey,
      event.happenedAt,
      world.clock.now(),
      payload,
    ],
  );
  await processConversation(deps, event.conversationKey);
  const [row] = await world.rows<{ state: string; payload: object }>(
    'select state, payload from inbound_events where natural_key = $1',
    [event.naturalKey],
  );
  if (row === undefined) throw new Error('the event is gone');
  return row;
}
const heardAt = async () =>
  (
    await world.rows<{ heard_at: Date | null }>(
      'select heard_at from official_accounts where id = $1',
      [commune.account.id],
    )
  )[0]?.heard_at;
const said = () =>
  world.rows('select 1 from conversation_messages m where m.area_id = $1', [commune.che.id]);

test('when an account was last heard is noted, once a minute at most', async () => {
  expect(await heardAt()).toBeNull();
  const first = world.clock.now();
  await heard();
  expect(await heardAt()).toEqual(first);
  world.clock.advance(minute / 2);
  await heard();
  expect(await heardAt()).toEqual(first);
  world.clock.advance(minute);
  await heard();
  expect(await heardAt()).toEqual(world.clock.now());
});

test('what is said to a disconnected account is put away unread, and nothing of it is kept', async () => {
  await heard();
  const before = (await said()).length;
  expect(before).toBeGreaterThan(0);
  await world.rows('update official_accounts set disconnected_at = now() where id = $1', [
    commune.account.id,
  ]);
  expect(await heard()).toEqual({ state: 'done', payload: {} });
  expect(await said()).toHaveLength(before);
});
