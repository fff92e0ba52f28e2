import { forgetSetAside } from '#bot/inbox/forget-set-aside.ts';
import type { Clock } from '#bot/lib/ports.ts';
import { setAsideKeptMs } from '#bot/retention/keeping-rules.ts';

/** Forgets, in the spool folder of this machine, what waits for a person for longer than words may. Answers how many files. */
export function forgetSpool(deps: {
  config: { SPOOL_FOLDER: string };
  clock: Clock;
}): Promise<number> {
  const before = new Date(deps.clock.now().getTime() - setAsideKeptMs);
  return forgetSetAside(deps.config.SPOOL_FOLDER, before);
}
