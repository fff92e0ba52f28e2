import { and, asc, eq, inArray, ne, or, sql } from 'drizzle-orm';
import type { Tx } from '#bot/db/database.ts';
import {
  type AnnouncementRow,
  announcementAreas,
  announcementFiles,
  announcements,
} from './announcement.table.ts';

/** False where that id is taken already. */
export async function insertAnnouncement(
  tx: Tx,
  row: typeof announcements.$inferInsert,
): Promise<boolean> {
  const inserted = await tx
    .insert(announcements)
    .values(row)
    .onConflictDoNothing()
    .returning({ id: announcements.id });
  return inserted.length > 0;
}

/** Held until the transaction ends; those of one series are held together, the first of it before the others. */
export async function lockAnnouncement(tx: Tx, id: string): Promise<AnnouncementRow | undefined> {
  const [known] = await tx
    .select({ repeats: announcements.repeats })
    .from(announcements)
    .where(eq(announcements.id, id));
  if (known === undefined) return undefined;
  if (known.repeats !== null) await lockOne(tx, known.repeats);
  return lockOne(tx, id);
}

async function lockOne(tx: Tx, id: string): Promise<AnnouncementRow | undefined> {
  const [row] = await tx.select().from(announcements).where(eq(announcements.id, id)).for('update');
  return row;
}

export async function updateAnnouncement(
  tx: Tx,
  id: string,
  values: Partial<typeof announcements.$inferInsert>,
): Promise<void> {
  await tx.update(announcements).set(values).where(eq(announcements.id, id));
}

/** Of one series, those that may still leave: in order of when; without `id` itself. */
export function selectOpenOfSeries(
  tx: Tx,
  { id, repeats }: Pick<AnnouncementRow, 'id' | 'repeats'>,
): Promise<AnnouncementRow[]> {
  const first = repeats ?? id;
  return tx
    .select()
    .from(announcements)
    .where(
      and(
        or(eq(announcements.id, first), eq(announcements.repeats, first)),
        inArray(announcements.state, ['waiting-approval', 'scheduled', 'sending', 'paused']),
        ne(announcements.id, id),
      ),
    )
    .orderBy(asc(announcements.sendAt), asc(announcements.id))
    .for('update');
}

export async function selectAnnouncement(tx: Tx, id: string): Promise<AnnouncementRow | undefined> {
  const [row] = await tx.select().from(announcements).where(eq(announcements.id, id));
  return row;
}

/** The areas for which it is meant and those that are left out, each in order of id. */
export async function selectAreaIds(
  tx: Tx,
  announcementId: string,
): Promise<{ areaIds: string[]; excludedAreaIds: string[] }> {
  const rows = await tx
    .select()
    .from(announcementAreas)
    .where(eq(announcementAreas.announcementId, announcementId))
    .orderBy(announcementAreas.areaId);
  const idsOf = (isExcluded: boolean) =>
    rows.filter((row) => row.isExcluded === isExcluded).map(({ areaId }) => areaId);
  return { areaIds: idsOf(false), excludedAreaIds: idsOf(true) };
}

export async function replaceAreas(
  tx: Tx,
  announcementId: string,
  { areaIds, excludedAreaIds }: { areaIds: string[]; excludedAreaIds: string[] },
): Promise<void> {
  await tx.delete(announcementAreas).where(eq(announcementAreas.announcementId, announcementId));
  const excluded = new Set(excludedAreaIds);
  const rows = [...new Set([...areaIds, ...excluded])].map((areaId) => ({
    announcementId,
    areaId,
    isExcluded: excluded.has(areaId),
  }));
  if (rows.length > 0) await tx.insert(announcementAreas).values(rows);
}

/**
 * Villages that are left out of it and have gone since, through every merger, into one that it is meant for: by their names, where
 * nobody has said yet what becomes of those who lived there.
 */
export async function selectMergedExclusions(
  tx: Tx,
  announcementId: string,
): Promise<{ leftOut: string; into: string }[]> {
  const { rows } = await tx.execute<{ leftOut: string; into: string }>(sql`
    with recursive gone as (
      select a.name, a.merged_into from ${announcementAreas} x join areas a on a.id = x.area_id
      where x.announcement_id = ${announcementId} and x.is_excluded and a.merged_into is not null
      union
      select gone.name, a.merged_into from gone join areas a on a.id = gone.merged_into where a.merged_into is not null
    )
    select gone.name as "leftOut", a.name as "into"
    from gone join areas a on a.id = gone.merged_into
      join announcement_reach(${announcementId}) r on r.area_id = a.id and r.is_standing
    order by 1, 2`);
  return rows;
}

/**
 * Gives one announcement the audience of another; where a village meant there has gone into another one since, that one. What is left
 * out anywhere stays left out.
 */
export async function copyAreas(tx: Tx, fromId: string, toId: string): Promise<void> {
  await tx.execute(sql`
    with recursive meant as (
      select area_id, is_excluded from ${announcementAreas} where announcement_id = ${fromId}
      union
      select a.merged_into, false from meant m join areas a on a.id = m.area_id
      where not m.is_excluded and a.merged_into is not null
    )
    insert into ${announcementAreas} (announcement_id, area_id, is_excluded)
    select ${toId}, m.area_id, bool_or(m.is_excluded) from meant m join areas a on a.id = m.area_id
    where a.merged_into is null or m.is_excluded group by m.area_id`);
}

/** With everything that hangs on it; the caller knows that it was never submitted. */
export async function deleteAnnouncement(tx: Tx, id: string): Promise<void> {
  await tx.delete(announcementAreas).where(eq(announcementAreas.announcementId, id));
  await tx.delete(announcementFiles).where(eq(announcementFiles.announcementId, id));
  await tx.delete(announcements).where(eq(announcements.id, id));
}
