import { and, eq, inArray } from 'drizzle-orm';
import type { Area } from '#bot/areas/area.table.ts';
import type { Tx } from '#bot/db/database.ts';
import { deskRoles } from '#shared/staff.ts';
import { type Officer, officers } from './team.table.ts';

/** The officers of a village's commune, who put right what a team cannot. */
export function listOfficers(tx: Tx, village: Pick<Area, 'id' | 'parentId'>): Promise<Officer[]> {
  return tx
    .select()
    .from(officers)
    .where(
      and(
        eq(officers.areaId, village.parentId ?? village.id),
        inArray(officers.role, deskRoles),
        eq(officers.state, 'active'),
      ),
    )
    .orderBy(officers.code);
}
