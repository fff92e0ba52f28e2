import { and, asc, eq } from 'drizzle-orm';
import type { Tx } from '#bot/db/database.ts';
import { type HouseholdMemberRow, householdMembers } from './household-member.table.ts';

const own = (residentId: string, id: string) =>
  and(eq(householdMembers.residentId, residentId), eq(householdMembers.id, id));

/** In the order of adding. */
export function selectHousehold(tx: Tx, residentId: string): Promise<HouseholdMemberRow[]> {
  return tx
    .select()
    .from(householdMembers)
    .where(eq(householdMembers.residentId, residentId))
    .orderBy(asc(householdMembers.createdAt), asc(householdMembers.id));
}

/** False where that id is somebody's already. */
export async function insertHouseholdMember(tx: Tx, member: HouseholdMemberRow): Promise<boolean> {
  const rows = await tx
    .insert(householdMembers)
    .values(member)
    .onConflictDoNothing()
    .returning({ id: householdMembers.id });
  return rows.length === 1;
}

export async function renameHouseholdMember(
  tx: Tx,
  residentId: string,
  id: string,
  name: string,
): Promise<void> {
  await tx.update(householdMembers).set({ name }).where(own(residentId, id));
}

export async function deleteHouseholdMember(tx: Tx, residentId: string, id: string): Promise<void> {
  await tx.delete(householdMembers).where(own(residentId, id));
}
