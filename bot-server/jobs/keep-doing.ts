import { errorKind, type Log } from '#bot/lib/log.ts';

const restAfterFailureMs = 1_000;

/**
 * Does something now and again and again, with `everyMs` of rest in between, never twice at once. A failure is logged and the
 * next turn comes all the same, after a second at the soonest. `stop` waits for the turn that runs.
 */
export function keepDoing(
  log: Log,
  name: string,
  everyMs: number,
  work: () => Promise<unknown>,
): { stop(): Promise<void> } {
  let stopped = false;
  let timer: NodeJS.Timeout | undefined;
  let running: Promise<void> = Promise.resolve();
  const turn = async () => {
    let restMs = everyMs;
    try {
      await work();
    } catch (error) {
      restMs = Math.max(everyMs, restAfterFailureMs);
      log.warn({ routine: name, kind: errorKind(error) }, 'a routine failed and will run again');
    }
    if (!stopped) timer = setTimeout(start, restMs);
  };
  const start = () => {
    running = turn();
  };
  start();
  return {
    stop() {
      stopped = true;
      clearTimeout(timer);
      return running;
    },
  };
}
