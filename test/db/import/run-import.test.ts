import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { runImport } from '#bot/import/run-import.ts';
import { type ClonedDatabase, cloneDatabase } from '#test/support/database.ts';
import { copyThanhTam, removeCopies } from './import-folder.ts';

const key = Buffer.alloc(32, 7).toString('base64');
let database: ClonedDatabase;

beforeAll(async () => {
  database = await cloneDatabase();
});
afterAll(async () => {
  await removeCopies();
  await database.drop();
});

async function run(given: string[], environment: Record<string, string>) {
  const said: string[] = [];
  const complained: string[] = [];
  const exitCode = await runImport(given, environment, {
    say: (line) => said.push(line),
    complain: (line) => complained.push(line),
  });
  return { exitCode, said: said.join('\n'), complained: complained.join('\n') };
}

describe('the command line of the import', () => {
  test.each([[[]], [['one', 'two']], [['--force', 'one']]])(
    'explains itself and ends with 2 when called with %j',
    async (given) => {
      const { exitCode, complained } = await run(given, { DATABASE_URL: database.url });
      expect(exitCode).toBe(2);
      expect(complained).toContain('npm run import -- THƯ_MỤC');
    },
  );

  test('ends with 1 and names file, row and column of what is wrong', async () => {
    const folder = await copyThanhTam({ 'teams.csv': (text) => text.replace('TO-03', 'TO 03') });
    const { exitCode, complained } = await run([folder], { DATABASE_URL: database.url });
    expect(exitCode).toBe(1);
    expect(complained).toMatch(/^teams\.csv, dòng 4, cột code: Mã chỉ gồm/);
    expect(complained).toContain('Có 1 chỗ phải sửa. Chưa ghi gì');
    const [, right = ''] = complained.split('sửa hết chỗ sai thì mới ghi, ghi một lần tất cả:\n');
    // Whoever belongs to the team whose row is wrong waits with it.
    expect(right.split('\n').slice(2, 4)).toEqual([
      '  teams.csv: thêm 4, sửa 0, giữ nguyên 0',
      '  members.csv: thêm 26, sửa 0, giữ nguyên 0',
    ]);
  });

  test('names every row in a dry run, then imports, then finds nothing to do, each time with 0', async () => {
    const environment = { DATABASE_URL: database.url, TOKEN_ENCRYPTION_KEY: key };
    const folder = await copyThanhTam();
    const dry = await run(['--dry-run', folder], environment);
    expect(dry).toMatchObject({ exitCode: 0, complained: '' });
    expect(dry.said).toContain('  + members.csv, dòng 2: Phạm Văn Thuận');

    const real = await run([folder], environment);
    expect(real).toMatchObject({ exitCode: 0, complained: '' });
    expect(real.said).toContain('members.csv: thêm 32, sửa 0, giữ nguyên 0');

    const again = await run([folder], environment);
    expect(again).toMatchObject({ exitCode: 0, complained: '' });
    expect(again.said).toContain('không có gì thay đổi');

    const renamed = { 'areas.csv': (text: string) => text.replace('Gò Mít', 'Gò Vải') };
    const change = await run(['--dry-run', await copyThanhTam(renamed)], environment);
    expect(change.said).toContain('name: "Thôn Gò Mít" → "Thôn Gò Vải"');
  });

  test('ends with 2 when a token cannot be sealed, and writes nothing', async () => {
    const other = await cloneDatabase();
    const folder = await copyThanhTam();
    const { exitCode, complained } = await run([folder], { DATABASE_URL: other.url });
    expect(exitCode).toBe(2);
    expect(complained).toContain('TOKEN_ENCRYPTION_KEY');
    const dry = await run([folder, '--dry-run'], { DATABASE_URL: other.url });
    expect(dry.said).toContain('areas.csv: thêm 7');
    await other.drop();
  });

  test('ends with 2 without the tables or without a database, and quotes no row', async () => {
    const folder = await copyThanhTam();
    const bare = new URL(database.url);
    bare.pathname = '/postgres';
    const withoutTables = await run([folder], { DATABASE_URL: bare.href });
    expect(withoutTables.exitCode).toBe(2);
    expect(withoutTables.complained).toContain('npm run db:migrate');

    const nowhere = await run([folder], { DATABASE_URL: 'postgres://a@127.0.0.1:1/a' });
    expect(nowhere.exitCode).toBe(2);
    expect(nowhere.complained).toContain('DATABASE_URL');
    expect(nowhere.complained + withoutTables.complained).not.toContain('SC-TT');
  });

  test('starts the own database where none is named, and stops it again', async () => {
    const dataFolder = await mkdtemp(join(tmpdir(), 'canh-tay-so-data-'));
    const folder = await copyThanhTam();
    const first = await run([folder], { DATA_FOLDER: join(dataFolder, 'data') });
    expect(first).toMatchObject({ exitCode: 0, complained: '' });
    const second = await run([folder], { DATA_FOLDER: join(dataFolder, 'data') });
    expect(second.said).toContain('không có gì thay đổi');
    expect(second.said).not.toContain('vẫn còn chạy');
    await rm(dataFolder, { recursive: true });
  });
});
