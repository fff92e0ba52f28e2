import type { Logger } from 'pino';
import { createIntake } from '#bot/inbox/intake.ts';
import { intakeCounters } from '#bot/inbox/intake-counters.ts';
import { openSpool } from '#bot/inbox/spool.ts';
import { buildApp } from './app.ts';
import type { WebDeps } from './web-deps.ts';

/**
 * Starts the web half and listens. Throws when the spool folder is not writable or the port is taken; `stop` answers open
 * requests first.
 */
export async function startWeb(deps: WebDeps, log: Logger): Promise<{ stop(): Promise<void> }> {
  const spool = await openSpool(deps.config.SPOOL_FOLDER);
  const counters = intakeCounters();
  const intake = createIntake({ db: deps.db, spool, log, counters });
  const app = await buildApp({ ...deps, intake, counters }, log);
  await app.listen({ host: deps.config.HOST, port: deps.config.PORT });
  return {
    async stop() {
      await app.close();
      await intake.close();
    },
  };
}
