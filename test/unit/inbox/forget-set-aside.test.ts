import { mkdtemp, readdir, rename, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { forgetSetAside } from '#bot/inbox/forget-set-aside.ts';
import { forgetSpool } from '#bot/jobs/forget-spool.ts';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'canh-tay-so-aside-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const day = 24 * 3_600_000;
/** A file whose last line is eight days old; it has its name since just now. */
async function lies(name: string): Promise<void> {
  const path = join(folder, name);
  await writeFile(path, '{}\n');
  const at = new Date(Date.now() - 8 * day);
  await utimes(path, at, at);
}

test('what was set aside and what made no sense is gone after its days; what waits for the database stays', async () => {
  for (const kind of ['aside', 'broken', 'events', 'replay']) await lies(`old.${kind}`);
  const before = new Date(Date.now() + day);
  const [one, other] = await Promise.all([
    forgetSetAside(folder, before),
    forgetSetAside(folder, before),
  ]);
  expect(one + other).toBeGreaterThanOrEqual(2);
  expect((await readdir(folder)).sort()).toEqual(['old.events', 'old.replay']);
  expect(await forgetSetAside(folder, before)).toBe(0);
});

test('what was renamed to be looked at has its days from then, however old its lines are', async () => {
  await lies('waited.replay');
  await rename(join(folder, 'waited.replay'), join(folder, 'waited.broken'));
  expect(await forgetSetAside(folder, new Date(Date.now() - 7 * day))).toBe(0);
  expect(await readdir(folder)).toEqual(['waited.broken']);
});

test('how many files were forgotten is told at once, and nothing where there were none', async () => {
  await lies('old.aside');
  const told: object[] = [];
  const silent = () => {};
  const log = { info: silent, warn: silent, error: (fields: object) => void told.push(fields) };
  const forget = (inDays: number) =>
    forgetSpool({
      config: { SPOOL_FOLDER: folder },
      clock: { now: () => new Date(Date.now() + inDays * day) },
      log,
    });
  await forget(6);
  expect(told).toEqual([]);
  await forget(8);
  await forget(8);
  expect(told).toEqual([{ files: 1 }]);
});
