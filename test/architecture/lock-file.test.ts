import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';

type LockedPackage = { optionalDependencies?: Record<string, string>; resolved?: string };

const folders = ['.', 'test/bench/peers'];

async function readLock(folder: string): Promise<Record<string, LockedPackage>> {
  return JSON.parse(await readFile(`${folder}/package-lock.json`, 'utf8')).packages;
}

test.each(folders)(
  'every platform of every package of %s is locked, so that npm ci works on a fresh machine',
  async (folder) => {
    const packages = await readLock(folder);
    const missing = Object.values(packages)
      .flatMap((one) => Object.keys(one.optionalDependencies ?? {}))
      .filter(
        (name) => !Object.keys(packages).some((path) => path.endsWith(`node_modules/${name}`)),
      );
    expect([...new Set(missing)]).toEqual([]);
  },
);

test.each(folders)('the lock of %s names no registry', async (folder) => {
  const packages = await readLock(folder);
  expect(Object.values(packages).filter((one) => one.resolved !== undefined)).toEqual([]);
});
