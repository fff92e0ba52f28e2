import { randomUUID } from 'node:crypto';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { drizzle } from 'drizzle-orm/node-postgres';
import pg from 'pg';
import { type ImportDeps, importCommune } from '#bot/import/import-commune.ts';
import { isOtherToken, saveRefreshToken } from '#bot/official-accounts/save-refresh-token.ts';
import { createTokenCipher } from '#bot/official-accounts/token-cipher.ts';

const thanhTam = fileURLToPath(new URL('../../fixtures/thanh-tam', import.meta.url));

/** What a file of the folder becomes: `undefined` leaves it out. */
export type Edits = Record<string, ((text: string) => string) | undefined>;

const copies: string[] = [];

export async function removeCopies(): Promise<void> {
  for (const folder of copies.splice(0)) await rm(folder, { recursive: true });
}

/** A copy of the sample commune with some of its files changed; `made` files are added as they are. */
export async function copyThanhTam(
  edits: Edits = {},
  made: Record<string, string | Buffer> = {},
): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'canh-tay-so-import-'));
  copies.push(folder);
  await cp(thanhTam, folder, { recursive: true });
  for (const [name, edit] of Object.entries(edits)) {
    const path = join(folder, name);
    if (edit) await writeFile(path, edit(await readFile(path, 'utf8')));
    else await rm(path);
  }
  for (const [name, contents] of Object.entries(made))
    await writeFile(join(folder, name), contents);
  return folder;
}

/** Imports into one database, logged in as its owner; `close` ends its connections. */
export function createImporter(url: string) {
  const pool = new pg.Pool({ connectionString: url, max: 4 });
  const cipher = createTokenCipher(Buffer.alloc(32, 7).toString('base64'));
  const deps: ImportDeps = {
    db: drizzle(pool),
    now: new Date('2026-03-02T01:00:00Z'),
    newId: randomUUID,
    log: () => {},
    storeToken: async (tx, token) => {
      await saveRefreshToken(tx, { ...token, cipher });
    },
    isOtherToken: (token, sealed) => isOtherToken({ ...token, cipher }, sealed),
  };
  return {
    cipher,
    pool,
    run: (
      folder: string,
      { dryRun = false, ...changed }: Partial<ImportDeps> & { dryRun?: boolean } = {},
    ) => importCommune({ ...deps, ...changed }, { folder, dryRun }),
    close: () => pool.end(),
  };
}

const tables = [
  'areas',
  'official_accounts',
  'official_account_tokens',
  'teams',
  'members',
  'groups',
  'officers',
];

/** Every row of every table that an import may write. */
export async function readAll(pool: pg.Pool): Promise<Record<string, unknown[]>> {
  const all: Record<string, unknown[]> = {};
  for (const table of tables) {
    all[table] = (await pool.query(`select * from ${table} order by 1`)).rows;
  }
  return all;
}

export async function emptyTables(pool: pg.Pool): Promise<void> {
  await pool.query(`truncate ${tables.join(', ')} cascade`);
}
