import type { Database } from '#bot/db/database.ts';
import { errorKind, type Log } from '#bot/lib/log.ts';
import { type Span, type SpanStart, traced } from '#bot/lib/trace.ts';
import type { IntakeCounters } from './intake-counters.ts';
import type { NewInboundEvent } from './new-inbound-event.ts';
import { replayRegularly } from './replay-regularly.ts';
import type { Spool } from './spool.ts';
import { storeBatch } from './store-batch.ts';

export type Intake = {
  /** Resolves once the event is safe, in the database or on disk; rejects when it could be kept nowhere. */
  store(event: NewInboundEvent): Promise<void>;
  /** Whether as much waits as can be answered in time: whoever stores more now waits too long and costs memory. */
  isFull(): boolean;
  /** Waits for what is under way and stops. */
  close(): Promise<void>;
};

export type IntakeOptions = {
  db: Pick<Database, 'pool'>;
  spool: Spool;
  log: Log;
  /** Counted up for as long as the process runs. */
  counters: IntakeCounters;
  /** Most events in one INSERT. */
  batchMax?: number;
  /** Most INSERTs at once: on slow disks more than one pays. */
  inFlightMax?: number;
  /** With so many events held it is full: the last of them is answered within a second where 2,000 a second are taken. */
  heldMax?: number;
  /** An event that the database did not take by then goes to the spool. Zalo waits 2,000 ms. */
  patienceMs?: number;
  replayEveryMs?: number;
};

type Waiting = {
  event: NewInboundEvent;
  span: Span;
  since: number;
  done: () => void;
  failed: (reason: unknown) => void;
};

/**
 * Takes events in: what waited while the last INSERT ran goes into the next one, and nobody waits for company. While
 * the database is away or too slow, events go to the spool, and from there to the database when it answers again.
 */
export function createIntake(options: IntakeOptions): Intake {
  const { db, spool, log, counters } = options;
  const {
    batchMax = 500,
    inFlightMax = 2,
    heldMax = 2_000,
    patienceMs = 1200,
    replayEveryMs = 2000,
  } = options;
  const waiting: Waiting[] = [];
  const underWay = new Set<Promise<void>>();
  let held = 0;
  let inserting = 0;
  let isAway = false;
  let isPumpDue = false;
  let impatience: NodeJS.Timeout | undefined;

  /** Requests that arrive in one turn of the event loop share a batch. */
  function pumpSoon(): void {
    if (isPumpDue) return;
    isPumpDue = true;
    setImmediate(() => {
      isPumpDue = false;
      pump();
    });
  }

  function pump(): void {
    if (isAway && waiting.length > 0) track(keepOnDisk(waiting.splice(0)));
    while (waiting.length > 0 && inserting < inFlightMax) {
      track(keepInDatabase(waiting.splice(0, batchMax)));
    }
    watchPatience();
  }

  function track(work: Promise<void>): void {
    underWay.add(work);
    void work.finally(() => {
      underWay.delete(work);
      if (waiting.length > 0) pump();
    });
  }

  function watchPatience(): void {
    clearTimeout(impatience);
    const [oldest] = waiting;
    if (oldest === undefined) return;
    const leftMs = oldest.since + patienceMs - performance.now();
    impatience = setTimeout(giveUpWaiting, Math.max(leftMs, 0));
  }

  function giveUpWaiting(): void {
    const until = performance.now() - patienceMs;
    const late = waiting.findIndex(({ since }) => since > until);
    track(keepOnDisk(waiting.splice(0, late === -1 ? waiting.length : late)));
    watchPatience();
  }

  async function keepInDatabase(batch: Waiting[]): Promise<void> {
    const passed = performance.now() - (batch[0]?.since ?? 0);
    inserting += 1;
    try {
      const events = batch.map(({ event }) => event);
      await storeBatch(db.pool, events, Math.max(patienceMs - passed, 1));
      counters.stored += batch.length;
      counters.batches += 1;
      end(batch, 'database');
    } catch (error) {
      if (!isAway)
        log.warn({ kind: errorKind(error) }, 'the database takes no events; they go to the spool');
      isAway = true;
      await keepOnDisk(batch);
    } finally {
      inserting -= 1;
    }
  }

  function end(batch: Waiting[], kept: 'database' | 'spool'): void {
    held -= batch.length;
    for (const { span, done } of batch) {
      span.note({ kept, messages: batch.length });
      done();
    }
  }

  async function keepOnDisk(batch: Waiting[]): Promise<void> {
    if (batch.length === 0) return;
    try {
      await spool.append(batch.map(({ event }) => event));
      counters.spooled += batch.length;
      end(batch, 'spool');
    } catch (error) {
      log.error(
        { kind: errorKind(error) },
        'events could be kept neither in the database nor on disk',
      );
      held -= batch.length;
      for (const { failed } of batch) failed(error);
    }
  }

  const replaying = replayRegularly({
    spool,
    log,
    everyMs: replayEveryMs,
    store: async (events) => {
      await storeBatch(db.pool, events, 10_000);
      counters.stored += events.length;
      counters.replayed += events.length;
    },
    isAway: () => isAway,
    onDatabaseBack: () => {
      log.info({}, 'the database takes events again');
      isAway = false;
    },
  });

  return {
    store: (event) =>
      traced(arrivalOf(event), () =>
        traced(
          { name: 'keep event' },
          (span) =>
            new Promise<void>((done, failed) => {
              held += 1;
              waiting.push({ event, span, since: performance.now(), done, failed });
              pumpSoon();
            }),
        ),
      ),
    isFull: () => held >= heldMax,
    async close() {
      await replaying.stop();
      while (waiting.length > 0 || underWay.size > 0) {
        await Promise.all([...underWay]);
        await new Promise(setImmediate);
      }
      clearTimeout(impatience);
      await spool.close();
    },
  };
}

/** Whoever handles the event later finds this span by the event's keys. */
function arrivalOf(event: NewInboundEvent): SpanStart {
  const facts = { event: event.eventName };
  return { name: 'receive delivery', kind: 'server', as: { delivery: event }, facts };
}
