import type pg from 'pg';
import { openDatabase } from '#bot/db/database.ts';
import { createIntake, type IntakeOptions } from '#bot/inbox/intake.ts';
import { intakeCounters } from '#bot/inbox/intake-counters.ts';
import type { NewInboundEvent } from '#bot/inbox/new-inbound-event.ts';
import { openSpool } from '#bot/inbox/spool.ts';
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

/** What is stored and which jobs are asked for, as the database's owner sees it. */
export async function readInbox(owner: pg.Pool) {
  const events = await owner.query<{ natural_key: string; transaction: string; payload: unknown }>(
    'select natural_key, xmin::text as transaction, payload from inbound_events order by id',
  );
  const jobs = await owner.query<{ key: string; payload: unknown }>(
    `select key, payload from graphile_worker._private_jobs order by key`,
  );
  return {
    keys: events.rows.map((row) => row.natural_key),
    payloads: events.rows.map((row) => row.payload),
    transactions: new Set(events.rows.map((row) => row.transaction)).size,
    jobs: jobs.rows,
  };
}

export async function emptyInbox(owner: pg.Pool): Promise<void> {
  await owner.query('truncate inbound_events; delete from graphile_worker._private_jobs');
}
