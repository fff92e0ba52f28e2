import pg from 'pg';
import type { Cluster } from './cluster.ts';
import { runOurs } from './run-ours.ts';

/** The database as docs/operations/high-availability.md makes it: an owner who migrates, and a login that owns nothing. */
export type MadeDatabase = {
  ownerUrl: string;
  login: { name: string; password: string };
  /** Applies the migrations, lets the login into its roles, takes the sample commune in. */
  fill(env: NodeJS.ProcessEnv): Promise<void>;
};

const roles = 'canh_tay_so_web, canh_tay_so_worker, canh_tay_so_jobs';

export async function makeDatabase(
  cluster: Pick<Cluster, 'adminUrl'>,
  password: string,
): Promise<MadeDatabase> {
  const [owner, login] = ['canh_tay_so_owner', 'canh_tay_so_server'];
  await run(cluster.adminUrl, [
    `create role ${owner} login createrole password '${password}'`,
    `create role ${login} login noinherit password '${password}'`,
    `create database canh_tay_so owner ${owner}`,
  ]);
  const url = new URL(cluster.adminUrl);
  url.username = owner;
  url.pathname = '/canh_tay_so';
  return {
    ownerUrl: url.href,
    login: { name: login, password },
    async fill(env) {
      await runOurs(['bot-server/db/migrate.ts'], env);
      await run(url.href, [`grant ${roles} to ${login}`]);
      await runOurs(['bot-server/import/main.ts', 'test/fixtures/thanh-tam'], env);
    },
  };
}

async function run(url: string, statements: readonly string[]): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    for (const statement of statements) await client.query(statement);
  } finally {
    await client.end();
  }
}
