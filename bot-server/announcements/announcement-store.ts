import { and, count, desc, eq, gt, inArray, isNotNull, isNull, or, sql } from 'drizzle-orm';
import { areas } from '#bot/areas/area.table.ts';
import type { Tx } from '#bot/db/database.ts';
import {
  type AnnouncementRow,
  announcementAreas,
  announcementReads,
  announcements,
} from './announcement.table.ts';

/** False where the same key of the same commune was published before. */
export async function insertAnnouncement(
  tx: Tx,
  row: typeof announcements.$inferInsert,
  areaIds: string[],
): Promise<boolean> {
  const inserted = await tx
    .insert(announcements)
    .values(row)
    .onConflictDoNothing({ target: [announcements.areaId, announcements.idempotencyKey] })
    .returning({ id: announcements.id });
  if (inserted.length === 0) return false;
  const meant = areaIds.map((areaId) => ({ announcementId: row.id, areaId }));
  await tx.insert(announcementAreas).values(meant);
  return true;
}

export async function selectIdByKey(
  tx: Tx,
  areaId: string,
  idempotencyKey: string,
): Promise<string | undefined> {
  const [row] = await tx
    .select({ id: announcements.id })
    .from(announcements)
    .where(and(eq(announcements.areaId, areaId), eq(announcements.idempotencyKey, idempotencyKey)));
  return row?.id;
}

/** The first time counts. */
export async function markWithdrawn(tx: Tx, announcementId: string, now: Date): Promise<void> {
  await tx
    .update(announcements)
    .set({ withdrawnAt: now })
    .where(and(eq(announcements.id, announcementId), isNull(announcements.withdrawnAt)));
}

/** Whether an announcement is meant for somebody who lives at `path`. */
const isMeantFor = (path: string) => sql`exists (
  select 1 from ${announcementAreas} join ${areas} on ${areas.id} = ${announcementAreas.areaId}
  where ${announcementAreas.announcementId} = ${announcements.id} and ${path}::ltree <@ ${areas.path})`;

export type ReadAnnouncementRow = AnnouncementRow & { isRead: boolean };

/** What a resident who lives at `path` may read, newest first; `now` leaves out what is over. */
export async function selectForResident(
  tx: Tx,
  reader: { residentId: string; path: string },
  wanted: { id: string } | { now: Date; limit: number },
): Promise<ReadAnnouncementRow[]> {
  const isWanted =
    'id' in wanted
      ? eq(announcements.id, wanted.id)
      : or(isNull(announcements.expiresAt), gt(announcements.expiresAt, wanted.now));
  const rows = await tx
    .select({ announcement: announcements, readAt: announcementReads.readAt })
    .from(announcements)
    .leftJoin(
      announcementReads,
      and(
        eq(announcementReads.announcementId, announcements.id),
        eq(announcementReads.residentId, reader.residentId),
      ),
    )
    .where(and(isNull(announcements.withdrawnAt), isWanted, isMeantFor(reader.path)))
    .orderBy(desc(announcements.publishedAt), desc(announcements.id))
    .limit('id' in wanted ? 1 : wanted.limit);
  return rows.map(({ announcement, readAt }) => ({ ...announcement, isRead: readAt !== null }));
}

/** The first time counts. */
export async function insertRead(
  tx: Tx,
  read: typeof announcementReads.$inferInsert,
): Promise<void> {
  await tx.insert(announcementReads).values(read).onConflictDoNothing();
}

/** One that calls people to something, whoever it is meant for. */
export async function selectEvent(
  tx: Tx,
  announcementId: string,
): Promise<AnnouncementRow | undefined> {
  const [row] = await tx
    .select()
    .from(announcements)
    .where(
      and(
        eq(announcements.id, announcementId),
        isNull(announcements.withdrawnAt),
        isNotNull(announcements.eventStartsAt),
      ),
    );
  return row;
}

/** Within the area at `path`, newest first, withdrawn ones too. */
export function selectOfArea(
  tx: Tx,
  path: string,
  wanted: { id: string } | { limit: number },
): Promise<AnnouncementRow[]> {
  const isOfArea = sql`${announcements.areaId} in (
    select ${areas.id} from ${areas} where ${areas.path} <@ ${path}::ltree)`;
  return tx
    .select()
    .from(announcements)
    .where(and(isOfArea, 'id' in wanted ? eq(announcements.id, wanted.id) : undefined))
    .orderBy(desc(announcements.publishedAt), desc(announcements.id))
    .limit('id' in wanted ? 1 : wanted.limit);
}

/** How many residents have opened each; those whom nobody has opened are left out. */
export async function countReads(tx: Tx, announcementIds: string[]): Promise<Map<string, number>> {
  if (announcementIds.length === 0) return new Map();
  const { announcementId } = announcementReads;
  const rows = await tx
    .select({ announcementId, readers: count() })
    .from(announcementReads)
    .where(inArray(announcementId, announcementIds))
    .groupBy(announcementId);
  return new Map(rows.map((row) => [row.announcementId, row.readers]));
}

/** Names of the areas that each is meant for, in order of code. */
export async function selectAudiences(
  tx: Tx,
  announcementIds: string[],
): Promise<Map<string, string[]>> {
  if (announcementIds.length === 0) return new Map();
  const rows = await tx
    .select({ announcementId: announcementAreas.announcementId, name: areas.name })
    .from(announcementAreas)
    .innerJoin(areas, eq(areas.id, announcementAreas.areaId))
    .where(inArray(announcementAreas.announcementId, announcementIds))
    .orderBy(areas.code);
  const names = new Map<string, string[]>();
  for (const { announcementId, name } of rows) {
    names.set(announcementId, [...(names.get(announcementId) ?? []), name]);
  }
  return names;
}
