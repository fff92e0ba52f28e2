import { eq } from 'drizzle-orm';
import type { Tx } from '#bot/db/database.ts';
import { isUnder } from '#bot/db/within-scope.ts';
import type { QuietHours } from '#shared/announcing.ts';
import { quietHours } from './announcement.table.ts';

/** What an area has decided for itself; held until the transaction ends. */
export async function lockQuietHours(tx: Tx, areaId: string): Promise<QuietHours | undefined> {
  const { fromMinute, toMinute } = quietHours;
  const [row] = await tx
    .select({ fromMinute, toMinute })
    .from(quietHours)
    .where(eq(quietHours.areaId, areaId))
    .for('update');
  return row;
}

/** What the area at `path` and those under it have decided. */
export function selectQuietHoursUnder(
  tx: Tx,
  path: string,
): Promise<(typeof quietHours.$inferSelect)[]> {
  return tx.select().from(quietHours).where(isUnder(quietHours.areaId, path));
}

export async function upsertQuietHours(tx: Tx, areaId: string, hours: QuietHours): Promise<void> {
  await tx
    .insert(quietHours)
    .values({ areaId, ...hours })
    .onConflictDoUpdate({ target: quietHours.areaId, set: hours });
}

export async function deleteQuietHours(tx: Tx, areaId: string): Promise<void> {
  await tx.delete(quietHours).where(eq(quietHours.areaId, areaId));
}
