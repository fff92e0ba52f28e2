import { and, arrayContains, desc, eq, gt, inArray, isNotNull, isNull, or, sql } from 'drizzle-orm';
import { areas } from '#bot/areas/area.table.ts';
import type { Tx } from '#bot/db/database.ts';
import {
  type AnnouncementRow,
  announcementAreas,
  announcementReads,
  announcements,
} from './announcement.table.ts';

/**
 * Whether an announcement is meant for somebody who lives at `path`: under one of its areas, and under none of those left out. Asked
 * from the areas, so that only what was ever said to them is looked at.
 */
const isMeantFor = (path: string) => {
  const around = (isExcluded: boolean) => sql`(
    select ${announcementAreas.announcementId} from ${announcementAreas}
    where ${announcementAreas.areaId} in (select ${areas.id} from ${areas} where ${path}::ltree <@ ${areas.path})
      and ${announcementAreas.isExcluded} = ${isExcluded})`;
  return sql`${announcements.id} in ${around(false)} and ${announcements.id} not in ${around(true)}`;
};

/** Of what repeats, only the latest is current. */
const isSaidAgain = sql`exists (
  select 1 from ${announcements} later
  where later.repeats = coalesce(${announcements.repeats}, ${announcements.id}) and later.id <> ${announcements.id}
    and later.published_at > ${announcements.publishedAt} and later.withdrawn_at is null)`;

export type ReadAnnouncementRow = AnnouncementRow & { isRead: boolean };

/**
 * What a resident who lives at `path` may read, newest first. By its id whatever came to them in any way; otherwise the current
 * ones of the Mini App's inbox.
 */
export async function selectForResident(
  tx: Tx,
  reader: { residentId: string; path: string },
  wanted: { id: string } | { now: Date; limit: number },
): Promise<ReadAnnouncementRow[]> {
  const isWanted =
    'id' in wanted
      ? eq(announcements.id, wanted.id)
      : and(
          or(isNull(announcements.expiresAt), gt(announcements.expiresAt, wanted.now)),
          arrayContains(announcements.channels, ['inbox']),
          sql`not ${isSaidAgain}`,
        );
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
    .where(
      and(
        isNotNull(announcements.publishedAt),
        isNull(announcements.withdrawnAt),
        isWanted,
        isMeantFor(reader.path),
      ),
    )
    .orderBy(desc(announcements.publishedAt), desc(announcements.id))
    .limit('id' in wanted ? 1 : wanted.limit);
  return rows.map(({ announcement, readAt }) => ({ ...announcement, isRead: readAt !== null }));
}

/** Of an announcement and those that repeat it, which a resident who lives at `path` may read. */
export async function selectIdsWithFiles(
  tx: Tx,
  reader: { path: string },
  firstId: string,
): Promise<string[]> {
  const rows = await tx
    .select({ id: announcements.id })
    .from(announcements)
    .where(
      and(
        or(eq(announcements.id, firstId), eq(announcements.repeats, firstId)),
        isNotNull(announcements.publishedAt),
        isNull(announcements.withdrawnAt),
        isMeantFor(reader.path),
      ),
    );
  return rows.map(({ id }) => id);
}

/** The first time counts. */
export async function insertRead(
  tx: Tx,
  read: typeof announcementReads.$inferInsert,
): Promise<void> {
  await tx.insert(announcementReads).values(read).onConflictDoNothing();
}

/** A published one that calls people to something, whoever it is meant for. */
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
        isNotNull(announcements.publishedAt),
        isNull(announcements.withdrawnAt),
        isNotNull(announcements.eventStartsAt),
      ),
    );
  return row;
}

export type Audience = { meant: string[]; leftOut: string[] };

/** Names of the areas that each is meant for and of those left out, in order of code. */
export async function selectAudiences(
  tx: Tx,
  announcementIds: string[],
): Promise<Map<string, Audience>> {
  if (announcementIds.length === 0) return new Map();
  const { announcementId, isExcluded } = announcementAreas;
  const rows = await tx
    .select({ announcementId, isExcluded, name: areas.name })
    .from(announcementAreas)
    .innerJoin(areas, eq(areas.id, announcementAreas.areaId))
    .where(inArray(announcementId, announcementIds))
    .orderBy(areas.code);
  const audiences = new Map<string, Audience>();
  for (const row of rows) {
    const audience = audiences.get(row.announcementId) ?? { meant: [], leftOut: [] };
    audience[row.isExcluded ? 'leftOut' : 'meant'].push(row.name);
    audiences.set(row.announcementId, audience);
  }
  return audiences;
}
