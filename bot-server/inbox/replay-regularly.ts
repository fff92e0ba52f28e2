import { errorKind, type Log } from '#bot/lib/log.ts';
import type { NewInboundEvent } from './new-inbound-event.ts';
import type { Spool } from './spool.ts';

type ReplayOptions = {
  spool: Spool;
  log: Log;
  everyMs: number;
  /** Called with no events at all, it only finds out whether the database is there. */
  store: (events: NewInboundEvent[]) => Promise<void>;
  isAway: () => boolean;
  onDatabaseBack: () => void;
};

/** Brings spooled events into the database, now and every few seconds, until it is stopped. */
export function replayRegularly(options: ReplayOptions): { stop(): Promise<void> } {
  const { spool, log, everyMs, store, isAway, onDatabaseBack } = options;
  let isStopped = false;
  let isFailing = false;
  let timer: NodeJS.Timeout | undefined;
  let running: Promise<void> = Promise.resolve();

  async function replay(): Promise<void> {
    try {
      if (isAway()) {
        await store([]);
        onDatabaseBack();
      }
      const { replayed, brokenLines } = await spool.replay(store);
      if (replayed > 0) log.info({ replayed }, 'spooled events were stored');
      if (brokenLines > 0) {
        log.error({ brokenLines }, 'lines of a spool file make no sense; the file was kept');
      }
      isFailing = false;
    } catch (error) {
      if (!isFailing) log.warn({ kind: errorKind(error) }, 'spooled events cannot be stored yet');
      isFailing = true;
    }
  }

  function next(): void {
    running = replay().then(() => {
      if (!isStopped) timer = setTimeout(next, everyMs).unref();
    });
  }

  next();
  return {
    async stop() {
      isStopped = true;
      clearTimeout(timer);
      await running;
    },
  };
}
