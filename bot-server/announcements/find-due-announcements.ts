import { sql } from 'drizzle-orm';
import type { Tx } from '#bot/db/database.ts';

export type DueAnnouncement = { id: string; areaPath: string };

/** Announcements whose time has come, the longest due first; whatever the scope, and nothing of what they say. */
export async function findDueAnnouncements(
  tx: Tx,
  at: Date,
  max: number,
): Promise<DueAnnouncement[]> {
  const { rows } = await tx.execute<{ id: string; area_path: string }>(
    sql`select id, area_path from due_announcements(${at.toISOString()}::timestamptz, ${max})`,
  );
  return rows.map((row) => ({ id: row.id, areaPath: row.area_path }));
}
