import { access, chown, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { databaseName } from './filled-database.ts';
import { onDatabase } from './on-database.ts';
import { type Postgres, run } from './postgres-server.ts';

/** What `pg_dump` and `pg_dumpall` wrote. */
export type Dump = { database: string; roles: string };

export function canDump(postgres: Postgres): Promise<boolean> {
  return access(join(postgres.folder, 'pg_dump')).then(
    () => true,
    () => false,
  );
}

/** The database, and beside it the roles, which belong to the whole server and are in no dump of a database. */
export async function takeDump(
  postgres: Postgres,
  adminUrl: string,
  folder: string,
): Promise<Dump> {
  const place = join(folder, 'dump');
  await mkdir(place);
  if (postgres.user !== undefined) await chown(place, postgres.user.uid, postgres.user.gid);
  const dump = { database: join(place, 'database'), roles: join(place, 'roles.sql') };
  await run(postgres, 'pg_dump', ['-d', adminUrl, '-Fc', '-f', dump.database]);
  await run(postgres, 'pg_dumpall', ['-d', adminUrl, '--roles-only', '-f', dump.roles]);
  return dump;
}

/** Into a fresh server: roles, an empty database, then what was in it. */
export async function restoreDump(postgres: Postgres, dump: Dump, adminUrl: string): Promise<void> {
  // The superuser is there already, so one statement of this file fails, as it must.
  await run(postgres, 'psql', ['-q', '-d', adminUrl, '-f', dump.roles]);
  await onDatabase(adminUrl, `create database ${databaseName} owner canh_tay_so_owner`);
  const url = new URL(adminUrl);
  url.pathname = `/${databaseName}`;
  await run(postgres, 'pg_restore', ['--exit-on-error', '-d', url.href, dump.database]);
}
