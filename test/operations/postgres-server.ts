import { chown, mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import { runProgram, type SystemUser } from '#bot/launch/run-program.ts';
import { startTool } from '#test/failover/tool.ts';

/** Programs of one PostgreSQL, and who runs them. */
export type Postgres = { folder: string; user: SystemUser | undefined };

export type PostgresServer = {
  /** The superuser's way to a database of it. */
  url(database: string): string;
  /** In good order, or as a crash: the next start recovers. */
  stop(how?: 'fast' | 'immediate'): Promise<void>;
};

export const password = 'made-up-password';
const readyWithinMs = 60_000;

/** Makes an empty cluster; what is copied from elsewhere needs none. */
export async function makeCluster(postgres: Postgres, dataFolder: string): Promise<void> {
  const passwordFile = `${dataFolder}.password`;
  await mkdir(dirname(dataFolder), { recursive: true });
  await writeFile(passwordFile, password);
  if (postgres.user !== undefined) {
    await chown(dirname(dataFolder), postgres.user.uid, postgres.user.gid);
  }
  await run(postgres, 'initdb', [
    ...['-D', dataFolder, '-U', 'postgres', '--pwfile', passwordFile],
    ...['-A', 'scram-sha-256', '-E', 'UTF8', '--no-sync'],
    ...(await localeOf(postgres)),
  ]);
}

/** As the launcher's; not every machine has a UTF-8 locale of its own, and PostgreSQL itself has one from 17 on. */
async function localeOf(postgres: Postgres): Promise<string[]> {
  const [version] = /\d+/.exec(await run(postgres, 'initdb', ['--version'])) ?? [];
  return Number(version) < 17
    ? ['--locale', 'C.UTF-8']
    : ['--locale', 'C', '--locale-provider', 'builtin', '--builtin-locale', 'C.UTF-8'];
}

/** Starts a server on `dataFolder`; resolves when it takes writes, which after a recovery means that it is over. */
export async function startPostgres(
  postgres: Postgres,
  options: { dataFolder: string; port: number; settings?: Record<string, string> },
): Promise<PostgresServer> {
  const { dataFolder, port } = options;
  const settings = {
    ...{ listen_addresses: '127.0.0.1', port: `${port}`, unix_socket_directories: '' },
    ...{ fsync: 'off', log_min_error_statement: 'panic', log_error_verbosity: 'terse' },
    ...options.settings,
  };
  const logFile = `${dataFolder}.log`;
  const server = await startTool({
    command: join(postgres.folder, 'postgres'),
    args: [
      ...['-D', dataFolder],
      ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]),
    ],
    ...{ user: postgres.user, logFile },
  });
  const url = (database: string) => `postgres://postgres:${password}@127.0.0.1:${port}/${database}`;
  for (const deadline = Date.now() + readyWithinMs; !(await takesWrites(url('postgres'))); ) {
    if (!server.isRunning() || Date.now() > deadline) {
      await server.end('SIGQUIT');
      const said = await readFile(logFile, 'utf8');
      throw new Error(`PostgreSQL did not become ready:\n${said.slice(-2_000)}`);
    }
    await wait(50);
  }
  return { url, stop: (how = 'fast') => server.end(how === 'fast' ? 'SIGINT' : 'SIGQUIT') };
}

/** Runs a program of PostgreSQL to its end; throws with what it printed when it fails. */
export async function run(postgres: Postgres, name: string, args: string[]): Promise<string> {
  const program = join(postgres.folder, name);
  const { exitCode, output } = await runProgram(program, args, postgres.user);
  if (exitCode !== 0) throw new Error(`${name} failed:\n${output}`);
  return output;
}

async function takesWrites(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 2_000 });
  client.on('error', () => {}); // told by the question
  try {
    await client.connect();
    const { rows } = await client.query<{ waits: boolean }>('select pg_is_in_recovery() as waits');
    return rows[0]?.waits === false;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => {});
  }
}
