import type { TortureArguments } from './arguments.ts';
import type { Verdict } from './check/verdict.ts';
import type { Injected } from './inject-faults.ts';
import type { ServerProcess } from './server-process.ts';

type Run = {
  asked: TortureArguments;
  verdicts: Verdict[];
  left: { what: string; count: number }[];
  injected: Injected;
  operator: { webhookSwitchedOn: number; reconnected: number };
  processes: ServerProcess[];
  delivered: number;
  acts: number;
  minutes: number;
  days: number;
  misses: Map<string, number>;
  hasOwnDisk: boolean;
};

/** The table of a run: what was done to it, what was looked at, and how each promise stood. */
export function reportText(run: Run): string {
  const { asked, verdicts, left, injected, operator, processes } = run;
  const faults = [...injected.counts].map(([kind, count]) => `${kind} ${count}`).join(', ');
  const own = processes.reduce((sum, one) => sum + one.counts().endedByItself, 0);
  const violated = verdicts.filter(({ violations }) => violations.length > 0);
  const rows = verdicts.flatMap(({ promise, name, looked, violations, elsewhere }) => [
    `${String(promise).padStart(2)}  ${violations.length === 0 ? 'kept    ' : 'VIOLATED'}  ${name}`,
    `              ${looked}`,
    ...(elsewhere === undefined ? [] : [`              elsewhere: ${elsewhere}`]),
    ...violations.map((violation) => `              ✗ ${violation}`),
  ]);
  const misses = [...run.misses].sort((one, other) => other[1] - one[1]).slice(0, 6);
  return [
    '',
    `${run.minutes.toFixed(1)} minutes, ${run.days.toFixed(0)} days: ${injected.kills} kills, ${run.delivered} events (${Math.round(run.delivered / (run.minutes * 60))}/s), ${run.acts} acts of people`,
    `faults: ${faults}`,
    `the spool's disk ${run.hasOwnDisk ? 'was one of its own, of 512 kB' : 'was this machine’s; only its folder could go'}`,
    `the webhook was switched on again ${operator.webhookSwitchedOn} times, accounts were connected again ${operator.reconnected} times; processes ended by themselves ${own} times`,
    ...(misses.length === 0
      ? []
      : [
          `people were told to try again: ${misses.map(([what, count]) => `${count} × ${what}`).join('; ')}`,
        ]),
    ...injected.troubles.slice(0, 5).map((trouble) => `the laboratory itself: ${trouble}`),
    '',
    ...rows,
    ...left.map(({ what, count }) => `    NOT DRAINED  ${count} ${what}`),
    '',
    violated.length === 0 && left.length === 0
      ? `every promise was kept (seed ${asked.seed})`
      : `BROKEN: promises ${violated.map(({ promise }) => promise).join(', ') || 'none, but not drained'}. The same plan again: npm run torture -- --seed ${asked.seed} --minutes ${asked.minutes} --kills ${asked.kills} --events ${asked.events}`,
    'The seed repeats who lives there, what they want to do and which faults come when; in which order four processes run is not repeated.',
  ].join('\n');
}
