import { execFile } from 'node:child_process';
import { cp, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { promisify } from 'node:util';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { repository } from './source-file.ts';

let copy: string;

beforeEach(async () => {
  copy = await mkdtemp(join(tmpdir(), 'canh-tay-so-migrations-'));
  await cp(join(repository, 'migrations'), copy, { recursive: true });
});
afterEach(() => rm(copy, { recursive: true }));

async function generate(schema: string): Promise<string[]> {
  const kit = join(repository, 'node_modules/drizzle-kit/bin.cjs');
  const given = ['--dialect', 'postgresql', '--schema', schema];
  // The tool takes the folder only as a path below the current one.
  const out = ['--out', relative(repository, copy)];
  await promisify(execFile)(process.execPath, [kit, 'generate', ...given, ...out], {
    cwd: repository,
  });
  const before = await readdir(join(repository, 'migrations'));
  return (await readdir(copy)).filter((name) => !before.includes(name));
}

test('the migrations make exactly the tables that the code describes', async () => {
  expect(await generate('./bot-server/*/*.table.ts')).toEqual([]);
}, 60_000);

test('a table that the migrations lack would be noticed', async () => {
  const [added = ''] = await generate('./{bot-server/*,test/architecture/bad/schema}/*.table.ts');
  expect(await readFile(join(copy, added), 'utf8')).toContain('CREATE TABLE "forgotten_things"');
}, 60_000);
