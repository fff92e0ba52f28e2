import type pg from 'pg';
import { openDatabase } from '#bot/db/database.ts';
import { createIntake, type IntakeOptions } from '#bot/inbox/intake.ts';
import { intakeCounters } from '#bot/inbox/intake-counters.ts';
import type { NewInboundEvent } from '#bot/inbox/new-inbound-event.ts';
import { openSpool } from '#bot/inbox/spool.ts';
import { takeApartBatches } from '#bot/inbox/take-apart-batches.ts';
import type { Log } from '#bot/lib/log.ts';

/** The `number`th message of a person; the same number is the same message. */
export function messageEvent(
  number: number,
  change: Partial<NewInboundEvent> = {},
): NewInboundEvent {
  return {
    naturalKey: `user_send_text:1:${number}`,
    eventName: 'user_send_text',
    oaId: '1',
    conversationKey: `r:1:${number % 7}`,
    happenedAt: new Date(1_789_012_345_000 + number),
    payload: {
      event_name: 'user_send_text',
      message: { msg_id: `${number}`, text: 'bác Lan hỏi' },
    },
    masked: [],
    ...change,
  };
}

export function messageEvents(count: number, from = 0): NewInboundEvent[] {
  return Array.from({ length: count }, (_, index) => messageEvent(from + index));
}

type LogLine = { level: string; fields: object; sentence: string };

function createLog(): Log & { lines: LogLine[] } {
  const lines: LogLine[] = [];
  const at = (level: string) => (fields: object, sentence: string) => {
    lines.push({ level, fields, sentence });
  };
  return { lines, info: at('info'), warn: at('warn'), error: at('error') };
}

/** Intake as a web process runs it, with the rights of the web role. */
export async function startIntake(
  url: string,
  spoolFolder: string,
  options: Partial<IntakeOptions> & { connectionsMax?: number } = {},
) {
  const db = openDatabase(url, 'canh_tay_so_web', options.connectionsMax);
  const log = createLog();
  const counters = intakeCounters();
  const spool = await openSpool(spoolFolder);
  const intake = createIntake({ db, log, counters, spool, ...options });
  return {
    intake,
    db,
    log,
    counters,
    storeAll: (events: NewInboundEvent[]) =>
      Promise.all(events.map((event) => intake.store(event))),
    async stop() {
      await intake.close();
      await db.close();
    },
  };
}

/** As a worker does it again and again. */
export async function takeApart(url: string): Promise<ReturnType<typeof createLog>> {
  const db = openDatabase(url, 'canh_tay_so_worker');
  const log = createLog();
  try {
    await takeApartBatches({ db, log });
  } finally {
    await db.close();
  }
  return log;
}

/** What is stored and which jobs are asked for, as the database's owner sees it once a worker has taken all batches apart. */
export async function readInbox(owner: pg.Pool) {
  await takeApart(`${owner.options.connectionString}`);
  const events = await owner.query<{ natural_key: string; state: string; payload: unknown }>(
    'select natural_key, state, payload from inbound_events order by id',
  );
  const jobs = await owner.query<{ key: string; payload: unknown }>(
    `select key, payload from graphile_worker._private_jobs order by key`,
  );
  const stored = events.rows.filter(({ state }) => state !== 'failed');
  return {
    keys: stored.map((row) => row.natural_key),
    payloads: stored.map((row) => row.payload),
    failed: events.rows.filter(({ state }) => state === 'failed').map((row) => row.payload),
    jobs: jobs.rows,
  };
}

/** How many events each batch that waits holds. */
export async function readBatches(owner: pg.Pool): Promise<number[]> {
  const { rows } = await owner.query<{ count: number }>(
    'select json_array_length(events::json) as count from inbound_batches order by id',
  );
  return rows.map(({ count }) => count);
}

export async function emptyInbox(owner: pg.Pool): Promise<void> {
  await owner.query(
    'truncate inbound_batches, inbound_events; delete from graphile_worker._private_jobs',
  );
}
