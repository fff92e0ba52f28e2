import { mkdtemp, readdir, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { forgetSetAside } from '#bot/inbox/forget-set-aside.ts';
import { openSpool } from '#bot/inbox/spool.ts';
import { messageEvent } from '#test/support/inbound-events.ts';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'canh-tay-so-aside-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const day = 24 * 3_600_000;
const now = new Date('2026-03-20T00:00:00Z');

/** A file that was last written to so many days ago. */
async function lies(name: string, daysAgo: number): Promise<void> {
  const path = join(folder, name);
  await writeFile(path, '{}\n');
  const at = new Date(now.getTime() - daysAgo * day);
  await utimes(path, at, at);
}

test('what was set aside and what made no sense is gone after its days; what waits for the database stays', async () => {
  for (const kind of ['aside', 'broken', 'events', 'replay']) {
    await lies(`old.${kind}`, 8);
    await lies(`young.${kind}`, 6);
  }
  const before = new Date(now.getTime() - 7 * day);
  const [one, other] = await Promise.all([
    forgetSetAside(folder, before),
    forgetSetAside(folder, before),
  ]);
  expect(one + other).toBeGreaterThanOrEqual(2);
  expect((await readdir(folder)).sort()).toEqual([
    'old.events',
    'old.replay',
    'young.aside',
    'young.broken',
    'young.events',
    'young.replay',
  ]);
  expect(await forgetSetAside(folder, before)).toBe(0);
});

test('a writer whose file was forgotten goes on in another', async () => {
  const spool = await openSpool(folder);
  await spool.setAside([messageEvent(1)]);
  expect(await forgetSetAside(folder, new Date(Date.now() + day))).toBe(1);
  await spool.setAside([messageEvent(2)]);
  await spool.close();
  expect(await readdir(folder)).toEqual([expect.stringMatching(/\.aside$/)]);
});
