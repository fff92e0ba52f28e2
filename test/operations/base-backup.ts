import { access, chmod, copyFile, mkdir, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import pg from 'pg';
import { giveTo } from '#bot/launch/postgres/open-folder.ts';
import { type Postgres, run } from './postgres-server.ts';

/** Copies a running server into `target`: with pg_basebackup, or where that is missing as it does it, by SQL. */
export async function takeBaseBackup(
  postgres: Postgres,
  from: { url: string; dataFolder: string },
  target: string,
): Promise<'pg_basebackup' | 'by SQL'> {
  if (
    await access(join(postgres.folder, 'pg_basebackup')).then(
      () => true,
      () => false,
    )
  ) {
    await run(postgres, 'pg_basebackup', [
      '-d',
      from.url,
      '-D',
      target,
      '-X',
      'none',
      '-c',
      'fast',
    ]);
    return 'pg_basebackup';
  }
  const client = new pg.Client({ connectionString: from.url });
  await client.connect();
  try {
    await client.query(`select pg_backup_start('rehearsal', true)`);
    await copyRunning(from.dataFolder, target);
    const { rows } = await client.query<{ label: string }>(
      'select labelfile as label from pg_backup_stop(false)',
    );
    await mkdir(join(target, 'pg_wal', 'archive_status'), { recursive: true });
    await writeFile(join(target, 'backup_label'), rows[0]?.label ?? '');
  } finally {
    await client.end();
  }
  await chmod(target, 0o700);
  if (postgres.user !== undefined) await giveTo(postgres.user, target);
  return 'by SQL';
}

/** What a running server removes meanwhile is left out: whatever is missing of it comes from the WAL. */
async function copyRunning(from: string, to: string): Promise<void> {
  await mkdir(to);
  for (const entry of await readdir(from, { withFileTypes: true })) {
    if (!belongs(entry.name)) continue;
    const [source, copy] = [join(from, entry.name), join(to, entry.name)];
    const copied = entry.isDirectory() ? copyRunning(source, copy) : copyFile(source, copy);
    await copied.catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'ENOENT') throw error;
    });
  }
}

/** WAL comes from the archive; the running server's own notes and temporary files are of no use to a copy. */
function belongs(name: string): boolean {
  return !/^(postmaster\.(pid|opts)|pg_wal|pg_internal\.init.*|pgsql_tmp.*)$/.test(name);
}
