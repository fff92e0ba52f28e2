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
async function answersQuoting(messageId: string, said = answer): Promise<string> {
  const { account, che } = scene.commune;
  const payload = {
    oa_id: account.oaId,
    event_name: 'user_send_group_text',
    timestamp: String(world.clock.now().getTime()),
    sender: { id: scene.lan.oaUserId },
    recipient: { id: che.group.groupId },
    message: { msg_id: world.newId(), text: said, quote_msg_id: messageId },
  };
  const { naturalKey, eventName, conversationKey, happenedAt } = readEnvelope(
    payload,
    world.clock.now(),
  );
  await world.rows(
    `insert into inbound_events (natural_key, event_name, oa_id, conversation_key, happened_at, received_at, payload)
     values ($1, $2, $3, $4, $5, now(), $6)`,
    [naturalKey, eventName, account.oaId, conversationKey, happenedAt, payload],
  );
  return conversationKey;
}

/** Waiting is measured by the database's clock, which no test can move: what waits has come earlier instead. */
const waits = (minutes: number, conversationKey: string) =>
  world.rows(
    `update inbound_events set received_at = received_at - make_interval(mins => $1),
       put_off_until = put_off_until - make_interval(mins => $1)
     where conversation_key = $2 and state = 'pending'`,
    [minutes, conversationKey],
  );

const setPost = (state: string, messageId: string | null, attempts = 1) =>
  world.rows(
    `update outgoing_messages set state = $1, message_id = $2, attempts = $4, attempt_id = gen_random_uuid(),
       attempted_at = now()
     where recipient_kind = 'group' and help_request_id = $3 and dedupe_key like '%:opened:%'`,
    [state, messageId, scene.request.id, attempts],
  );

/** What the bot asked in the group about words that nobody knows the request of. */
const askedAgain = async () =>
  (
    await world.rows<{ text: string }>(
      `select content->>'text' as text from outgoing_messages
       where recipient_id = $1 and content->>'text' like '%chưa rõ yêu cầu nào%'`,
      [scene.commune.che.group.groupId],
    )
  ).map(({ text }) => text);

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

test.each([2, 5, 20])(
  'an answer to a post that is known by its number only after %s minutes is kept, and relayed then',
  async (minutes) => {
    await setPost('sending', null);
    await setPost('unknown', null);
    const conversation = await answersQuoting(`${postId}-${minutes}`);
    await processConversation(deps, conversation);
    // Zalo's clock, which a simulator moves, says nothing of how long we have been asking.
    world.clock.advance(60 * 60_000);
    await processConversation(deps, conversation);
    await waits(minutes, conversation);
    await processConversation(deps, conversation);
    expect(await scene.residentHeard()).toEqual([]);
    expect(await states(conversation)).toEqual([{ state: 'pending' }]);

    await setPost('sent', `${postId}-${minutes}`);
    await waits(1, conversation);
    await processConversation(deps, conversation);
    await processConversation(deps, conversation);
    expect(await scene.residentHeard()).toEqual([expect.stringContaining(`\n\n${answer}\n\n`)]);
    expect(await states(conversation)).toEqual([{ state: 'done' }]);
  },
);

test('after a minute others in the group are heard while the answer still waits', async () => {
  await setPost('sending', null);
  const conversation = await answersQuoting(`${postId}-held`);
  await processConversation(deps, conversation);
  world.clock.advance(1000);
  await answersQuoting('a-neighbours-message', `nhận ${scene.request.code}`);
  await processConversation(deps, conversation);
  expect(await scene.state()).toBe('open');

  await waits(2, conversation);
  await processConversation(deps, conversation);
  expect(await scene.state()).toBe('claimed');
  expect(await states(conversation)).toEqual(
    expect.arrayContaining([{ state: 'pending' }, { state: 'done' }]),
  );
});

test('an answer whose post is not known by its number after half an hour is asked for again, once', async () => {
  await setPost('sending', null);
  const conversation = await answersQuoting(`${postId}-never`);
  await processConversation(deps, conversation);
  await waits(31, conversation);
  await Promise.all([
    processConversation(deps, conversation),
    processConversation(deps, conversation),
  ]);
  await processConversation(deps, conversation);
  expect(await states(conversation)).toEqual([{ state: 'done' }]);
  expect(await scene.residentHeard()).toEqual([]);
  expect(await askedAgain()).toEqual([expect.stringContaining(scene.lan.name)]);
});

test('an answer to the first of two posts, of which only the second is known, is asked for again', async () => {
  await setPost('sending', null);
  const conversation = await answersQuoting('the-first-that-arrived');
  await processConversation(deps, conversation);
  await setPost('sent', world.newId(), 2);
  await processConversation(deps, conversation);
  expect(await states(conversation)).toEqual([{ state: 'done' }]);
  expect(await askedAgain()).toHaveLength(1);
});

test('what quotes a neighbour while a post is under way is talk once the post is known', async () => {
  await setPost('sending', null);
  const conversation = await answersQuoting('a-neighbours-message');
  await processConversation(deps, conversation);
  await setPost('sent', world.newId());
  await processConversation(deps, conversation);
  expect(await states(conversation)).toEqual([{ state: 'done' }]);
  expect(await askedAgain()).toEqual([]);
});

test.each(['Cảm ơn chị nhé', 'danh sách'])(
  '"%s" waits for nothing, because it means the same whatever it quotes',
  async (said) => {
    await setPost('sending', null);
    const conversation = await answersQuoting('a-neighbours-message', said);
    await processConversation(deps, conversation);
    expect(await states(conversation)).toEqual([{ state: 'done' }]);
  },
);

test('what quotes a neighbour while nothing of ours is under way is heard at once', async () => {
  await setPost('sending', null);
  await setPost('sent', world.newId());
  const conversation = await answersQuoting('a-neighbours-message');
  await processConversation(deps, conversation);
  expect(await states(conversation)).toEqual([{ state: 'done' }]);
});
