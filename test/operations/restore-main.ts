import { getSystemUser } from '#bot/launch/postgres/system-user.ts';
import { createClosers } from '#test/failover/closers.ts';
import { findServerPrograms, missingSentence } from '#test/failover/find-programs.ts';
import { makeOwnFolder, removeFolder } from '#test/failover/own-folder.ts';
import { table } from '#test/failover/report.ts';
import { rehearseRestore } from './rehearse-restore.ts';

/**
 * `npm run rehearse-restore`: backs a filled database up, breaks it, restores it from the dump and from base backup and WAL, and prints
 * what was found. Exits 1 when anything is missing, 2 when PostgreSQL's programs are.
 */
const programs = await findServerPrograms();
if (programs === undefined) {
  const missing = ['postgresql (16 or newer, which Debian has from 13 on)'];
  console.error(missingSentence('npm run rehearse-restore', missing));
  process.exit(2);
}
const closers = createClosers();
try {
  const folder = await makeOwnFolder('restore');
  closers.add(() => removeFolder(folder));
  const user = process.getuid?.() === 0 ? await getSystemUser(() => {}) : undefined;
  const checks = await rehearseRestore({
    ...{ postgres: { folder: programs, user }, folder, firstPort: 4240 },
    ...{ events: 50_000, withServer: true, onStop: closers.add },
  });
  const rows = checks.map(({ restored, what, ok, found }) => [
    ...[ok ? 'ok' : 'FAILED', restored, what, found],
  ]);
  console.log(table([['', 'restored from', 'what', 'found'], ...rows]));
  process.exitCode = checks.every(({ ok }) => ok) ? 0 : 1;
} catch (error) {
  console.error(error instanceof Error ? error.stack : error);
  process.exitCode = 1;
} finally {
  await closers.closeAll();
}
process.exit();
