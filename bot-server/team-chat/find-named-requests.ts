import { and, eq, inArray, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import type { Tx } from '#bot/db/database.ts';
import { findByQuotedMessage, type QuotedPost } from '#bot/help-requests/find-help-request.ts';
import { helpRequests } from '#bot/help-requests/help-request.table.ts';
import { type Group, members } from '#bot/teams/team.table.ts';

/** A request of the team that somebody named; one that is answered together with another means that other. */
export type NamedRequest = {
  /** As it was typed; the request's own code where its post was quoted. */
  typed: string;
  id: string;
  code: string;
  reachBy: 'zalo' | 'phone' | 'visit';
  holder: string | undefined;
  claimedAt: Date | null;
  isOpen: boolean;
};

const named = alias(helpRequests, 'named');

/** Those of the codes that this team has, in the order in which they were typed. */
export async function findNamedRequests(
  tx: Tx,
  group: Group,
  codes: readonly string[],
): Promise<NamedRequest[]> {
  if (codes.length === 0) return [];
  const found = await select(tx, group, inArray(named.code, [...codes]));
  return codes.flatMap((code) => found.find(({ typed }) => typed === code) ?? []);
}

/** The request whose post was quoted; `undefined` where another team has it now. */
export async function findQuotedRequest(
  tx: Tx,
  group: Group,
  helpRequestId: string | undefined,
): Promise<NamedRequest | undefined> {
  if (helpRequestId === undefined) return undefined;
  return (await select(tx, group, eq(named.id, helpRequestId)))[0];
}

async function select(tx: Tx, group: Group, which: ReturnType<typeof eq>): Promise<NamedRequest[]> {
  const rows = await tx
    .select({
      typed: named.code,
      id: helpRequests.id,
      code: helpRequests.code,
      reachBy: helpRequests.reachBy,
      holder: members.name,
      claimedAt: helpRequests.claimedAt,
      state: helpRequests.state,
    })
    .from(named)
    .innerJoin(helpRequests, eq(helpRequests.id, sql`coalesce(${named.mergedInto}, ${named.id})`))
    .leftJoin(members, eq(members.id, helpRequests.claimedBy))
    .where(
      and(
        which,
        eq(named.officialAccountId, group.officialAccountId),
        eq(helpRequests.teamId, group.teamId),
      ),
    );
  return rows.map(({ state, ...row }) => ({
    ...row,
    holder: row.holder ?? undefined,
    isOpen: state !== 'resolved' && state !== 'cancelled',
  }));
}

/** The post of ours that is quoted, if it is about a request. */
export async function findQuotedPost(
  tx: Tx,
  group: Group,
  quotedMessageId: string | undefined,
): Promise<QuotedPost | undefined> {
  if (quotedMessageId === undefined) return undefined;
  return findByQuotedMessage(tx, group.officialAccountId, quotedMessageId);
}
