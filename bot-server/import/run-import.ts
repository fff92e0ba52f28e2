import { randomUUID } from 'node:crypto';
import { drizzle } from 'drizzle-orm/node-postgres';
import pg from 'pg';
import type { Tx } from '#bot/db/database.ts';
import { keepSecrets } from '#bot/launch/kept-secrets.ts';
import { LaunchError } from '#bot/launch/launch-error.ts';
import { defaultDataRoot, startOwnDatabase } from '#bot/launch/own-database.ts';
import { isOtherToken, saveRefreshToken } from '#bot/official-accounts/save-refresh-token.ts';
import { createTokenCipher } from '#bot/official-accounts/token-cipher.ts';
import { describeResult } from './describe-result.ts';
import { type ImportResult, importCommune } from './import-commune.ts';
import { importTexts as texts } from './import-texts.ts';
import { parseArguments } from './parse-arguments.ts';
import type { NewToken } from './plan-accounts.ts';

type Environment = Record<string, string | undefined>;

/** Where the import speaks: what was done, and what a person has to put right. */
export type Voice = { say: (line: string) => void; complain: (line: string) => void };

type ImportRun = { folder: string; dryRun: boolean; voice: Voice };

/**
 * The command line of the import. Returns the exit code: 0 when all is in (or nothing was new), 1 when the files
 * have to be put right first, 2 when it could not be tried at all.
 */
export async function runImport(
  given: readonly string[],
  environment: Environment,
  voice: Voice,
): Promise<0 | 1 | 2> {
  if (given.includes('--help')) {
    voice.say(texts.usage);
    return 0;
  }
  const parsed = parseArguments(given);
  if (parsed.kind === 'usage') {
    voice.complain(parsed.text);
    return 2;
  }
  try {
    const run = { ...parsed, voice };
    const result = environment.DATABASE_URL
      ? await importInto(environment.DATABASE_URL, environment.TOKEN_ENCRYPTION_KEY, run)
      : await importIntoOwnDatabase(environment, run);
    const refused = result.kind === 'refused';
    for (const line of describeResult(result)) (refused ? voice.complain : voice.say)(line);
    return refused ? 1 : 0;
  } catch (error) {
    voice.complain(explain(error));
    return 2;
  }
}

/** A database that somebody runs already keeps running. */
async function importIntoOwnDatabase(
  environment: Environment,
  run: ImportRun,
): Promise<ImportResult> {
  const dataRoot = environment.DATA_FOLDER || defaultDataRoot;
  const postgres = await startOwnDatabase(dataRoot, {
    name: 'npm run import',
    log: run.voice.say,
  });
  try {
    const key =
      environment.TOKEN_ENCRYPTION_KEY || (await keepSecrets(dataRoot)).TOKEN_ENCRYPTION_KEY;
    return await importInto(postgres.url, key, run);
  } finally {
    await postgres.stop();
  }
}

async function importInto(
  url: string,
  key: string | undefined,
  { folder, dryRun, voice }: ImportRun,
): Promise<ImportResult> {
  const pool = new pg.Pool({ connectionString: url, max: 1, connectionTimeoutMillis: 10_000 });
  pool.on('error', () => {}); // told by the query that meets it
  try {
    const cipher = () => {
      if (!key) throw new LaunchError(texts.noKey);
      return createTokenCipher(key);
    };
    const deps = {
      db: drizzle(pool),
      now: new Date(),
      newId: randomUUID,
      log: voice.say,
      storeToken: async (tx: Tx, token: NewToken) => {
        await saveRefreshToken(tx, { ...token, cipher: cipher() });
      },
      isOtherToken: (token: NewToken, sealed: Buffer) =>
        isOtherToken({ ...token, cipher: cipher() }, sealed),
    };
    return await importCommune(deps, { folder, dryRun });
  } finally {
    await pool.end();
  }
}

/** The library puts statements with their values in front of what the database said; nobody is to read those. */
function explain(error: unknown): string {
  if (error instanceof LaunchError) return error.message;
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  const { code, message } = cause as { code?: string; message?: string };
  if (code === '42P01' || code === '42703') return texts.noTables;
  return texts.failed(message ?? String(cause));
}
