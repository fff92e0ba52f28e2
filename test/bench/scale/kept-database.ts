import { createHash } from 'node:crypto';
import { chmod, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { migrateDatabase } from '#bot/db/migrate.ts';
import { type EmbeddedPostgres, startEmbeddedPostgres } from '#bot/launch/embedded-postgres.ts';
import type { Scene } from './scene.ts';

const at = (path: string) => fileURLToPath(new URL(`../../../${path}`, import.meta.url));
const folder = at('.data/bench-scale');
/** Where root's PostgreSQL goes when it cannot enter the project's folder. */
const systemFolder = '/var/tmp/canh-tay-so-bench-scale';

/** What is known of the data that lie there. */
export type Kept = {
  /** Of the schema and of what makes the data. */
  hash: string;
  communes: number;
  scene?: Scene;
  /** Milliseconds of each question at each size. */
  measured: Record<string, Record<string, number>>;
};

/** Where nothing is lost if the machine goes down, because it can be made again. */
const settings = {
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  max_wal_size: '4GB',
  wal_level: 'minimal',
  max_wal_senders: '0',
  // Indexes over forty million rows are sorted at once.
  maintenance_work_mem: '1GB',
};

/** Starts the database with the data that a run has left, if their schema is still ours; otherwise with none. */
export async function openKept(): Promise<{ postgres: EmbeddedPostgres; kept: Kept }> {
  const hash = await hashOfSchema();
  const before: Kept | undefined = await readFile(noteFile, 'utf8').then(
    JSON.parse,
    () => undefined,
  );
  if (before?.hash !== hash) await removeKept();
  await mkdir(folder, { recursive: true });
  await chmod(folder, 0o711); // root's PostgreSQL runs as another user, who must get in
  const postgres = await startEmbeddedPostgres({
    dataFolder: join(folder, 'postgres'),
    systemFolder,
    settings,
  });
  if (before?.hash === hash) return { postgres, kept: before };
  await migrateDatabase(postgres.url);
  return { postgres, kept: { hash, communes: 0, measured: {} } };
}

export async function noteKept(kept: Kept): Promise<void> {
  await writeFile(noteFile, JSON.stringify(kept));
}

export async function removeKept(): Promise<void> {
  await rm(folder, { recursive: true, force: true });
  await rm(systemFolder, { recursive: true, force: true });
}

const noteFile = join(folder, 'kept.json');

async function hashOfSchema(): Promise<string> {
  const hash = createHash('sha256');
  const files = (await readdir(at('migrations'))).filter((name) => name.endsWith('.sql')).sort();
  const makers = ['grow.ts', 'scene.ts'].map((name) => `test/bench/scale/${name}`);
  for (const path of [...files.map((name) => `migrations/${name}`), ...makers]) {
    hash.update(await readFile(at(path)));
  }
  return hash.digest('hex');
}
