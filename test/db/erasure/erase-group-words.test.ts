import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { processConversation } from '#bot/jobs/process-conversation.ts';
import type { WorkerDeps } from '#bot/jobs/worker-deps.ts';
import { readEnvelope } from '#bot/zalo/read-envelope.ts';
import { type AppOfTest, openApp } from '#test/support/app.ts';
import { findWords } from '#test/support/find-words.ts';
import { type CommuneOfTest, called, makeCommune } from '#test/support/people.ts';
import { saidTo } from '#test/support/people-messages.ts';
import { openWorld, type World } from '#test/support/world.ts';
import { leavesWordsEverywhere, marker } from './scene.ts';

let world: World;
let app: AppOfTest;
let commune: CommuneOfTest;
let deps: WorkerDeps;

beforeAll(async () => {
  world = await openWorld();
  app = await openApp(world);
  const log = () => {};
  // Nobody who speaks here is a stranger, so nobody outside is asked.
  deps = {
    db: world.worker,
    clock: world.clock,
    newId: world.newId,
    log: { info: log, warn: log, error: log },
    config: { BURST_SILENCE_SECONDS: 8 },
  } as unknown as WorkerDeps;
});
beforeEach(async () => {
  commune = await makeCommune(world);
});
afterAll(async () => {
  await app.close();
  await world.close();
});

/** Stores a delivery as the webhook does, and has it handled. */
async function hear(payload: object): Promise<void> {
  const { naturalKey, eventName, conversationKey, happenedAt } = readEnvelope(
    payload as Parameters<typeof readEnvelope>[0],
    world.clock.now(),
  );
  await world.rows(
    `insert into inbound_events (natural_key, event_name, oa_id, conversation_key, happened_at, received_at, payload)
     values ($1, $2, $3, $4, $5, now(), $6)`,
    [naturalKey, eventName, commune.account.oaId, conversationKey, happenedAt, payload],
  );
  await processConversation(deps, conversationKey);
}

/** What somebody types in the group of Thôn Chè. */
const typed = (text: string) =>
  hear({
    oa_id: commune.account.oaId,
    event_name: 'user_send_group_text',
    timestamp: String(world.clock.now().getTime()),
    sender: { id: called(commune.che, 'Lan').oaUserId },
    recipient: { id: commune.che.group.groupId },
    message: { msg_id: world.newId(), text },
  });

/** Zalo's echo of something that was sent. */
const echoed = (eventName: string, recipientId: string | null, text: string) =>
  hear({
    ...(eventName.includes('group') ? { oa_id: commune.account.oaId } : {}),
    event_name: eventName,
    timestamp: String(world.clock.now().getTime()),
    sender: { id: commune.account.oaId },
    recipient: { id: recipientId },
    message: { msg_id: world.newId(), text },
  });

test('words that passed through the team’s group are gone once somebody is erased', async () => {
  const tu = await leavesWordsEverywhere(world, app, commune);
  await typed(`${tu.open.code}: Bác ${marker} bấm vào đây nhé`);
  await typed(`bà ${marker} nghe kém, ai đến nhà giúp với`);
  await typed(`xong ${tu.solved.code} đã sang nhà bà ${marker}`);
  for (const { text } of await saidTo(world, commune.che.group.groupId)) {
    await echoed('oa_send_group_text', commune.che.group.groupId, text);
  }
  await tu.phone.delete('/api/me');
  expect(await findWords(world, marker)).toEqual([]);
});

test('an echo that comes after the erasure leaves nothing of what was said', async () => {
  const tu = await leavesWordsEverywhere(world, app, commune);
  await tu.phone.delete('/api/me');
  await echoed('oa_send_text', tu.resident.oaUserId, `Bác ${marker} bấm vào đây nhé`);
  expect(await findWords(world, marker)).toEqual([]);
});
