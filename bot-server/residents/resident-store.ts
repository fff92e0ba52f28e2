import { and, eq } from 'drizzle-orm';
import type { Tx } from '#bot/db/database.ts';
import { AppError } from '#bot/lib/app-error.ts';
import { type Resident, residents } from './resident.table.ts';

/**
 * Held against others who write the person, but not against rows that merely name them: whoever opens a request takes the
 * account's counter first and names the resident after.
 */
export async function selectResidentByOaUserId(
  tx: Tx,
  officialAccountId: string,
  oaUserId: string,
): Promise<Resident | undefined> {
  const [resident] = await tx
    .select()
    .from(residents)
    .where(
      and(eq(residents.officialAccountId, officialAccountId), eq(residents.oaUserId, oaUserId)),
    )
    .for('no key update');
  return resident;
}

/** Held as by `selectResidentByOaUserId`. */
export async function selectResidentByAppUserId(
  tx: Tx,
  officialAccountId: string,
  appUserId: string,
): Promise<Resident | undefined> {
  const [resident] = await tx
    .select()
    .from(residents)
    .where(
      and(eq(residents.officialAccountId, officialAccountId), eq(residents.appUserId, appUserId)),
    )
    .for('no key update');
  return resident;
}

/** Throws `not-found`. */
export async function getResidentRow(tx: Tx, residentId: string): Promise<Resident> {
  const [resident] = await tx.select().from(residents).where(eq(residents.id, residentId));
  if (resident === undefined) throw new AppError('not-found', { facts: { residentId } });
  return resident;
}

/**
 * Held as by `selectResidentByOaUserId`, and so against their own erasure: what they write is written before it, or not at
 * all. Throws `session/missing` once they are erased.
 */
export async function lockResident(tx: Tx, residentId: string): Promise<Resident> {
  const [resident] = await tx
    .select()
    .from(residents)
    .where(eq(residents.id, residentId))
    .for('no key update');
  if (resident === undefined || resident.erasedAt !== null) throw new AppError('session/missing');
  return resident;
}

/** Inserts, or does nothing where the same person was inserted by somebody else just now. */
export async function insertResident(tx: Tx, resident: typeof residents.$inferInsert) {
  await tx.insert(residents).values(resident).onConflictDoNothing();
}

export async function updateResident(
  tx: Tx,
  residentId: string,
  changes: Partial<
    Pick<
      Resident,
      | 'oaUserId'
      | 'appUserId'
      | 'displayName'
      | 'ownName'
      | 'muted'
      | 'areaId'
      | 'villageChosenAt'
      | 'lastInteractionAt'
      | 'followsSince'
      | 'leftAt'
      | 'isOnlyAtConsole'
    >
  >,
): Promise<void> {
  await tx.update(residents).set(changes).where(eq(residents.id, residentId));
}
