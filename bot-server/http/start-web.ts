import type { Logger } from 'pino';
import { createIntake } from '#bot/inbox/intake.ts';
import { intakeCounters } from '#bot/inbox/intake-counters.ts';
import { openSpool } from '#bot/inbox/spool.ts';
import { buildApp } from './app.ts';
import { metricsText } from './metrics.ts';
import type { WebDeps } from './web-deps.ts';

/**
 * Starts the web half and listens. Throws when the spool folder is not writable or the port is taken; `stop` answers open
 * requests first.
 */
export async function startWeb(
  deps: WebDeps,
  log: Logger,
): Promise<{ stop(): Promise<void>; url: string }> {
  const counters = intakeCounters();
  const spool = await openSpool(deps.config.SPOOL_FOLDER);
  const intake = createIntake({ db: deps.db, spool, log, counters });
  const metrics = () => metricsText(counters);
  const app = await buildApp({ ...deps, intake, counters, metrics }, log);
  const url = await app.listen({ host: deps.config.HOST, port: deps.config.PORT });
  return {
    url,
    async stop() {
      await app.close();
      await intake.close();
    },
  };
}
