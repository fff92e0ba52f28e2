import type { TortureArguments } from './arguments.ts';
import type { Verdict } from './check/verdict.ts';
import type { Injected } from './inject-faults.ts';
import type { ServerProcess } from './server-process.ts';

export type Run = {
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
  /** What was asked for and not reached, as the run had to end. */
  missed: string[];
  /** Whether Zalo repeats what was answered, but not with 200. */
  isRetriedOnNon200: boolean;
};

/** What people hear of a server that is away, or that says no: nothing is wrong with the laboratory then. */
const expectedMiss =
  / answered (?:40[1349]|410|422|429|5\d\d)$|fetch failed|aborted|terminated|ECONN|Connection terminated|the database system is|terminating connection/;

/** What the laboratory itself could not do, so that this run says less than it seems to. */
function findTroubles({ injected, verdicts, misses }: Run): string[] {
  return [
    ...injected.troubles,
    ...verdicts.flatMap(({ troubles }) => troubles ?? []),
    ...[...misses]
      .filter(([what]) => !expectedMiss.test(what))
      .map(([what, count]) => `${count} × ${what}`),
  ];
}

/** Whether nothing was broken, all was reached that was asked for, and the laboratory itself did what it should. */
export function isGood(run: Run): boolean {
  const isKept = run.verdicts.every(({ violations }) => violations.length === 0);
  return (
    isKept && run.left.length === 0 && run.missed.length === 0 && findTroubles(run).length === 0
  );
}

/** The table of a run: what was done to it, what was looked at, and how each promise stood. */
export function reportText(run: Run): string {
  const { asked, verdicts, left, injected, operator, processes } = run;
  const faults = [...injected.counts].map(([kind, count]) => `${kind} ${count}`).join(', ');
  const sum = (what: 'endedByItself' | 'endedAtWork') =>
    processes.reduce((all, one) => all + one.counts()[what], 0);
  const violated = verdicts.filter(({ violations }) => violations.length > 0);
  const rows = verdicts.flatMap((verdict) => [
    `${String(verdict.promise).padStart(2)}  ${standing(verdict)}  ${verdict.name}`,
    ...[
      verdict.looked,
      ...say('not looked at: ', verdict.notLooked),
      ...say('elsewhere: ', verdict.elsewhere),
      ...say('KNOWN GAP: ', verdict.gap),
      ...verdict.violations.map((violation) => `✗ ${violation}`),
    ].map((line) => `              ${line}`),
  ]);
  const misses = [...run.misses].sort((one, other) => other[1] - one[1]).slice(0, 6);
  return [
    '',
    `${run.minutes.toFixed(1)} minutes, ${run.days.toFixed(0)} days: ${injected.kills} kills, ${run.delivered} events (${Math.round(run.delivered / (run.minutes * 60))}/s), ${run.acts} acts of people`,
    `faults: ${faults}`,
    `Zalo ${run.isRetriedOnNon200 ? 'repeated' : 'gave up'} what was answered, but not with 200`,
    `the spool's disk ${run.hasOwnDisk ? 'was one of its own, of 512 kB' : 'was this machine’s; only its folder could go'}`,
    `the webhook was switched on again ${operator.webhookSwitchedOn} times, accounts were connected again ${operator.reconnected} times; processes ended by themselves ${sum('endedByItself')} times, ${sum('endedAtWork')} of them after they had come up`,
    ...(misses.length === 0
      ? []
      : [
          `people were told to try again: ${misses.map(([what, count]) => `${count} × ${what}`).join('; ')}`,
        ]),
    ...findTroubles(run)
      .slice(0, 8)
      .map((trouble) => `THE LABORATORY ITSELF: ${trouble}`),
    ...run.missed.map((what) => `NOT REACHED: ${what}`),
    '',
    ...rows,
    ...left.map(({ what, count }) => `    NOT DRAINED  ${count} ${what}`),
    '',
    isGood(run)
      ? `every promise that was looked at was kept (seed ${asked.seed})`
      : `BROKEN: ${violated.length === 0 ? 'no promise, but see above' : `promises ${violated.map(({ promise }) => promise).join(', ')}`}. The same plan again: ${commandOf(asked)}`,
    'The seed repeats who lives there, what they want to do and which faults come when; in which order four processes run is not repeated.',
  ].join('\n');
}

function say(before: string, what: string | undefined): string[] {
  return what === undefined ? [] : [before + what];
}

function standing({ violations, seen }: Verdict): string {
  if (violations.length > 0) return 'VIOLATED';
  return seen === 0 ? 'not seen' : 'kept    ';
}

function commandOf(asked: TortureArguments): string {
  const { seed, minutes, minutesMax, kills, events, daysPerMinute } = asked;
  return `npm run torture -- --seed ${seed} --minutes ${minutes} --minutes-max ${minutesMax} --kills ${kills} --events ${events} --days-per-minute ${daysPerMinute}`;
}
