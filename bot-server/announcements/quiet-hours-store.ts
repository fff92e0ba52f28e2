import { eq } from 'drizzle-orm';
import type { Tx } from '#bot/db/database.ts';
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

export function selectAllQuietHours(tx: Tx): Promise<(typeof quietHours.$inferSelect)[]> {
  return tx.select().from(quietHours);
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
