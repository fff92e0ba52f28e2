import type { Logger } from 'pino';
import { createIntake } from '#bot/inbox/intake.ts';
import { intakeCounters } from '#bot/inbox/intake-counters.ts';
import { openSpool } from '#bot/inbox/spool.ts';
import { forgetSpool } from '#bot/jobs/forget-spool.ts';
import { keepDoing } from '#bot/jobs/keep-doing.ts';
import { createRefusalCounter } from '#bot/watching/count-refusals.ts';
import { readIntake, readSpool } from '#bot/watching/intake-numbers.ts';
import type { Source } from '#bot/watching/sample.ts';
import { openMetrics } from '#bot/watching/write-metrics.ts';
import { buildApp } from './app.ts';
import type { WebDeps } from './web-deps.ts';

const forgetEveryMs = 60 * 60_000;

/**
 * Starts the web half and listens. Throws when the spool folder is not writable or the port is taken; `stop` answers open
 * requests first.
 */
export async function startWeb(
  deps: WebDeps,
  log: Logger,
  numbers: readonly Source[],
): Promise<{ stop(): Promise<void> }> {
  const spool = await openSpool(deps.config.SPOOL_FOLDER);
  const counters = intakeCounters();
  const refusals = createRefusalCounter();
  const intake = createIntake({ db: deps.db, spool, log, counters });
  const metrics = openMetrics([
    ...numbers,
    () => readIntake(counters),
    refusals.read,
    () => readSpool(deps.config.SPOOL_FOLDER),
  ]);
  const app = await buildApp({ ...deps, intake, counters, refusals, metrics }, log);
  await app.listen({ host: deps.config.HOST, port: deps.config.PORT });
  const forgetting = keepDoing(log, 'forget-set-aside', forgetEveryMs, () =>
    forgetSpool({ ...deps, log }),
  );
  return {
    async stop() {
      await forgetting.stop();
      await app.close();
      await intake.close();
    },
  };
}
