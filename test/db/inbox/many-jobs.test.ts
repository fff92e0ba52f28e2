import type pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openWorld, type World } from '#test/support/world.ts';

let world: World;
let client: pg.PoolClient;
beforeAll(async () => {
  world = await openWorld();
  client = await world.web.pool.connect();
});
afterAll(async () => {
  client?.release();
  await world.close();
});

const calls: Record<string, (key: string) => Promise<unknown>> = {
  'one at an instant': (key) =>
    client.query(
      `select enqueue_job('process-conversation', '{"conversationKey":"r:1:1"}', $1, now())`,
      [key],
    ),
  'many at once': (key) =>
    client.query({
      name: 'many',
      text: `select enqueue_jobs('process-conversation', $1::json[], $2::text[])`,
      values: [['{"conversationKey":"r:1:1"}'], [key]],
    }),
};

test.each(Object.entries(calls))(
  'who connected while few jobs waited asks for more (%s) without looking through all',
  async (name, ask) => {
    const few = 20;
    const many = 2_000;
    await world.rows('delete from graphile_worker._private_jobs');
    for (let call = 0; call < few; call += 1) await ask(`${name} ${call}`);
    await world.rows(
      `insert into graphile_worker._private_jobs (task_id, key)
        select min(t.id), 'waits ' || g from graphile_worker._private_tasks t, generate_series(1, $1::int) g group by g`,
      [many],
    );
    const before = await rowsLookedThrough();
    for (let call = 0; call < few; call += 1) await ask(`${name} again ${call}`);
    expect((await rowsLookedThrough()) - before).toBeLessThan(many);
  },
);

async function rowsLookedThrough(): Promise<number> {
  await client.query('select pg_stat_force_next_flush()');
  const [looked] = await world.rows<{ read: string }>(
    `select pg_stat_get_tuples_returned('graphile_worker._private_jobs'::regclass) as read`,
  );
  return Number(looked?.read);
}
