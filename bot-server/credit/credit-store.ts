import { and, asc, desc, eq, gte, inArray, isNull, lte, type SQL, sql } from 'drizzle-orm';
import { areas } from '#bot/areas/area.table.ts';
import type { Tx } from '#bot/db/database.ts';
import { members, officers } from '#bot/teams/team.table.ts';
import type { CreditLine } from '#shared/credit.ts';
import { type CreditEntry, creditEntries, creditSheets } from './credit.table.ts';
import type { Period } from './credit-period-rules.ts';

const sumOf = (deed: 'request' | 'visit' | 'session') =>
  sql<number>`coalesce(sum(${creditEntries.count}) filter (where coalesce(${creditEntries.corrects}, ${creditEntries.kind}) = ${deed}), 0)::int`;

/** A day that stands on an earlier sheet is not a day of this one again, and a correction is no day. */
const isNewDay = sql`${creditEntries.kind} <> 'correction' and not exists (
  select 1 from credit_entries o where o.member_id = ${creditEntries.memberId} and o.day = ${creditEntries.day}
    and o.kind <> 'correction' and o.sheet_id is not null and o.sheet_id is distinct from ${creditEntries.sheetId})`;

const sums = {
  memberId: members.id,
  name: members.name,
  requests: sumOf('request'),
  visits: sumOf('visit'),
  sessions: sumOf('session'),
  minutes: sql<number>`coalesce(sum(${creditEntries.minutes}), 0)::int`,
};

/** Sums of entries that go on one sheet, by name. */
export function selectSums(tx: Tx, entryIds: readonly bigint[]): Promise<CreditLine[]> {
  if (entryIds.length === 0) return Promise.resolve([]);
  return tx
    .select({
      ...sums,
      days: sql<number>`(count(distinct ${creditEntries.day}) filter (where ${isNewDay}))::int`,
    })
    .from(creditEntries)
    .innerJoin(members, eq(members.id, creditEntries.memberId))
    .where(inArray(creditEntries.id, [...entryIds]))
    .groupBy(members.id, members.name)
    .orderBy(asc(members.name), asc(members.id));
}

/** A member's own sums since a day, or ever. */
export async function selectSumsOfMember(
  tx: Tx,
  memberId: string,
  period?: Period,
): Promise<CreditLine | undefined> {
  const [line] = await tx
    .select({
      ...sums,
      days: sql<number>`(count(distinct ${creditEntries.day}) filter (where ${creditEntries.kind} <> 'correction'))::int`,
    })
    .from(creditEntries)
    .innerJoin(members, eq(members.id, creditEntries.memberId))
    .where(and(eq(creditEntries.memberId, memberId), period && isWithin(period)))
    .groupBy(members.id, members.name);
  return line;
}

const isWithin = ({ firstDay, lastDay }: Period): SQL | undefined =>
  and(gte(creditEntries.day, firstDay), lte(creditEntries.day, lastDay));

/**
 * What goes on a period's sheet and stands on none: what was done in it, and on the sheet right after the last signed one also
 * what was done in signed periods and came too late for theirs.
 */
export async function selectUnsignedIds(tx: Tx, teamId: string, period: Period): Promise<bigint[]> {
  const signed = sql`select max(s.last_day) from credit_sheets s where s.team_id = ${teamId}`;
  const isNext = sql`${period.lastDay} > (${signed}) and ${period.firstDay} <= (${signed}) + 1`;
  const isLate = sql`exists (select 1 from credit_sheets s where s.team_id = ${teamId}
    and ${creditEntries.day} between s.first_day and s.last_day)`;
  const rows = await tx
    .select({ id: creditEntries.id })
    .from(creditEntries)
    .where(
      and(
        eq(creditEntries.teamId, teamId),
        isNull(creditEntries.sheetId),
        sql`((${isWithin(period)} and not ${isLate}) or (${isNext} and ${isLate}))`,
      ),
    );
  return rows.map(({ id }) => id);
}

/** A member's latest deeds. */
export function selectLatest(
  tx: Tx,
  memberId: string,
  limit: number,
): Promise<Pick<CreditEntry, 'day' | 'kind' | 'note'>[]> {
  const { day, kind, note } = creditEntries;
  return tx
    .select({ day, kind, note })
    .from(creditEntries)
    .where(eq(creditEntries.memberId, memberId))
    .orderBy(desc(creditEntries.day), desc(creditEntries.id))
    .limit(limit);
}

/** Whether it was written now, and not before. */
export async function insertCorrection(
  tx: Tx,
  entry: typeof creditEntries.$inferInsert,
): Promise<boolean> {
  const written = await tx
    .insert(creditEntries)
    .values(entry)
    .onConflictDoNothing()
    .returning({ id: creditEntries.id });
  return written.length > 0;
}

type SignedSheet = { lines: string; signedAt: Date; signedBy: string | null };

export async function selectSheet(
  tx: Tx,
  teamId: string,
  firstDay: string,
): Promise<SignedSheet | undefined> {
  const [row] = await tx
    .select({
      lines: creditSheets.lines,
      signedAt: creditSheets.signedAt,
      signedBy: sql<string | null>`coalesce(${members.name}, ${officers.name})`,
    })
    .from(creditSheets)
    .leftJoin(members, eq(members.id, creditSheets.signedByMember))
    .leftJoin(officers, eq(officers.id, creditSheets.signedByOfficer))
    .where(and(eq(creditSheets.teamId, teamId), eq(creditSheets.firstDay, firstDay)));
  return row;
}

/** Whether the sheet is signed now, and was not before. */
export async function insertSheet(
  tx: Tx,
  sheet: typeof creditSheets.$inferInsert,
): Promise<boolean> {
  const rows = await tx
    .insert(creditSheets)
    .values(sheet)
    .onConflictDoNothing()
    .returning({ id: creditSheets.id });
  return rows.length > 0;
}

/** How many entries stand on the sheet now that stood on none. */
export async function putOnSheet(
  tx: Tx,
  entryIds: readonly bigint[],
  sheetId: string,
): Promise<number> {
  if (entryIds.length === 0) return 0;
  const rows = await tx
    .update(creditEntries)
    .set({ sheetId })
    .where(and(inArray(creditEntries.id, [...entryIds]), isNull(creditEntries.sheetId)))
    .returning({ id: creditEntries.id });
  return rows.length;
}

/** By area, for a period that begins on a day. */
export async function selectSignedAreas(tx: Tx, firstDay: string): Promise<Map<string, Date>> {
  const rows = await tx
    .select({ areaId: areas.id, signedAt: creditSheets.signedAt })
    .from(creditSheets)
    .innerJoin(areas, eq(areas.id, creditSheets.areaId))
    .where(eq(creditSheets.firstDay, firstDay));
  return new Map(rows.map(({ areaId, signedAt }) => [areaId, signedAt]));
}
