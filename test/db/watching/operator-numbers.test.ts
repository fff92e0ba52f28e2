import { afterAll, beforeAll, expect, test } from 'vitest';
import { catalogue } from '#bot/watching/catalogue.ts';
import { databaseNumbers } from '#bot/watching/database-numbers.ts';
import { type AppOfTest, openApp } from '#test/support/app.ts';
import { type CommuneOfTest, makeCommune } from '#test/support/people.ts';
import { openWorld, type World } from '#test/support/world.ts';

let world: World;
let app: AppOfTest;
let commune: CommuneOfTest;

beforeAll(async () => {
  world = await openWorld();
  app = await openApp(world);
  commune = await makeCommune(world);
});
afterAll(async () => {
  await app.close();
  await world.close();
});

/** What either role is told, by name; of accounts, of the commune's own. */
async function numbers(as = world.web): Promise<Record<string, number>> {
  const samples = await databaseNumbers({ db: as, clock: world.clock })();
  const own = samples.filter(({ labels }) => [undefined, commune.account.id].includes(labels?.oa));
  return Object.fromEntries(own.map(({ name, value }) => [name, value]));
}

const at = (secondsAgo: number) => new Date(world.clock.now().getTime() - secondsAgo * 1000);

const nothing = {
  database_up: 1,
  inbound_waiting_events: 0,
  inbound_oldest_waiting_seconds: 0,
  inbound_failed_events: 0,
  clock_lag_seconds: 0,
  long_tasks_running: 0,
  long_tasks_queued: 0,
  long_tasks_oldest_queued_seconds: 0,
  long_tasks_stuck: 0,
  announcements_sending: 0,
  oa_info: 1,
  oa_paused: 0,
};

test('both roles are told what waits and for how long, and what is late on purpose is not late', async () => {
  expect(await numbers()).toEqual(nothing);

  const { account, che, officer } = commune;
  const event = (key: string, state: string, putOff: string) =>
    world.rows(
      `insert into inbound_events (natural_key, event_name, conversation_key, happened_at, received_at, payload, state, put_off_until)
       values ($1, 'e', $1, now(), clock_timestamp() - interval '90 seconds', '{}', $2, ${putOff})`,
      [key, state],
    );
  await event('one', 'pending', 'null');
  await event('put-off', 'pending', `now() + interval '1 hour'`);
  await event('over', 'done', 'null');
  await event('bad', 'failed', 'null');
  await world.rows(
    `insert into inbound_batches (events, size, received_at) values ('[]', 40, clock_timestamp() - interval '5 seconds')`,
  );
  const message = (lane: string, state: string, createdAt: Date) =>
    world.rows(
      `insert into outgoing_messages (id, official_account_id, area_id, lane, recipient_kind, recipient_id, content, dedupe_key,
         state, next_attempt_at, created_at)
       values (gen_random_uuid(), $1, $2, $3, 'resident', '7', '{"text": "Dạ"}', gen_random_uuid()::text, $4, now(), $5)`,
      [account.id, che.id, lane, state, createdAt],
    );
  await message('reply', 'queued', at(300));
  await message('reply', 'sent', at(9_000));
  await message('bulk', 'sending', at(600));
  const task = (state: string, createdAt: Date, lease: string) =>
    world.rows(
      `insert into long_tasks (id, area_id, kind, state, officer_id, idempotency_key, created_at, lease_until)
       values (gen_random_uuid(), $1, 'poster-pack', $2, $3, gen_random_uuid()::text, $4, ${lease})`,
      [commune.id, state, officer.id, createdAt],
    );
  await task('queued', at(120), 'null');
  await task('running', at(200), `now() + interval '1 minute'`);
  await task('running', at(900), `now() - interval '5 minutes'`);
  await world.rows(
    `insert into official_account_tokens (official_account_id, refresh_token, renewed_at, access_token_expires_at)
     values ($1, '\\x00', $2, $3)`,
    [account.id, at(7_200), at(-3_600)],
  );
  await world.rows(
    `update official_accounts set paused_at = now(), heard_at = clock_timestamp() - interval '1 hour' where id = $1`,
    [account.id],
  );

  for (const role of [world.web, world.worker]) {
    const told = await numbers(role);
    expect(told).toEqual({
      ...nothing,
      inbound_waiting_events: 41,
      inbound_oldest_waiting_seconds: expect.closeTo(90, -2),
      inbound_failed_events: 1,
      outgoing_oldest_reply_seconds: 300,
      outgoing_oldest_bulk_seconds: 600,
      long_tasks_running: 2,
      long_tasks_queued: 1,
      long_tasks_oldest_queued_seconds: 120,
      long_tasks_stuck: 1,
      oa_connected: 1,
      oa_paused: 1,
      oa_token_age_seconds: 7_200,
      oa_token_expires_in_seconds: 3_600,
      oa_heard_seconds_ago: expect.closeTo(3_600, -2),
    });
    for (const name of Object.keys(told)) expect(catalogue).toHaveProperty(name);
  }
});

test('an account that was let go is not watched', async () => {
  const other = await makeCommune(world, 'Xã Hoà Bình');
  await world.rows('update official_accounts set disconnected_at = now() where id = $1', [
    other.account.id,
  ]);
  const samples = await databaseNumbers({ db: world.web, clock: world.clock })();
  const named = samples.filter(({ labels }) => labels?.oa === other.account.id);
  expect(named.map(({ name }) => name)).toEqual(['oa_info']);
});

test('no part of it reads a whole table, however large that grows', async () => {
  const [body] = await world.rows<{ prosrc: string }>(
    `select prosrc from pg_proc where proname = 'operator_numbers'`,
  );
  const query = body?.prosrc.replaceAll(/\bat\b/g, 'now()');
  await world.owner.transaction(async (tx) => {
    await tx.execute('set local enable_seqscan = off');
    const { rows } = await tx.execute<{ 'QUERY PLAN': string }>(`explain ${query}`);
    const plan = rows.map((row) => row['QUERY PLAN']);
    expect(plan.filter((line) => line.includes('Seq Scan'))).toEqual([]);
    const sources = plan.join('\n').match(/\w+_index/g);
    expect(new Set(sources)).toEqual(
      new Set([
        'inbound_events_pending_index',
        'inbound_events_failed_index',
        'outgoing_messages_due_index',
        'clock_steps_due_index',
        'long_tasks_open_index',
        'announcements_unfinished_index',
      ]),
    );
  });
});

test('numbers are shown to this machine alone', async () => {
  const shown = await app.ask('GET', '/metrics', { from: '127.0.0.1' });
  expect(shown.status).toBe(200);
  expect(shown.headers['content-type']).toBe('text/plain; version=0.0.4; charset=utf-8');
  expect(shown.text).toContain('canh_tay_so_intake_accepted_total 0\n');
  expect(shown.text).toContain(`canh_tay_so_oa_paused{oa="${commune.account.id}"} 1\n`);
  expect(await app.ask('GET', '/metrics')).toMatchObject({ status: 403, text: '' });
});
