import { eq } from 'drizzle-orm';
import { getArea } from '#bot/areas/get-area.ts';
import { listAreasWithin } from '#bot/areas/list-areas-within.ts';
import type { Tx } from '#bot/db/database.ts';
import { members, officers } from '#bot/teams/team.table.ts';
import type { SeriesEnd } from '#shared/announcing.ts';
import type { AnnouncementRow } from './announcement.table.ts';
import { selectAreaIds, selectMergedExclusions } from './announcement-store.ts';

/** Why a series is not said again, though nobody stopped it; null where it is. */
export async function findSeriesEnd(tx: Tx, row: AnnouncementRow): Promise<SeriesEnd | null> {
  if (!(await isAuthorInOffice(tx, row))) return 'author-gone';
  const { areaIds } = await selectAreaIds(tx, row.id);
  const known = await listAreasWithin(tx, await getArea(tx, row.areaId), areaIds);
  const standing = known.filter(({ validTo }) => validTo === null);
  if (standing.length < areaIds.length) return 'areas-gone';
  return (await selectMergedExclusions(tx, row.id)).length > 0 ? 'exclusion-merged' : null;
}

async function isAuthorInOffice(
  tx: Tx,
  { officerId, memberId, areaId }: AnnouncementRow,
): Promise<boolean> {
  if (officerId !== null) {
    const [officer] = await tx.select().from(officers).where(eq(officers.id, officerId));
    return officer?.state === 'active' && officer.areaId === areaId;
  }
  if (memberId === null) return false;
  const [member] = await tx.select().from(members).where(eq(members.id, memberId));
  return member?.state === 'active' && member.isLeader && member.areaId === areaId;
}
