import { Logger, run } from 'graphile-worker';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { outliveDatabase } from '#bot/jobs/outlive-database.ts';
import { type ClonedDatabase, cloneDatabase } from '#test/support/database.ts';
import { startTcpProxy, type TcpProxy } from '#test/support/tcp-proxy.ts';

let database: ClonedDatabase;
let owner: pg.Pool;
let proxy: TcpProxy;

beforeAll(async () => {
  database = await cloneDatabase();
  owner = new pg.Pool({ connectionString: database.url, max: 1 });
  proxy = await startTcpProxy(database.url);
});
afterAll(async () => {
  await owner.end();
  await proxy.close();
  await database.drop();
});

test.each(['done', 'failed'])(
  'a database that goes while a job is %s ends no worker, and hears of it later',
  async (end) => {
    const pool = outliveDatabase(new pg.Pool({ connectionString: proxy.url, max: 3 }));
    pool.on('error', () => {});
    pool.on('connect', (client) => client.on('error', () => {}));
    let runs = 0;
    await owner.query(`select graphile_worker.add_job('torn', job_key := $1)`, [end]);
    const runner = await run({
      pgPool: pool,
      concurrency: 1,
      noHandleSignals: true,
      pollInterval: 100,
      logger: new Logger(() => () => {}),
      taskList: {
        torn: async () => {
          runs += 1;
          if (runs > 1) return;
          proxy.cut();
          if (end === 'failed') throw new Error('failed');
        },
      },
    });
    await expect.poll(() => runs).toBe(1);
    proxy.mend();
    // What the library could not say it says again, and only then the job is free, or gone.
    await expect
      .poll(
        async () =>
          (await owner.query('select from graphile_worker.jobs where locked_at is not null'))
            .rowCount,
        {
          timeout: 20_000,
        },
      )
      .toBe(0);
    await runner.stop();
    await pool.end();
  },
);
