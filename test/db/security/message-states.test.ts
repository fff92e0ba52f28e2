import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { outgoingMessageStates } from '#bot/outbox/outgoing-message.table.ts';
import { type CommuneOfTest, makeCommune } from '#test/support/people.ts';
import { openWorld, type World } from '#test/support/world.ts';

let world: World;
let commune: CommuneOfTest;

beforeAll(async () => {
  world = await openWorld();
  commune = await makeCommune(world);
});
afterAll(() => world.close());

type State = (typeof outgoingMessageStates)[number];

/** Where a message may go from each state; nowhere else, whoever tries. */
const forward: Record<State, State[]> = {
  queued: ['sending', 'failed', 'expired', 'cancelled'],
  sending: ['queued', 'unknown', 'sent', 'failed', 'expired'],
  unknown: ['queued', 'sending', 'sent', 'delivered', 'seen', 'failed', 'expired'],
  sent: ['delivered', 'seen'],
  delivered: ['seen'],
  seen: [],
  failed: [],
  expired: [],
  cancelled: [],
};

describe.each(outgoingMessageStates.map((state) => [state]))('a message that is %s', (from) => {
  test.each(outgoingMessageStates.map((state) => [state]))('going to %s', async (to) => {
    const client = await world.worker.pool.connect();
    try {
      await client.query('begin');
      await client.query(
        `insert into outgoing_messages (id, official_account_id, area_id, lane, recipient_kind, recipient_id, content,
           dedupe_key, state, next_attempt_at, created_at)
         values (gen_random_uuid(), $1, $2, 'reply', 'resident', '1', '{}', 'tin-1', $3, now(), now())`,
        [commune.account.id, commune.che.id, from],
      );
      const move = client.query(
        `update outgoing_messages set state = $1 where dedupe_key = 'tin-1'`,
        [to],
      );
      const isAllowed = from === to || forward[from].includes(to);
      if (isAllowed) expect((await move).rowCount).toBe(1);
      else await expect(move).rejects.toMatchObject({ code: '23514' });
    } finally {
      await client.query('rollback');
      client.release();
    }
  });
});

test('a message is written once under one key, and Zalo’s id belongs to one message', async () => {
  const insert = (key: string, messageId: string | null) =>
    world.rows(
      `insert into outgoing_messages (id, official_account_id, area_id, lane, recipient_kind, recipient_id, content,
         dedupe_key, message_id, next_attempt_at, created_at)
       values (gen_random_uuid(), $1, $2, 'reply', 'resident', '1', '{}', $3, $4, now(), now())`,
      [commune.account.id, commune.che.id, key, messageId],
    );
  await insert('tin-2', 'zalo-1');
  await expect(insert('tin-2', null)).rejects.toMatchObject({ code: '23505' });
  await expect(insert('tin-3', 'zalo-1')).rejects.toMatchObject({ code: '23505' });
});
