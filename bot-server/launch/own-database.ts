import { join } from 'node:path';
import { migrateDatabase } from '#bot/db/migrate.ts';
import {
  type EmbeddedPostgres,
  type EmbeddedPostgresOptions,
  startEmbeddedPostgres,
} from './embedded-postgres.ts';

/** Where a machine without configuration keeps everything. */
export const defaultDataRoot = '.data';

/** The database of a machine without `DATABASE_URL`: running, and brought to the schema of this version. */
export async function startOwnDatabase(
  dataRoot: string,
  options: Omit<EmbeddedPostgresOptions, 'dataFolder'> = {},
): Promise<EmbeddedPostgres> {
  const postgres = await startEmbeddedPostgres({
    ...options,
    dataFolder: join(dataRoot, 'postgres'),
  });
  try {
    await migrateDatabase(postgres.url);
  } catch (error) {
    if (!postgres.adopted) await postgres.stop();
    throw error;
  }
  return postgres;
}
