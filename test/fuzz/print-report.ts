import type { FuzzArguments } from './arguments.ts';
import type { Violation } from './round.ts';
import type { FuzzReport } from './run-fuzz.ts';

/** Prints what was asked and how it was answered, and one line of sums. */
export function printReport(report: FuzzReport, { seed }: FuzzArguments): void {
  const { tally, violations, texts, seconds, memoryMbMax } = report;
  console.table(tally.rows().toSorted((a, b) => a.about.localeCompare(b.about)));
  const slowest = tally.rows().toSorted((a, b) => b.msMax - a.msMax);
  console.log(
    `Slowest: ${slowest
      .slice(0, 10)
      .map(({ about, msMax }) => `${about} ${msMax} ms`)
      .join(', ')}`,
  );
  for (const about of report.routes) {
    if (tally.takenOf(about) === 0)
      console.log(`NEVER TAKEN ${about}: ${tally.refusalsOf(about).slice(0, 5).join(', ')}`);
  }
  const perSecond = (count: number, of: number) => (of === 0 ? 0 : Math.round(count / of));
  console.log(
    JSON.stringify({
      seed,
      inputs: tally.sent,
      inputsPerSecond: perSecond(tally.sent, seconds.server),
      onWire: tally.onWire,
      unansweredOnWire: tally.unanswered(),
      eventsHandled: tally.handled,
      logLines: tally.logLines,
      texts,
      textsPerSecond: perSecond(texts, seconds.texts),
      memoryMbMax,
      violations: violations.length,
    }),
  );
}

/** With everything that is needed to send the input again. */
export function sayViolation({ problem, input, answer }: Violation, seed: number): string {
  if (input === undefined) return `${problem}\n  --seed ${seed}`;
  const { number, about, method, url, headers, body } = input;
  const { authorization, ...others } = headers;
  return [
    `${about}: ${problem}`,
    `  --seed ${seed} --from ${number} --inputs 1 ${authorization === undefined ? '' : '(signed in)'}`,
    `  ${method} ${url.slice(0, 600)} ${JSON.stringify(others)}`,
    `  ${body?.toString('utf8').slice(0, 1_500) ?? ''}`,
    `  -> ${answer ?? ''}`,
  ].join('\n');
}
