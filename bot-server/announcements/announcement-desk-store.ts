import { and, count, desc, eq, gt, inArray, type SQL, sql, sum } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import type { Tx } from '#bot/db/database.ts';
import { isUnder } from '#bot/db/within-scope.ts';
import { members, officers } from '#bot/teams/team.table.ts';
import type { AnnouncementState } from '#shared/announcing.ts';
import {
  type AnnouncementRow,
  announcementCounts,
  announcementReads,
  announcements,
  retryableReasons,
} from './announcement.table.ts';
import type { Person } from './approval-rules.ts';

const authors = alias(officers, 'authors');
const approvers = alias(officers, 'approvers');

export type DeskRow = AnnouncementRow & {
  authorName: string;
  author: Person;
  approverName: string | null;
};
/** Where a page ends. */
export type DeskCursor = { createdAt: Date; id: string };
export type DeskPage = {
  state?: AnnouncementState | undefined;
  before?: DeskCursor | undefined;
  limit: number;
};

/** Within the area at `path`, newest first, withdrawn ones too. */
export async function selectForDesk(
  tx: Tx,
  path: string,
  wanted: { id: string } | DeskPage,
): Promise<DeskRow[]> {
  const rows = await tx
    .select({
      announcement: announcements,
      officer: { name: authors.name, appUserId: authors.appUserId, oaUserId: authors.oaUserId },
      member: { name: members.name, appUserId: members.appUserId, oaUserId: members.oaUserId },
      approverName: approvers.name,
    })
    .from(announcements)
    .leftJoin(authors, eq(authors.id, announcements.officerId))
    .leftJoin(members, eq(members.id, announcements.memberId))
    .leftJoin(approvers, eq(approvers.id, announcements.approvedBy))
    .where(
      and(
        isUnder(announcements.areaId, path),
        'id' in wanted ? eq(announcements.id, wanted.id) : isOnPage(wanted),
      ),
    )
    .orderBy(desc(announcements.createdAt), desc(announcements.id))
    .limit('id' in wanted ? 1 : wanted.limit);
  return rows.map(({ announcement, officer, member, approverName }) => {
    const author = officer ?? member;
    return {
      ...announcement,
      authorName: author?.name ?? '',
      author: {
        officerId: announcement.officerId,
        appUserId: author?.appUserId ?? null,
        oaUserId: author?.oaUserId ?? null,
      },
      approverName,
    };
  });
}

function isOnPage({ state, before }: DeskPage): SQL | undefined {
  return and(
    state === undefined ? undefined : eq(announcements.state, state),
    before === undefined
      ? undefined
      : sql`(${announcements.createdAt}, ${announcements.id}) < (${before.createdAt.toISOString()}::timestamptz, ${before.id}::uuid)`,
  );
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

/** Of these, whose series has one that is still to leave. */
export async function selectWithNext(tx: Tx, announcementIds: string[]): Promise<Set<string>> {
  if (announcementIds.length === 0) return new Set();
  const next = alias(announcements, 'next');
  const rows = await tx
    .selectDistinct({ id: announcements.id })
    .from(announcements)
    .innerJoin(
      next,
      and(
        sql`${next.repeats} = coalesce(${announcements.repeats}, ${announcements.id})`,
        eq(next.state, 'scheduled'),
      ),
    )
    .where(inArray(announcements.id, announcementIds));
  return new Set(rows.map(({ id }) => id));
}

/** Of these, after which another of their series has been published. */
export async function selectSaidAgain(tx: Tx, announcementIds: string[]): Promise<Set<string>> {
  if (announcementIds.length === 0) return new Set();
  const later = alias(announcements, 'later');
  const rows = await tx
    .selectDistinct({ id: announcements.id })
    .from(announcements)
    .innerJoin(
      later,
      and(
        sql`${later.repeats} = coalesce(${announcements.repeats}, ${announcements.id})`,
        gt(later.publishedAt, announcements.publishedAt),
      ),
    )
    .where(inArray(announcements.id, announcementIds));
  return new Set(rows.map(({ id }) => id));
}

/** Of these, of which sending failed to somebody so that trying again may help and cannot double. */
export async function selectWithRetryable(tx: Tx, announcementIds: string[]): Promise<Set<string>> {
  if (announcementIds.length === 0) return new Set();
  const { announcementId, state, reason, recipients } = announcementCounts;
  const rows = await tx
    .select({ announcementId })
    .from(announcementCounts)
    .where(
      and(
        inArray(announcementId, announcementIds),
        eq(state, 'failed'),
        inArray(reason, retryableReasons),
      ),
    )
    .groupBy(announcementId)
    .having(gt(sum(recipients), '0'));
  return new Set(rows.map((row) => row.announcementId));
}
