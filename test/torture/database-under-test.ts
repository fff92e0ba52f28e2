import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import pg from 'pg';
import { type EmbeddedPostgres, startEmbeddedPostgres } from '#bot/launch/embedded-postgres.ts';

/** `fast`: sessions are ended and all is written out. `immediate`: as a power cut. `backend`: one session is killed, all others with it. */
export type RestartMode = 'fast' | 'immediate' | 'backend';

export type DatabaseUnderTest = {
  /** The owner's login, past every link. */
  url: string;
  restart(mode: RestartMode): Promise<void>;
  stop(): Promise<void>;
};

/**
 * A PostgreSQL of its own that can be brought down. What it wrote stays with the machine when it is killed, so nothing is forced to
 * the disk: a machine that loses power itself is not what is tried here.
 */
export async function startDatabase(folder: string, port: number): Promise<DatabaseUnderTest> {
  const dataFolder = join(folder, 'postgres');
  const start = () =>
    startEmbeddedPostgres({
      dataFolder,
      settings: { fsync: 'off', full_page_writes: 'off', max_connections: '120' },
      choosePort: async () => port,
    });
  let running: EmbeddedPostgres = await start();
  const { url } = running;

  const pidOf = async (): Promise<number> =>
    Number((await readFile(join(dataFolder, 'postmaster.pid'), 'utf8')).split('\n')[0]);

  return {
    url,
    async restart(mode) {
      if (mode === 'backend') return killBackend(url);
      if (mode === 'immediate') process.kill(await pidOf(), 'SIGQUIT');
      await running.stop();
      running = await start();
    },
    stop: () => running.stop(),
  };
}

/** PostgreSQL trusts nothing that a killed session shared: it ends all others and recovers. */
async function killBackend(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => {});
  try {
    await client.connect();
    const { rows } = await client.query<{ pid: number }>(
      `select pid from pg_stat_activity where backend_type = 'client backend' and pid <> pg_backend_pid()
        order by query_start desc nulls last limit 1`,
    );
    if (rows[0] !== undefined) process.kill(rows[0].pid, 'SIGKILL');
  } catch {
    // It is down already.
  } finally {
    await client.end().catch(() => {});
  }
}
