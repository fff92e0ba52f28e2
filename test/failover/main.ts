import { endWithHelp } from '#test/support/end-with-help.ts';
import { createClosers } from './closers.ts';
import { findPrograms, missingSentence } from './find-programs.ts';
import { readOptions, usage } from './options.ts';
import { rehearse } from './rehearse.ts';
import { reportText, verdict } from './report.ts';

/**
 * `npm run failover -- [--kills N] [--rate PER_SECOND]`: a three-machine cluster on loopback, from Debian's packages and the very
 * configuration files of docs/operations/high-availability/; load; the primary's machine is killed again and again. Exits 1 when an
 * acknowledged event is missing, 2 when programs are.
 */
endWithHelp(usage);
const options = readOptions(process.argv.slice(2));
if (options === undefined) {
  console.error(usage);
  process.exit(2);
}
const programs = await findPrograms();
if ('missing' in programs) {
  console.error(missingSentence('npm run failover', programs.missing));
  process.exit(2);
}
const closers = createClosers();
try {
  const figures = await rehearse({ ...options, programs, closers, say: console.log });
  console.log(reportText(figures));
  console.log(JSON.stringify({ ...figures, verdict: verdict(figures) }));
  process.exitCode = verdict(figures) === 'held' ? 0 : 1;
} catch (error) {
  console.error(error instanceof Error ? error.stack : error);
  process.exitCode = 1;
} finally {
  await closers.closeAll();
}
// Watchers of what was killed may still hold the process.
process.exit();
