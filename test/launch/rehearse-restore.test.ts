import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { findBinaries } from '#bot/launch/postgres/find-binaries.ts';
import { reachableBinaries } from '#bot/launch/postgres/reachable-binaries.ts';
import { getSystemUser } from '#bot/launch/postgres/system-user.ts';
import { makeOwnFolder, removeFolder } from '#test/failover/own-folder.ts';
import { type Check, rehearseRestore } from '#test/operations/rehearse-restore.ts';
import { freePort } from '#test/support/balancer.ts';

const stops: (() => unknown)[] = [];
let folder: string;

beforeAll(async () => {
  folder = await makeOwnFolder('restore');
});
afterAll(async () => {
  for (const stop of stops.reverse()) await stop();
  await removeFolder(folder);
});

/** The PostgreSQL that npm brings has no pg_dump, so the dump is tried by `npm run rehearse-restore` alone. */
test('a base backup and archived WAL bring back the instant before a mistake: every row, and who may see which', async () => {
  const found = await findBinaries();
  const user = process.getuid?.() === 0 ? await getSystemUser(() => {}) : undefined;
  const binaries = user
    ? await reachableBinaries(found, user, '/var/lib/canh-tay-so', () => {})
    : found;
  const checks: Check[] = await rehearseRestore({
    postgres: { folder: join(binaries.folder, 'bin'), user },
    ...{ folder, firstPort: await freePort(), events: 200, withServer: false },
    onStop: (stop) => stops.push(stop),
  });
  expect(checks.map(({ what, ok }) => ({ what: what.replace(/\d+/g, 'N'), ok }))).toEqual([
    { what: 'N tables, N rows, a checksum of each table', ok: true },
    { what: 'the login without a role', ok: true },
    { what: 'row-level security', ok: true },
  ]);
}, 120_000);
