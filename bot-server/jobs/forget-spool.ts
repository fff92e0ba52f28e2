import { forgetSetAside } from '#bot/inbox/forget-set-aside.ts';
import type { Log } from '#bot/lib/log.ts';
import type { Clock } from '#bot/lib/ports.ts';
import { setAsideKeptMs } from '#bot/retention/keeping-rules.ts';

/**
 * Forgets, in the spool folder of this machine, what waits for a person for longer than words may, and says loudly how many
 * files it was: somebody was never answered.
 */
export async function forgetSpool(deps: {
  config: { SPOOL_FOLDER: string };
  clock: Clock;
  log: Log;
}): Promise<void> {
  const before = new Date(deps.clock.now().getTime() - setAsideKeptMs);
  const files = await forgetSetAside(deps.config.SPOOL_FOLDER, before);
  if (files > 0) deps.log.error({ files }, 'set-aside files were forgotten that nobody took in');
}
