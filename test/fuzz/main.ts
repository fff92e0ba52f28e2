import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { migrateDatabase } from '#bot/db/migrate.ts';
import { startEmbeddedPostgres } from '#bot/launch/embedded-postgres.ts';
import { endWithHelp } from '#test/support/end-with-help.ts';
import { type FuzzArguments, readArguments, usage } from './arguments.ts';
import { printReport } from './print-report.ts';
import { runFuzz } from './run-fuzz.ts';

process.env.TZ = 'Asia/Ho_Chi_Minh';

const began = Date.now();
const progress = (line: string) =>
  console.log(`… ${Math.round((Date.now() - began) / 1_000)} s: ${line}`);

/** Fuzzes on a PostgreSQL of its own, gone afterwards; true when everything held. */
async function fuzz(options: FuzzArguments): Promise<boolean> {
  const folder = await mkdtemp(join(tmpdir(), 'canh-tay-so-fuzz-'));
  await chmod(folder, 0o711); // root's PostgreSQL runs as another user, who must get in
  const settings = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' };
  const postgres = await startEmbeddedPostgres({ dataFolder: join(folder, 'postgres'), settings });
  try {
    const template = 'canh_tay_so_fuzz';
    const client = new pg.Client({ connectionString: postgres.url });
    await client.connect();
    await client.query(`create database ${template}`);
    await client.end();
    const url = new URL(postgres.url);
    url.pathname = `/${template}`;
    await migrateDatabase(url.href);
    const stopping = new AbortController();
    for (const signal of ['SIGINT', 'SIGTERM'] as const)
      process.once(signal, () => stopping.abort());
    const { signal: stop } = stopping;
    const server = { adminUrl: postgres.url, template };
    const report = await runFuzz(options, server, { progress, stop });
    printReport(report, options);
    return report.violations.length === 0;
  } finally {
    await postgres.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

endWithHelp(usage);
let options: FuzzArguments;
try {
  options = readArguments(process.argv.slice(2));
} catch (error) {
  console.error(`${error instanceof Error ? error.message : String(error)}\n\n${usage}`);
  process.exit(2);
}
try {
  process.exitCode = (await fuzz(options)) ? 0 : 1;
} catch (error) {
  console.error(error);
  process.exitCode = 2;
}
