import { access, chown, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { takeBaseBackup } from './base-backup.ts';
import { checkRoles } from './check-roles.ts';
import { canDump, restoreDump, takeDump } from './dump.ts';
import { addEvents, databaseName, makeFilledDatabase, urlFor } from './filled-database.ts';
import { differences, type Fingerprint, takeFingerprint } from './fingerprint.ts';
import { onDatabase } from './on-database.ts';
import {
  makeCluster,
  type Postgres,
  type PostgresServer,
  startPostgres,
} from './postgres-server.ts';
import { startAndAsk } from './start-and-ask.ts';

export type Check = { restored: string; what: string; ok: boolean; found: string };

export type Rehearsal = {
  postgres: Postgres;
  folder: string;
  /** The first of ten ports. */
  firstPort: number;
  /** How many events the database holds before the base backup, and again after it. */
  events: number;
  /** Whether our server is started on what was restored, and asked. */
  withServer: boolean;
  onStop: (stop: () => unknown) => void;
};

/**
 * Fills a database, backs it up as docs/operations/backup.md says, breaks it, restores it into fresh servers, and looks whether all is
 * there: from a base backup and the archived WAL to an instant before the break, and from a dump where `pg_dump` is installed.
 */
export async function rehearseRestore(rehearsal: Rehearsal): Promise<Check[]> {
  const { postgres, folder, firstPort, events, onStop } = rehearsal;
  const archive = await makeFolder(postgres, join(folder, 'archive'));
  const dataFolder = join(folder, 'source', 'data');
  await makeCluster(postgres, dataFolder);
  const source = await startPostgres(postgres, {
    ...{ dataFolder, port: firstPort },
    settings: {
      // Nothing but what is written here changes what is copied and compared.
      autovacuum: 'off',
      archive_mode: 'on',
      archive_command: `test ! -f ${archive}/%f && cp %p ${archive}/%f.part && mv ${archive}/%f.part ${archive}/%f`,
    },
  });
  onStop(() => source.stop('immediate'));
  await makeFilledDatabase(source.url('postgres'));
  await addEvents(source.url(databaseName), 'before-backup', events);

  const backup = join(await makeFolder(postgres, join(folder, 'base')), 'data');
  const from = { url: source.url('postgres'), dataFolder };
  const how = await takeBaseBackup(postgres, from, backup);
  await addEvents(source.url(databaseName), 'after-backup', events);
  const before = await takeFingerprint(source.url(databaseName));
  const dump = (await canDump(postgres))
    ? await takeDump(postgres, source.url(databaseName), folder)
    : undefined;
  const instant = await breakIt(source, archive);
  await source.stop('immediate');

  const checks: Check[] = [];
  await writeFile(join(backup, 'recovery.signal'), '');
  const atInstant = await startPostgres(postgres, {
    ...{ dataFolder: backup, port: firstPort + 1 },
    settings: {
      restore_command: `cp ${archive}/%f %p`,
      recovery_target_time: instant,
      recovery_target_action: 'promote',
    },
  });
  onStop(() => atInstant.stop('immediate'));
  const what = `base backup (${how}) and WAL, to an instant`;
  checks.push(...(await examine(rehearsal, what, atInstant, before, firstPort + 2)));
  await atInstant.stop();

  if (dump !== undefined) {
    const restored = join(folder, 'restored', 'data');
    await makeCluster(postgres, restored);
    const fresh = await startPostgres(postgres, { dataFolder: restored, port: firstPort + 4 });
    onStop(() => fresh.stop('immediate'));
    await restoreDump(postgres, dump, fresh.url('postgres'));
    checks.push(...(await examine(rehearsal, 'pg_dump', fresh, before, firstPort + 5)));
    await fresh.stop();
  }
  return checks;
}

/** Somebody deletes what they should not. Returns the instant before, once everything until then lies in the archive. */
async function breakIt(source: PostgresServer, archive: string): Promise<string> {
  const url = source.url(databaseName);
  const [row] = await onDatabase<{ instant: string }>(
    url,
    'select clock_timestamp()::text as instant',
  );
  await onDatabase(url, 'delete from inbound_events');
  const [segment] = await onDatabase<{ name: string }>(
    url,
    'select pg_walfile_name(pg_switch_wal()) as name',
  );
  const last = join(archive, segment?.name ?? '');
  for (const deadline = Date.now() + 60_000; ; await wait(100)) {
    if (
      await access(last).then(
        () => true,
        () => false,
      )
    )
      return row?.instant ?? '';
    if (Date.now() > deadline) throw new Error('the WAL was not archived');
  }
}

async function examine(
  { folder, withServer }: Rehearsal,
  restored: string,
  server: PostgresServer,
  before: readonly Fingerprint[],
  port: number,
): Promise<Check[]> {
  const adminUrl = server.url(databaseName);
  const changed = differences(before, await takeFingerprint(adminUrl));
  const rows = before.reduce((sum, print) => sum + print.rows, 0);
  const findings = [
    {
      what: `${before.length} tables, ${rows} rows, a checksum of each table`,
      ok: changed.length === 0,
      found: changed.length === 0 ? 'the same' : `changed: ${changed.join(', ')}`,
    },
    ...(await checkRoles(urlFor(adminUrl, 'login'))),
  ];
  if (withServer) {
    const loginUrl = urlFor(adminUrl, 'login');
    const answer = await startAndAsk({ adminUrl, loginUrl, folder, port });
    findings.push({ what: 'the server starts and answers a question', ...answer });
  }
  return findings.map((finding) => ({ restored, ...finding }));
}

async function makeFolder(postgres: Postgres, folder: string): Promise<string> {
  await mkdir(folder);
  if (postgres.user !== undefined) await chown(folder, postgres.user.uid, postgres.user.gid);
  return folder;
}
