import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { processConversation } from '#bot/jobs/process-conversation.ts';
import type { WorkerDeps } from '#bot/jobs/worker-deps.ts';
import { readEnvelope } from '#bot/zalo/read-envelope.ts';
import { openWorld, type World } from '#test/support/world.ts';
import { openScene, type Scene } from './scene.ts';

const postId = 'zalo-message-77';
const answer = 'Bác bấm Quên mật khẩu nhé';

let world: World;
let scene: Scene;
let deps: WorkerDeps;

beforeAll(async () => {
  world = await openWorld();
  const log = () => {};
  deps = {
    db: world.worker,
    clock: world.clock,
    newId: world.newId,
    log: { info: log, warn: log, error: log },
    config: { BURST_SILENCE_SECONDS: 8 },
  } as unknown as WorkerDeps;
});
beforeEach(async () => {
  scene = await openScene(world);
});
afterAll(() => world.close());

/** Lan answers by quoting a message; comes to us now. */
async function answersQuoting(messageId: string): Promise<string> {
  const { account, che } = scene.commune;
  const payload = {
    oa_id: account.oaId,
    event_name: 'user_send_group_text',
    timestamp: String(world.clock.now().getTime()),
    sender: { id: scene.lan.oaUserId },
    recipient: { id: che.group.groupId },
    message: { msg_id: world.newId(), text: answer, quote_msg_id: messageId },
  };
  const { naturalKey, eventName, conversationKey, happenedAt } = readEnvelope(
    payload,
    world.clock.now(),
  );
  await world.rows(
    `insert into inbound_events (natural_key, event_name, oa_id, conversation_key, happened_at, received_at, payload)
     values ($1, $2, $3, $4, $5, $6, $7)`,
    [naturalKey, eventName, account.oaId, conversationKey, happenedAt, world.clock.now(), payload],
  );
  return conversationKey;
}

const setPost = (state: string, messageId: string | null) =>
  world.rows(
    `update outgoing_messages set state = $1, message_id = $2, attempt_id = gen_random_uuid(), attempted_at = now()
     where recipient_kind = 'group' and help_request_id = $3`,
    [state, messageId, scene.request.id],
  );

const states = (conversationKey: string) =>
  world.rows('select state from inbound_events where conversation_key = $1', [conversationKey]);

test.each(['sending', 'unknown'])(
  'an answer to a post that is still %s waits until the post is known by its number',
  async (state) => {
    await setPost('sending', null);
    if (state !== 'sending') await setPost(state, null);
    const conversation = await answersQuoting(`${postId}-${state}`);
    await processConversation(deps, conversation);
    expect(await scene.residentHeard()).toEqual([]);
    expect(await states(conversation)).toEqual([{ state: 'pending' }]);

    await setPost('sent', `${postId}-${state}`);
    await processConversation(deps, conversation);
    expect(await scene.residentHeard()).toEqual([expect.stringContaining(`\n\n${answer}\n\n`)]);
    expect(await states(conversation)).toEqual([{ state: 'done' }]);
  },
);

test('what quotes a message that is nobody’s post waits a minute at most, and is talk', async () => {
  await setPost('sending', null);
  const conversation = await answersQuoting('a-neighbours-message');
  await processConversation(deps, conversation);
  expect(await states(conversation)).toEqual([{ state: 'pending' }]);
  world.clock.advance(61_000);
  await processConversation(deps, conversation);
  expect(await states(conversation)).toEqual([{ state: 'done' }]);
  expect(await scene.residentHeard()).toEqual([]);
});

test('what quotes a neighbour while nothing of ours is under way is heard at once', async () => {
  await setPost('sending', null);
  await setPost('sent', world.newId());
  const conversation = await answersQuoting('a-neighbours-message');
  await processConversation(deps, conversation);
  expect(await states(conversation)).toEqual([{ state: 'done' }]);
});
