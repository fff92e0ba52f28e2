import { and, asc, count, desc, eq, isNull, sql } from 'drizzle-orm';
import { areas } from '#bot/areas/area.table.ts';
import type { Tx } from '#bot/db/database.ts';
import { isAroundDirectory, isWithinScope } from '#bot/db/within-scope.ts';
import { helpRequests } from '#bot/help-requests/help-request.table.ts';
import { officialAccounts } from '#bot/official-accounts/official-account.table.ts';
import { officers } from '#bot/teams/team.table.ts';
import { consents } from './consent.table.ts';
import { dataRequests } from './data-request.table.ts';
import { residents } from './resident.table.ts';

const name = sql<string | null>`coalesce(${residents.ownName}, ${residents.displayName})`;

const person = {
  id: residents.id,
  number: residents.number,
  name,
  areaId: residents.areaId,
  areaName: areas.name,
  erasedAt: residents.erasedAt,
};
export type PersonRow = Awaited<ReturnType<typeof selectPeople>>[number];

/** Who lives in the reader's scope, or has asked there. */
export const isAround = sql`${residents.id} in (
  select living.id from ${residents} living where ${isWithinScope(sql`living.area_id`)}
  union select asking.resident_id from ${helpRequests} asking where ${isWithinScope(sql`asking.area_id`)})`;

/** Within the reader's scope: by number, by the code of a request, by a part of the name without accents, or by id. */
export function selectPeople(
  tx: Tx,
  wanted: { number: number } | { requestCode: string } | { namePart: string } | { id: string },
  limit: number,
) {
  const isWanted = () => {
    if ('number' in wanted) return eq(residents.number, wanted.number);
    if ('id' in wanted) return eq(residents.id, wanted.id);
    if ('requestCode' in wanted) {
      // A code is one account's: by the accounts that serve here it is found at once, in place of being looked for under each.
      return sql`${residents.id} in (
        select asking.resident_id from ${helpRequests} asking
        where ${isWithinScope(sql`asking.area_id`)} and asking.code = ${wanted.requestCode}
          and asking.official_account_id = any (array(
            select serving.id from ${officialAccounts} serving where ${isAroundDirectory(sql`serving.area_id`)})))`;
    }
    return and(
      isAround,
      isNull(residents.erasedAt),
      sql`unaccent(${name}) ilike unaccent(${`%${wanted.namePart.replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`})`,
    );
  };
  return tx
    .select(person)
    .from(residents)
    .innerJoin(areas, eq(areas.id, residents.areaId))
    .where(isWanted())
    .orderBy(asc(name), asc(residents.number))
    .limit(limit);
}

export async function selectPersonFacts(tx: Tx, residentId: string) {
  const [facts] = await tx
    .select({
      oaUserId: residents.oaUserId,
      appUserId: residents.appUserId,
      createdAt: residents.createdAt,
      muted: residents.muted,
    })
    .from(residents)
    .where(eq(residents.id, residentId));
  const given = await tx
    .select()
    .from(consents)
    .where(eq(consents.residentId, residentId))
    .orderBy(desc(consents.givenAt));
  const [requests] = await tx
    .select({
      all: count(),
      open: sql<number>`count(*) filter (where ${helpRequests.state} not in ('resolved', 'cancelled'))::int`,
    })
    .from(helpRequests)
    .where(eq(helpRequests.residentId, residentId));
  return { facts, given, requests };
}

export type DataRequestRow = Awaited<ReturnType<typeof selectDataRequests>>[number];

/** Open ones first, the most urgent before the others; then those that ended, newest first. */
export function selectDataRequests(
  tx: Tx,
  wanted: { id: string } | { residentId: string } | 'all',
  limit: number,
) {
  const isWanted = () => {
    if (wanted === 'all') return isWithinScope(dataRequests.areaId);
    if ('id' in wanted) return eq(dataRequests.id, wanted.id);
    return eq(dataRequests.residentId, wanted.residentId);
  };
  return tx
    .select({ request: dataRequests, person, answeredByName: officers.name })
    .from(dataRequests)
    .innerJoin(residents, eq(residents.id, dataRequests.residentId))
    .innerJoin(areas, eq(areas.id, residents.areaId))
    .leftJoin(officers, eq(officers.id, dataRequests.answeredBy))
    .where(isWanted())
    .orderBy(
      desc(eq(dataRequests.state, 'open')),
      sql`case when ${dataRequests.state} = 'open' then ${dataRequests.dueAt} end`,
      desc(dataRequests.receivedAt),
    )
    .limit(limit);
}

/** False where the same key was written down before. */
export async function insertDataRequest(
  tx: Tx,
  row: typeof dataRequests.$inferInsert,
): Promise<boolean> {
  const inserted = await tx
    .insert(dataRequests)
    .values(row)
    .onConflictDoNothing({ target: [dataRequests.residentId, dataRequests.idempotencyKey] })
    .returning({ id: dataRequests.id });
  return inserted.length > 0;
}

export async function selectDataRequestId(
  tx: Tx,
  residentId: string,
  idempotencyKey: string,
): Promise<string | undefined> {
  const [row] = await tx
    .select({ id: dataRequests.id })
    .from(dataRequests)
    .where(
      and(eq(dataRequests.residentId, residentId), eq(dataRequests.idempotencyKey, idempotencyKey)),
    );
  return row?.id;
}

/** False where somebody else answered it before. */
export async function setAnswered(
  tx: Tx,
  id: string,
  answer: {
    state: 'done' | 'refused';
    answer: string | null;
    answeredAt: Date;
    answeredBy: string;
  },
): Promise<boolean> {
  const answered = await tx
    .update(dataRequests)
    .set(answer)
    .where(and(eq(dataRequests.id, id), eq(dataRequests.state, 'open')))
    .returning({ id: dataRequests.id });
  return answered.length > 0;
}
