import { chmod, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import type { TestProject } from 'vitest/node';
import { migrateDatabase } from '#bot/db/migrate.ts';
import { startEmbeddedPostgres } from '#bot/launch/embedded-postgres.ts';
import { isAlive } from '#bot/launch/run-program.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** A superuser's login, and the name of the migrated database that every test file clones. */
    testDatabase: { adminUrl: string; template: string };
  }
}

/**
 * One PostgreSQL for the whole run, gone afterwards; `TEST_DATABASE_URL` names another server to use instead
 * (a superuser's login). Runs side by side do not meet: each has its own server, or its own template.
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const server = await findServer();
  const template = `canh_tay_so_test_${process.pid}_${Date.now().toString(36)}`;
  try {
    await onServer(server.adminUrl, `create database ${template}`);
    await migrateDatabase(withDatabase(server.adminUrl, template));
    await onServer(server.adminUrl, `alter database ${template} allow_connections false`);
  } catch (error) {
    await server.stop();
    throw error;
  }
  project.provide('testDatabase', { adminUrl: server.adminUrl, template });
  return async () => {
    await onServer(server.adminUrl, `drop database ${template}`);
    await server.stop();
  };
}

async function findServer(): Promise<{ adminUrl: string; stop(): Promise<void> }> {
  const given = process.env.TEST_DATABASE_URL;
  if (given) return { adminUrl: given, stop: async () => {} };

  await removeKilledRuns();
  const folder = await mkdtemp(join(tmpdir(), `${folderName}${process.pid}-`));
  await chmod(folder, 0o711); // root's PostgreSQL runs as another user, who must get in
  const postgres = await startEmbeddedPostgres({
    dataFolder: join(folder, 'postgres'),
    settings: { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' },
  }).catch(async (error) => {
    await rm(folder, { recursive: true, force: true });
    throw error;
  });
  return {
    adminUrl: postgres.url,
    async stop() {
      await postgres.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

const folderName = 'canh-tay-so-test-';

/** A killed run's server ends by itself, but its folder stays. */
async function removeKilledRuns(): Promise<void> {
  for (const name of await readdir(tmpdir())) {
    const pid = Number(name.startsWith(folderName) && name.slice(folderName.length).split('-')[0]);
    if (pid > 0 && !isAlive(pid)) await rm(join(tmpdir(), name), { recursive: true, force: true });
  }
}

async function onServer(adminUrl: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}

function withDatabase(adminUrl: string, database: string): string {
  const url = new URL(adminUrl);
  url.pathname = `/${database}`;
  return url.href;
}
