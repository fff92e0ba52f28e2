import { access, constants, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { runProgram } from '#bot/launch/run-program.ts';

/** Where the tools of the cluster lie; `postgres` is a folder. */
export type Programs = Record<'patroni' | 'etcd' | 'haproxy' | 'pgbouncer' | 'postgres', string>;

const packages: Programs & { pythonEtcd: string } = {
  // Patroni speaks with etcd through it, and only recommends it.
  pythonEtcd: 'python3-etcd',
  patroni: 'patroni',
  etcd: 'etcd-server',
  haproxy: 'haproxy',
  pgbouncer: 'pgbouncer',
  postgres: 'postgresql (16 or newer, which Debian has from 13 on)',
};
const versions = '/usr/lib/postgresql';

/** Looks where Debian's packages put things; or says which packages are missing. */
export async function findPrograms(): Promise<Programs | { missing: string[] }> {
  const found: Partial<Programs> = {};
  const postgres = await findServerPrograms();
  if (postgres !== undefined) found.postgres = postgres;
  for (const name of ['patroni', 'etcd', 'haproxy', 'pgbouncer'] as const) {
    const path = await findRunnable(name);
    if (path !== undefined) found[name] = path;
  }
  const hasEtcd = (await runProgram('python3', ['-c', 'import etcd'])).exitCode === 0;
  const names = Object.keys(packages) as (keyof typeof packages)[];
  const missing = names.filter((name) =>
    name === 'pythonEtcd' ? !hasEtcd : found[name] === undefined,
  );
  return missing.length === 0
    ? (found as Programs)
    : { missing: missing.map((name) => packages[name]) };
}

/** One sentence for whoever wanted to try it. */
export function missingSentence(command: string, missing: readonly string[]): string {
  return `${command} needs programs that are not here; on Debian: apt-get install --no-install-recommends ${missing.join(' ')}`;
}

/** PostgreSQL 15 takes no hyphen in the path of an area. */
const versionMin = 16;

/** The newest PostgreSQL whose server and whose client programs are both installed, and that is new enough for us. */
export async function findServerPrograms(): Promise<string | undefined> {
  const names = await readdir(versions).catch(() => []);
  const newEnough = names.filter((name) => Number(name) >= versionMin);
  for (const name of newEnough.sort((a, b) => Number(b) - Number(a))) {
    const folder = join(versions, name, 'bin');
    const wanted = ['postgres', 'initdb', 'pg_basebackup', 'pg_dump', 'pg_rewind'];
    const runnable = await Promise.all(wanted.map((program) => canRun(join(folder, program))));
    if (runnable.every(Boolean)) return folder;
  }
  return undefined;
}

async function findRunnable(name: string): Promise<string | undefined> {
  const folders = [...(process.env.PATH ?? '').split(':'), '/usr/bin', '/usr/sbin'];
  for (const folder of folders) {
    if (folder !== '' && (await canRun(join(folder, name)))) return join(folder, name);
  }
  return undefined;
}

function canRun(path: string): Promise<boolean> {
  return access(path, constants.X_OK).then(
    () => true,
    () => false,
  );
}
