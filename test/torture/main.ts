import { readFile } from 'node:fs/promises';
import { seededRandom } from '#test/play/random.ts';
import { endWithHelp } from '#test/support/end-with-help.ts';
import { readArguments, type TortureArguments, usage } from './arguments.ts';
import { checkAll } from './check/check-all.ts';
import { gatherEvidence } from './check/evidence.ts';
import { openClosers } from './closers.ts';
import { drain, healAll, letDaysPass } from './heal.ts';
import { type Injection, injectFaults } from './inject-faults.ts';
import { inventVillages } from './invent-villages.ts';
import { openLaboratory } from './laboratory.ts';
import { openLedger } from './ledger.ts';
import { employOperator } from './operator.ts';
import { isGood, type Run, reportText } from './report.ts';
import { startTraffic } from './traffic.ts';
import { followLog } from './zalo.ts';

const size = { communes: 3, villages: 5, residents: 14, members: 5 };
const lookEveryMs = 1_000;
const tellEveryMs = 10_000;

/** Tortures the whole system as asked; true where every promise was kept and all was reached that was asked for. */
async function torture(asked: TortureArguments): Promise<boolean> {
  const say = (line: string) => console.log(line);
  const random = seededRandom(asked.seed);
  const inhabitants = inventVillages(random, size);
  const isRetriedOnNon200 = random() < 0.5;
  const ledger = openLedger();
  say(
    `seed ${asked.seed}: ${asked.minutes} minutes, at least ${asked.kills} kills and ${asked.events} events`,
  );
  const closers = openClosers(say);
  let injection: Injection | undefined;
  const leave = () => {
    say('asked to end: taking everything down …');
    const stopped = injection?.stop() ?? Promise.resolve();
    void stopped
      .catch(() => {})
      .then(() => closers.close())
      .finally(() => process.exit(130));
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, leave);
  try {
    const { port: firstPort, keep } = asked;
    const lab = await openLaboratory(inhabitants, ledger, { firstPort, keep, closers, say });
    await lab.zalo.repeatOnNon200(isRetriedOnNon200);
    const log = followLog(lab.zalo);
    await healAll(lab);
    const questions = await readQuestions();
    const startedAt = performance.now();
    const minutes = () => (performance.now() - startedAt) / 60_000;
    const begun = (await lab.zalo.clock()).now;
    const rates = { kills: asked.kills / Math.max(asked.minutes, 0.1), days: asked.daysPerMinute };
    injection = injectFaults(lab, random, rates, say);
    const operator = employOperator(lab);
    const isBehind = () =>
      log.delivered() < asked.events * Math.min(1, minutes() / Math.max(asked.minutes, 0.1));
    const traffic = startTraffic(lab, ledger, asked.seed, questions, isBehind);
    let missed: string[] = [];
    for (let told = 0; ; ) {
      await new Promise((resolve) => setTimeout(resolve, lookEveryMs));
      await log.read();
      const { kills } = injection.injected;
      missed = [
        ...(kills < asked.kills ? [`${kills} kills of ${asked.kills}`] : []),
        ...(log.delivered() < asked.events ? [`${log.delivered()} events of ${asked.events}`] : []),
      ];
      const isEnough = minutes() >= asked.minutes && missed.length === 0;
      if (minutes() * 60_000 - told > tellEveryMs || isEnough) {
        told = minutes() * 60_000;
        const days = ((await lab.zalo.clock()).now - begun) / (24 * 3_600_000);
        const rate = Math.round(log.delivered() / (minutes() * 60));
        say(
          `${minutes().toFixed(1)} min · day ${days.toFixed(1)} · ${kills} kills · ${log.delivered()} events (${rate}/s) · ${traffic.acts()} acts`,
        );
      }
      if (isEnough || minutes() >= asked.minutesMax) break;
    }
    await traffic.stop();
    await injection.stop();
    const spentMinutes = minutes();
    say('everything heals …');
    await healAll(lab);
    const left = await drain(lab, say);
    // What lies silent goes back by and by; a short run has not the time to wait for it.
    if (asked.minutes >= 1) {
      await letDaysPass(lab, 3);
      left.push(...(await drain(lab, say)));
    }
    await operator.stop();
    await log.read();
    const evidence = await gatherEvidence(lab, ledger, log.entries);
    const verdicts = await checkAll(evidence);
    const run: Run = {
      asked,
      verdicts,
      left,
      missed,
      isRetriedOnNon200,
      injected: injection.injected,
      operator: operator.counts,
      processes: lab.processes,
      delivered: log.delivered(),
      acts: traffic.acts(),
      minutes: spentMinutes,
      days: (evidence.now - begun) / (24 * 3_600_000),
      misses: ledger.misses,
      hasOwnDisk: lab.spool.isOwnDisk,
    };
    say(reportText(run));
    return isGood(run);
  } finally {
    await injection?.stop();
    await closers.close();
  }
}

async function readQuestions(): Promise<string[]> {
  const lines = (await readFile('test/fixtures/questions.jsonl', 'utf8')).split('\n');
  return lines.filter((line) => line !== '').map((line) => (JSON.parse(line) as { q: string }).q);
}

endWithHelp(usage);
let asked: TortureArguments;
try {
  asked = readArguments(process.argv.slice(2));
} catch (error) {
  console.error(`${error instanceof Error ? error.message : error}\n\n${usage}`);
  process.exit(2);
}
try {
  process.exitCode = (await torture(asked)) ? 0 : 1;
} catch (error) {
  console.error(error, `\nseed ${asked.seed}`);
  process.exitCode = 1;
}
