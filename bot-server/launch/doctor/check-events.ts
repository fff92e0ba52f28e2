import { sql } from 'drizzle-orm';
import type { Database } from '#bot/db/database.ts';
import { selectOperatorNumbers } from '#bot/watching/operator-number-store.ts';
import { doctorTexts as texts } from './doctor-texts.ts';
import { type Finding, right, wrong } from './finding.ts';
import { waitingMaxSeconds } from './limits.ts';

/** Whether what people write is read soon, and whether any of the last day could not be. */
export async function checkEvents(db: Database, now: Date): Promise<Finding[]> {
  const { oldestSeconds, failed } = await db.transaction({ kind: 'queue' }, async (tx) => {
    const numbers = await selectOperatorNumbers(tx, now);
    const since = new Date(now.getTime() - 24 * 3_600_000).toISOString();
    const { rows } = await tx.execute<{ count: number }>(
      sql`select count(*)::int as count from inbound_events where state = 'failed' and handled_at > ${since}::timestamptz`,
    );
    const oldest = numbers.find(({ metric }) => metric === 'inbound_oldest_waiting_seconds');
    return { oldestSeconds: oldest?.value ?? 0, failed: rows[0]?.count ?? 0 };
  });
  return [
    oldestSeconds <= waitingMaxSeconds
      ? right('events', texts.events)
      : wrong('events', texts.eventsWait(Math.round(oldestSeconds / 60)), texts.eventsWaitTodo),
    ...(failed === 0 ? [] : [wrong('events', texts.eventsFailed(failed), texts.eventsFailedTodo)]),
  ];
}
