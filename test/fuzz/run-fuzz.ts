import type { FuzzArguments, FuzzPart } from './arguments.ts';
import { sayViolation } from './print-report.ts';
import { choicesOf } from './random-of.ts';
import { type Part, playRound, type Violation } from './round.ts';
import { setScene } from './scene.ts';
import { openTally, type Tally } from './tally.ts';
import { openWatchdog } from './watchdog.ts';
import { tryEngine, tryGrammar } from './words.ts';

export type FuzzReport = {
  tally: Tally;
  violations: Violation[];
  /** Of the API, that were asked. */
  routes: string[];
  /** Of texts read by the grammar and the engine. */
  texts: number;
  seconds: Record<'server' | 'texts', number>;
  memoryMbMax: number;
};

const roundInputs = 2_500;
const silenceMsMax = 120_000;
/** A server that answers such traffic for hours holds no more. */
const memoryMbMax = 1_500;
const violationsMax = 20;
const textsAtOnce = 500;

/**
 * Sends what nobody who means well would send, and gives what did not hold. `server`: whose database is the migrated template.
 * `stop` ends it after the round or text that is under way.
 */
export async function runFuzz(
  { inputs, seed, from, only, route }: FuzzArguments,
  server: { adminUrl: string; template: string },
  { progress = () => {}, stop }: { progress?: (line: string) => void; stop?: AbortSignal } = {},
): Promise<FuzzReport> {
  const tally = openTally();
  const report: FuzzReport = {
    tally,
    violations: [],
    routes: [],
    texts: 0,
    seconds: { server: 0, texts: 0 },
    memoryMbMax: 0,
  };
  const seen = new Set<string>();
  const tell = (violation: Violation) => {
    // The same fault of the same route is one.
    const kind = `${violation.input?.about} ${violation.problem.replace(/\d+/g, '#').slice(0, 160)}`;
    if (seen.has(kind)) return;
    seen.add(kind);
    report.violations.push(violation);
    progress(`VIOLATION ${sayViolation(violation, seed)}`);
  };
  const onRejection = (reason: unknown) =>
    tell({
      problem: `nobody waited for what failed: ${reason instanceof Error ? reason.stack : String(reason)}`,
    });
  process.on('unhandledRejection', onRejection);
  const dog = openWatchdog(
    silenceMsMax,
    `fuzz: nothing has moved for ${silenceMsMax / 1_000} s with --seed ${seed}; last text or round`,
  );
  const isOver = () => stop?.aborted === true || report.violations.length >= violationsMax;
  const measure = async (what: 'server' | 'texts', run: () => Promise<void>) => {
    const began = performance.now();
    await run();
    report.seconds[what] += (performance.now() - began) / 1_000;
  };
  try {
    const parts = (['api', 'webhook'] as Part[]).filter(
      (part) => only === undefined || only === part,
    );
    if (parts.length > 0) {
      const scene = await setScene(server);
      const asked = scene.routes.filter((one) => one.route.includes(route ?? ''));
      if (asked.length === 0) throw new Error(`there is no route with ${route} in its name`);
      report.routes = parts.includes('api') ? asked.map((one) => one.route) : [];
      await measure('server', async () => {
        for (let at = from; at < from + inputs && !isOver(); at += roundInputs) {
          dog.beat(at);
          const size = Math.min(roundInputs, from + inputs - at);
          await playRound(
            { ...scene, routes: asked },
            { seed, from: at, inputs: size, parts },
            tally,
            tell,
          );
          const memoryMb = Math.round(process.memoryUsage.rss() / 1_048_576);
          report.memoryMbMax = Math.max(report.memoryMbMax, memoryMb);
          if (memoryMb > memoryMbMax) tell({ problem: `the process holds ${memoryMb} MB` });
          progress(
            `${tally.sent} of ${inputs} inputs, ${tally.handled} events handled, ${memoryMb} MB, ${report.violations.length} violations`,
          );
        }
      }).finally(scene.drop);
    }
    await measure('texts', async () => {
      for (const part of ['grammar', 'engine'] as const) {
        const wanted = textsFor(part, only, inputs);
        for (let number = 0; number < wanted && !isOver(); number += 1) {
          dog.beat(number);
          const choice = choicesOf(seed, from + number);
          const violation = part === 'grammar' ? tryGrammar(choice) : tryEngine(choice);
          if (violation !== undefined)
            tell({
              problem: `the ${part} (--only ${part} --from ${from + number}) ${violation.problem}`,
            });
          report.texts += 1;
          if (number % textsAtOnce === 0) await new Promise(setImmediate);
          if (number % 25_000 === 24_999)
            progress(`${number + 1} of ${wanted} texts for the ${part}`);
        }
      }
    });
  } finally {
    process.off('unhandledRejection', onRejection);
    await dog.close();
  }
  return report;
}

function textsFor(part: FuzzPart, only: FuzzPart | undefined, inputs: number): number {
  if (only === undefined) return Math.ceil(inputs / 4);
  return only === part ? inputs : 0;
}
