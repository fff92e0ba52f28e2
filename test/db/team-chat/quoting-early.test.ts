import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { processConversation } from '#bot/jobs/process-conversation.ts';
import type { WorkerDeps } from '#bot/jobs/worker-deps.ts';
import { whoseIsQuoted } from '#bot/outbox/find-unsettled-post.ts';
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

/** What an attempt ends as leaves the time at which it was made. */
const setPost = (
  state: string,
  messageId: string | null,
  attempts = 1,
  failureCode: string | null = null,
) =>
  world.rows(
    `update outgoing_messages set state = $1, message_id = $2, attempts = $4, failure_code = $5,
       attempt_id = case when $1 = 'sending' then gen_random_uuid() else attempt_id end,
       attempted_at = case when $1 = 'sending' then now() else attempted_at end
     where recipient_kind = 'group' and help_request_id = $3 and dedupe_key like '%:opened:%'`,
    [state, messageId, scene.request.id, attempts, failureCode],
  );

/** The post was tried five minutes ago, and nobody knows yet what Zalo made of it. */
async function postIsUnknown(attempts = 1): Promise<void> {
  await setPost('sending', null, attempts);
  await setPost('unknown', null, attempts, 'answer-lost');
  await world.rows(
    `update outgoing_messages set attempted_at = attempted_at - interval '5 minutes' where help_request_id = $1`,
    [scene.request.id],
  );
}

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

test.each([
  { end: 'sent as a second copy', state: 'sent', attempts: 2, code: null },
  { end: 'lost', state: 'failed', attempts: 1, code: 'lost' },
  { end: 'given up', state: 'failed', attempts: 1, code: 'answer-lost' },
  { end: 'refused when sent again', state: 'failed', attempts: 2, code: 'group-gone' },
  { end: 'too late to be sent again', state: 'expired', attempts: 1, code: 'answer-lost' },
  { end: 'too late, held up by a limit', state: 'expired', attempts: 1, code: 'rate-limited' },
])(
  'an answer to a post that was tried long before and is then $end is asked for again',
  async (last) => {
    const { state, attempts, code } = last;
    await postIsUnknown(attempts);
    const conversation = await answersQuoting('the-copy-that-arrived');
    await processConversation(deps, conversation);
    expect(await states(conversation)).toEqual([{ state: 'pending' }]);
    await setPost(state, state === 'sent' ? world.newId() : null, attempts, code);
    await processConversation(deps, conversation);
    await processConversation(deps, conversation);
    expect(await states(conversation)).toEqual([{ state: 'done' }]);
    expect(await scene.residentHeard()).toEqual([]);
    expect(await askedAgain()).toHaveLength(1);
  },
);

test('an answer goes on waiting while the post waits to be sent again, for whatever reason', async () => {
  await postIsUnknown();
  const conversation = await answersQuoting(`${postId}-again`);
  await processConversation(deps, conversation);
  await setPost('queued', null, 1, 'rate-limited');
  await processConversation(deps, conversation);
  expect(await states(conversation)).toEqual([{ state: 'pending' }]);
  await setPost('sending', null, 2);
  await setPost('sent', `${postId}-again`, 2);
  await processConversation(deps, conversation);
  expect(await scene.residentHeard()).toEqual([expect.stringContaining(`\n\n${answer}\n\n`)]);
});

test('what quotes a neighbour is talk where the post it waited for never arrived', async () => {
  await setPost('sending', null);
  const conversation = await answersQuoting('a-neighbours-message');
  await processConversation(deps, conversation);
  await setPost('failed', null, 1, 'message-refused');
  await processConversation(deps, conversation);
  expect(await states(conversation)).toEqual([{ state: 'done' }]);
  expect(await askedAgain()).toEqual([]);
});

test('what became of posts that were settled before, or begun after, says nothing of what is quoted', async () => {
  const { id: before } = await scene.ask('Đăng ký tạm trú thế nào ạ');
  await world.rows(
    `update outgoing_messages set state = 'failed', failure_code = 'lost', attempts = 2, attempted_at = now()
     where recipient_kind = 'group' and help_request_id = $1`,
    [before],
  );
  await setPost('sending', null);
  const conversation = await answersQuoting('a-neighbours-message');
  await processConversation(deps, conversation);
  await setPost('sent', world.newId());
  const { id: after } = await scene.ask('Nộp thuế ở đâu ạ');
  await world.rows(
    `update outgoing_messages set state = 'sending', attempts = 1, attempted_at = now()
     where recipient_kind = 'group' and help_request_id = $1`,
    [after],
  );
  await processConversation(deps, conversation);
  expect(await states(conversation)).toEqual([{ state: 'done' }]);
  expect(await askedAgain()).toEqual([]);
});

test('what quotes a neighbour costs no look at all that was ever posted to the group', async () => {
  const { account, che } = scene.commune;
  await world.rows(
    `insert into outgoing_messages (id, official_account_id, area_id, lane, recipient_kind, recipient_id, content,
       help_request_id, dedupe_key, state, attempts, attempted_at, next_attempt_at, message_id, created_at)
     select gen_random_uuid(), official_account_id, area_id, lane, recipient_kind, recipient_id, content,
       help_request_id, gen_random_uuid()::text, 'sent', 1, now() - interval '90 days', now(), gen_random_uuid()::text, now()
     from outgoing_messages, generate_series(1, 3000)
     where help_request_id = $1 and recipient_kind = 'group' and dedupe_key like '%:opened:%'`,
    [scene.request.id],
  );
  await world.rows('analyze outgoing_messages');
  const quote = {
    officialAccountId: account.id,
    groupId: che.group.groupId,
    messageId: 'a-neighbours-message',
  };
  const read = await world.work(scene.commune.scope, async ({ tx }) => {
    const rowsRead = async () => {
      const { rows } = await tx.execute<{ count: number }>(sql`
        select (pg_stat_get_xact_tuples_returned(c) + pg_stat_get_xact_tuples_fetched(c))::int as count
        from cast('outgoing_messages' as regclass) c`);
      return rows[0]?.count ?? 0;
    };
    const before = await rowsRead();
    expect(await whoseIsQuoted(tx, quote, null)).toEqual({ whose: 'foreign' });
    return (await rowsRead()) - before;
  });
  expect(read).toBeLessThan(50);
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
