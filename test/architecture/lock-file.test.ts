import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';

type LockedPackage = { optionalDependencies?: Record<string, string>; resolved?: string };

const lock: { packages: Record<string, LockedPackage> } = JSON.parse(
  await readFile('package-lock.json', 'utf8'),
);

test('every platform of every package is locked, so that npm ci works on a fresh machine', () => {
  const missing = Object.values(lock.packages)
    .flatMap((one) => Object.keys(one.optionalDependencies ?? {}))
    .filter(
      (name) => !Object.keys(lock.packages).some((path) => path.endsWith(`node_modules/${name}`)),
    );
  expect([...new Set(missing)]).toEqual([]);
});

test('the lock names no registry', () => {
  expect(Object.values(lock.packages).filter((one) => one.resolved !== undefined)).toEqual([]);
});
