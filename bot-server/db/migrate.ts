import { fileURLToPath } from 'node:url';
import { drizzle } from 'drizzle-orm/node-postgres';
import { migrate } from 'drizzle-orm/node-postgres/migrator';
import { runMigrations } from 'graphile-worker';
import pg from 'pg';
import { databaseTooOld, databaseUrlMissing, migrated, whyNotMigrated } from './migrate-texts.ts';
import { sqlStateOf } from './sql-state.ts';

const migrationsFolder = fileURLToPath(new URL('../../migrations', import.meta.url));

/** Older ones take no hyphen in the path of an area. */
const versionMin = 16;

/**
 * Brings the database at `url` (its owner's login) to the schema of this version; a second run changes nothing.
 * Two at once wait for each other. Throws a sentence where the server is too old, and changes nothing.
 */
export async function migrateDatabase(url: string): Promise<void> {
  const pool = new pg.Pool({ connectionString: url, max: 2 });
  // A lost idle connection shows at its next use; without a listener it would end the process.
  pool.on('error', () => {});
  pool.on('connect', (fresh) => fresh.on('error', () => {}));
  const client = await pool.connect();
  try {
    const { rows } = await client.query<{ version: number }>(
      `select current_setting('server_version_num')::int / 10000 as version`,
    );
    const version = rows[0]?.version ?? 0;
    if (version < versionMin) throw new Error(databaseTooOld(version));
    await client.query("select pg_advisory_lock(hashtext('canh-tay-so migrations'))");
    // The library's tables come first: our functions that add jobs name them.
    await runMigrations({ pgPool: pool });
    await migrate(drizzle(client), { migrationsFolder, migrationsSchema: 'public' });
  } finally {
    client.release(true);
    await pool.end();
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const url = process.env.DATABASE_URL;
  if (url === undefined) {
    console.error(databaseUrlMissing);
    process.exit(2);
  }
  try {
    await migrateDatabase(url);
    console.log(migrated);
  } catch (error) {
    // What we say ourselves has no code.
    const code = sqlStateOf(error);
    const said = code === '' ? (error as Error).message : whyNotMigrated(code);
    console.error(said ?? error);
    process.exitCode = 1;
  }
}
