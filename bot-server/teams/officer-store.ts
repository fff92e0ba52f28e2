import { and, asc, desc, eq, gt, inArray, ne, sql } from 'drizzle-orm';
import type { Tx } from '#bot/db/database.ts';
import { officialAccounts } from '#bot/official-accounts/official-account.table.ts';
import { residents } from '#bot/residents/resident.table.ts';
import { deskRoles } from '#shared/staff.ts';
import { officerInvitations } from './officer-invitation.table.ts';
import { type Officer, officers } from './team.table.ts';

/** The desks of several areas, with when each last wrote to their area's account: those at work first, by code. */
export function selectDesk(
  tx: Tx,
  areaIds: readonly string[],
  now: Date,
): Promise<{ officer: Officer; invitedUntil: Date | null; heardAt: Date | null }[]> {
  return tx
    .select({
      officer: officers,
      invitedUntil: officerInvitations.expiresAt,
      heardAt: residents.lastInteractionAt,
    })
    .from(officers)
    .leftJoin(
      officerInvitations,
      and(eq(officerInvitations.officerId, officers.id), gt(officerInvitations.expiresAt, now)),
    )
    .leftJoin(officialAccounts, eq(officialAccounts.areaId, officers.areaId))
    .leftJoin(
      residents,
      and(
        eq(residents.officialAccountId, officialAccounts.id),
        eq(residents.oaUserId, officers.oaUserId),
      ),
    )
    .where(and(inArray(officers.areaId, [...areaIds]), inArray(officers.role, deskRoles)))
    .orderBy(asc(eq(officers.state, 'left')), asc(officers.code));
}

/** False where the code, however it is typed, or the id is somebody's already; codes of members count too. */
export async function insertOfficer(
  tx: Tx,
  officer: typeof officers.$inferInsert,
): Promise<boolean> {
  const { rows } = await tx.execute(sql`select 1 from taken_codes(array[${officer.code}], '{}')`);
  if (rows.length > 0) return false;
  const added = await tx
    .insert(officers)
    .values(officer)
    .onConflictDoNothing()
    .returning({ id: officers.id });
  return added.length > 0;
}

export async function selectOfficer(
  tx: Tx,
  areaIds: readonly string[],
  id: string,
): Promise<Officer | undefined> {
  const [officer] = await tx
    .select()
    .from(officers)
    .where(
      and(
        eq(officers.id, id),
        inArray(officers.areaId, [...areaIds]),
        ne(officers.role, 'supervisor'),
      ),
    );
  return officer;
}

/**
 * Those who keep the area, held so that of two who would each take away another one, the second sees what the first has done.
 */
export async function lockAdministrators(
  tx: Tx,
  areaId: string,
): Promise<{ id: string; mayComeIn: boolean }[]> {
  const rows = await tx
    .select({ id: officers.id, oaUserId: officers.oaUserId, appUserId: officers.appUserId })
    .from(officers)
    .where(
      and(
        eq(officers.areaId, areaId),
        eq(officers.role, 'administrator'),
        eq(officers.state, 'active'),
      ),
    )
    .orderBy(desc(officers.id))
    .for('update');
  return rows.map(({ id, oaUserId, appUserId }) => ({
    id,
    mayComeIn: oaUserId !== null || appUserId !== null,
  }));
}

export async function updateOfficer(
  tx: Tx,
  id: string,
  changes: Partial<Pick<Officer, 'name' | 'role' | 'state'>>,
): Promise<void> {
  await tx.update(officers).set(changes).where(eq(officers.id, id));
}

/** One for an officer: the last one counts. */
export async function replaceInvitation(
  tx: Tx,
  invitation: typeof officerInvitations.$inferInsert,
): Promise<void> {
  await deleteInvitation(tx, invitation.officerId);
  await tx.insert(officerInvitations).values(invitation);
}

export async function deleteInvitation(tx: Tx, officerId: string): Promise<void> {
  await tx.delete(officerInvitations).where(eq(officerInvitations.officerId, officerId));
}
