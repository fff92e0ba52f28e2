import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { migrateDatabase } from '#bot/db/migrate.ts';
import { claimDatabase } from './claim-database.ts';
import {
  dataName,
  type EmbeddedPostgresOptions,
  startEmbeddedPostgres,
} from './embedded-postgres.ts';

/** Where a machine without configuration keeps everything; `DATA_FOLDER` names another place. */
export const defaultDataRoot = fileURLToPath(new URL('../../.data', import.meta.url));

export type OwnDatabase = {
  url: string;
  /** Who runs this database, in their own words, when somebody else does and we are their guest. */
  host: string | undefined;
  /** Stops the database, unless we are a guest. */
  stop(): Promise<void>;
};

export type OwnDatabaseOptions = Omit<EmbeddedPostgresOptions, 'dataFolder'> & {
  /** How others learn who runs the database; at most 63 bytes. */
  name: string;
};

/**
 * The database of a machine without `DATABASE_URL`: running, and brought to the schema of this version. One process
 * at a time runs it, and stops it at its end; others who come meanwhile are guests.
 */
export async function startOwnDatabase(
  dataRoot: string,
  { name, ...options }: OwnDatabaseOptions,
): Promise<OwnDatabase> {
  const postgres = await startEmbeddedPostgres({
    ...options,
    dataFolder: join(dataRoot, dataName),
  });
  // Whoever started the server is about to claim it; only a server left behind by a killed start is unclaimed.
  if (postgres.adopted) await wait(claimWithinMs);
  const claim = await claimDatabase(postgres.url, name);
  const stop = async () => {
    await claim.release();
    if (claim.host === undefined) await postgres.stop();
  };
  try {
    await migrateDatabase(postgres.url);
  } catch (error) {
    await stop();
    throw error;
  }
  return { url: postgres.url, host: claim.host, stop };
}

const claimWithinMs = 1_000;
