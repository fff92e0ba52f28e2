import type { Runner } from 'graphile-worker';
import { errorKind, type Log } from '#bot/lib/log.ts';
import { isAwayForJobs } from './outlive-database.ts';

const tryEveryMs = 1_000;

/**
 * Starts the job library, which wants a database to begin with. Where that is away, it begins by itself as soon as there is one; whoever
 * waits here does not wait for that. Throws what else is wrong at the first try; later that is logged, and tried again.
 */
export async function startWhenThere(
  start: () => Promise<Runner>,
  log: Log,
): Promise<{ stop(): Promise<void> }> {
  let runner: Runner | undefined;
  let stopped = false;
  let timer: NodeJS.Timeout | undefined;
  let trying: Promise<void> = Promise.resolve();
  const tryAgain = async () => {
    try {
      runner = await start();
      log.info({}, 'jobs begin');
    } catch (error) {
      log.warn({ kind: errorKind(error) }, 'jobs cannot begin yet');
      tryLater();
    }
  };
  const tryLater = () => {
    if (stopped) return;
    timer = setTimeout(() => {
      trying = tryAgain();
    }, tryEveryMs);
  };
  try {
    runner = await start();
  } catch (error) {
    if (!isAwayForJobs(error)) throw error;
    log.warn({ kind: errorKind(error) }, 'jobs begin when the database answers');
    tryLater();
  }
  return {
    async stop() {
      stopped = true;
      clearTimeout(timer);
      await trying;
      await runner?.stop();
    },
  };
}
