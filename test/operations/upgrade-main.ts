import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { createClosers } from '#test/failover/closers.ts';
import { makeOwnFolder, removeFolder } from '#test/failover/own-folder.ts';
import { endWithHelp } from '#test/support/end-with-help.ts';
import {
  checkOut,
  findPreviousVersion,
  newMigrations,
  removeCheckOut,
} from './previous-version.ts';
import { rehearseUpgrade } from './rehearse-upgrade.ts';

endWithHelp(`npm run rehearse-upgrade -- [REF] [--questions N]
  Runs the version at REF (without it the commit before the newest migration) and this one on one database, before, while and after it is
  migrated, with N questions in each phase (16). Exits 1 when a phase fails.`);
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { questions: { type: 'string', default: '16' } },
});
const project = process.cwd();
const closers = createClosers();
try {
  const folder = await makeOwnFolder('upgrade');
  closers.add(() => removeFolder(folder));
  const older = join(folder, 'older');
  const commit = await checkOut(
    project,
    positionals[0] ?? (await findPreviousVersion(project)),
    older,
  );
  closers.add(() => removeCheckOut(project, older));
  const migrations = await newMigrations(older, project);
  console.log(`older: ${commit.slice(0, 12)}; new migrations: ${migrations.join(', ') || 'none'}`);
  const phases = await rehearseUpgrade({
    ...{ older, newer: project, folder, firstPort: 4260 },
    ...{ questions: Number(values.questions), say: console.log, onStop: closers.add },
  });
  process.exitCode = phases.every(({ ok }) => ok) ? 0 : 1;
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
} finally {
  await closers.closeAll();
}
process.exit();
