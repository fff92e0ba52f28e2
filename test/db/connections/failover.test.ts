import { sql } from 'drizzle-orm';
import pg from 'pg';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { type Database, openDatabase } from '#bot/db/database.ts';
import { openPool } from '#bot/db/open-pool.ts';
import { type ClonedDatabase, cloneDatabase } from '#test/support/database.ts';
import { startPoolerProxy } from '#test/support/pooler-proxy.ts';
import { startTcpProxy } from '#test/support/tcp-proxy.ts';

/** Bounds what is answered too, so a busy machine must make it. */
const silentMs = 2_000;

let database: ClonedDatabase;
let owner: pg.Pool;
let name: string;
const opened: { close(): Promise<unknown> }[] = [];

beforeAll(async () => {
  database = await cloneDatabase();
  owner = new pg.Pool({ connectionString: database.url, max: 1 });
  name = new URL(database.url).pathname.slice(1);
});
afterEach(async () => {
  for (const one of opened.splice(0).reverse()) await one.close();
  await owner.query(`alter database ${name} reset default_transaction_read_only`);
});
afterAll(async () => {
  await owner.end();
  await database.drop();
});

function open(url: string, answerWithinMs?: number): Database {
  const db = openDatabase(url, 'canh_tay_so_web', 1, answerWithinMs);
  opened.push(db);
  return db;
}

const write = (db: Database) =>
  db.transaction({ kind: 'queue' }, (tx) =>
    tx.execute(sql`insert into inbound_events
      (natural_key, event_name, conversation_key, happened_at, received_at, payload)
      values ('k', 'e', 'c', now(), now(), '{}') on conflict do nothing`),
  );
const whoAmI = (db: Database) =>
  db.transaction({ kind: 'queue' }, async (tx) => {
    const { rows } = await tx.execute<{ role: string }>(sql`select current_user as role`);
    return rows[0]?.role;
  });

describe('connections that outlive a failover', () => {
  test('a pooler that takes no start-up parameters lets the server in, with its role alone', async () => {
    const pooler = await startPoolerProxy(database.url);
    opened.push(pooler);
    const db = open(pooler.url);
    expect(await whoAmI(db)).toBe('canh_tay_so_web');
    const { rows } = await db.pool.query('select current_user as role');
    expect(rows).toEqual([{ role: 'canh_tay_so_web' }]);
  });

  test('a transaction has its role even on a connection that another client has changed', async () => {
    const db = open(database.url);
    await db.pool.query('set role canh_tay_so_worker');
    expect(await whoAmI(db)).toBe('canh_tay_so_web');
  });

  test('a connection whose server takes no more writes is not used again', async () => {
    const db = open(database.url);
    await write(db);
    await db.pool.query('set default_transaction_read_only = on');
    await expect(write(db)).rejects.toMatchObject({ cause: { code: '25006' } });
    await write(db);
  });

  test('a server that takes no writes is refused at the connecting, so that nobody stays with it', async () => {
    await owner.query(`alter database ${name} set default_transaction_read_only = on`);
    const pool = openPool({ url: database.url, role: 'canh_tay_so_jobs', connectionsMax: 1 });
    opened.push({ close: () => pool.end() });
    await expect(pool.connect()).rejects.toMatchObject({ code: '25006' });
    await owner.query(`alter database ${name} reset default_transaction_read_only`);
    (await pool.connect()).release();
  });

  test('a server that fell silent is waited for no longer than said, and the next transaction gets another connection', async () => {
    const proxy = await startTcpProxy(database.url);
    opened.push(proxy);
    const db = open(proxy.url, silentMs);
    await write(db);
    proxy.freeze();
    await expect(write(db)).rejects.toThrow();
    proxy.mend();
    await write(db);
  });

  test('one that falls silent in the middle of a transaction is left as well', async () => {
    const proxy = await startTcpProxy(database.url);
    opened.push(proxy);
    const db = open(proxy.url, silentMs);
    const stuck = db.transaction({ kind: 'queue' }, async (tx) => {
      proxy.freeze();
      await tx.execute(sql`select 1`);
    });
    await expect(stuck).rejects.toThrow();
    proxy.mend();
    await write(db);
  });
});
