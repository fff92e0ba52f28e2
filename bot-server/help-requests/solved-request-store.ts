import { and, asc, desc, eq, isNotNull, isNull, type SQL, sql } from 'drizzle-orm';
import { areas } from '#bot/areas/area.table.ts';
import type { Tx } from '#bot/db/database.ts';
import { isWithinScope } from '#bot/db/within-scope.ts';
import { residents } from '#bot/residents/resident.table.ts';
import { tips } from '#bot/tutorials/tip.table.ts';
import { type HelpRequest, helpRequests } from './help-request.table.ts';
import { tipProposals } from './tip-proposal.table.ts';

/** A request that may be shared, with the names that may stand in it. */
export type SolvedRow = {
  request: HelpRequest;
  villageName: string;
  names: readonly (string | null)[];
};

const isOurs = isWithinScope(sql`solved_requests.area_id`);

/** Those of whose asker the agreement to this wording stands, oldest first. */
export async function selectSolvedRequests(
  tx: Tx,
  agreedVersion: string,
  limit: number,
): Promise<SolvedRow[]> {
  return select(tx, sql`where ${isOurs} and agreed_version = ${agreedVersion}`, limit);
}

/** The one, or `undefined` where it is not, or no longer, there to be shared. */
export async function selectSolvedRequest(
  tx: Tx,
  agreedVersion: string,
  helpRequestId: string,
): Promise<SolvedRow | undefined> {
  const those = sql`where agreed_version = ${agreedVersion} and help_request_id = ${helpRequestId}`;
  const [row] = await select(tx, those, 1);
  return row;
}

async function select(tx: Tx, which: SQL, limit: number): Promise<SolvedRow[]> {
  const rows = await tx
    .select({
      request: helpRequests,
      villageName: areas.name,
      displayName: residents.displayName,
      ownName: residents.ownName,
    })
    .from(helpRequests)
    .innerJoin(areas, eq(areas.id, helpRequests.areaId))
    .innerJoin(residents, eq(residents.id, helpRequests.residentId))
    // Found first and then read by their keys; joined, the requests of the whole country would be looked through.
    .where(
      sql`${helpRequests.id} = any(array(select help_request_id from solved_requests ${which}))`,
    )
    .orderBy(asc(helpRequests.resolvedAt), asc(helpRequests.id))
    .limit(limit);
  return rows.map(({ request, villageName, displayName, ownName }) => ({
    request,
    villageName,
    names: [displayName, ownName, request.forWhom],
  }));
}

/** How many were solved whose askers do not agree to this wording. */
export async function countWithoutConsent(tx: Tx, agreedVersion: string): Promise<number> {
  const { rows } = await tx.execute<{ count: number }>(
    sql`select count(*)::int as count from solved_requests where ${isOurs} and agreed_version is distinct from ${agreedVersion}`,
  );
  return rows[0]?.count ?? 0;
}

/** What is shared with its question, latest first. */
export function selectSharedAnswers(tx: Tx, limit: number) {
  return tx
    .select({
      tip: tips,
      code: helpRequests.code,
      residentWord: helpRequests.residentWord,
      villageName: areas.name,
    })
    .from(tips)
    .innerJoin(helpRequests, eq(helpRequests.id, tips.helpRequestId))
    .innerJoin(areas, eq(areas.id, tips.areaId))
    .where(
      and(isWithinScope(helpRequests.areaId), isNull(tips.withdrawnAt), isNotNull(tips.question)),
    )
    .orderBy(desc(tips.publishedAt), asc(tips.id))
    .limit(limit);
}

/** What an officer decided about a request that its asker had called solved. */
export async function selectDecision(
  tx: Tx,
  helpRequestId: string,
): Promise<{ state: string; decidedBy: string | null } | undefined> {
  const [row] = await tx
    .select({ state: tipProposals.state, decidedBy: tipProposals.decidedBy })
    .from(tipProposals)
    .where(and(eq(tipProposals.helpRequestId, helpRequestId), isNull(tipProposals.proposedBy)));
  return row;
}
