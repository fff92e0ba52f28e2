import { and, asc, count, eq, inArray, isNull } from 'drizzle-orm';
import type { Tx } from '#bot/db/database.ts';
import { type HelpRequest, helpRequests } from '#bot/help-requests/help-request.table.ts';
import { members } from '#bot/teams/team.table.ts';

/** A line of a list that is read in the group: nothing in it names the asker. */
type ListedRequest = Pick<
  HelpRequest,
  'code' | 'question' | 'openedAt' | 'appointmentAt' | 'state'
> & { holder: string | undefined };

/** As many as a message holds; the rest is told as a number. */
const listedMax = 10;

export type RequestList = { listed: ListedRequest[]; total: number };

/** What nobody of the team has taken yet, oldest first. */
export function listWaiting(tx: Tx, teamId: string): Promise<RequestList> {
  return list(tx, [eq(helpRequests.teamId, teamId), eq(helpRequests.state, 'open')]);
}

/** What somebody of the team is helping with, oldest first. */
export function listHelped(tx: Tx, teamId: string): Promise<RequestList> {
  return list(tx, [eq(helpRequests.teamId, teamId), isBeingHelped]);
}

/** What one member has taken and not finished, oldest first. */
export function listHeldBy(tx: Tx, memberId: string): Promise<RequestList> {
  return list(tx, [eq(helpRequests.claimedBy, memberId), isBeingHelped]);
}

const isBeingHelped = inArray(helpRequests.state, ['claimed', 'answered']);

async function list(tx: Tx, which: ReturnType<typeof eq>[]): Promise<RequestList> {
  const where = and(...which, isNull(helpRequests.mergedInto));
  const rows = await tx
    .select({
      code: helpRequests.code,
      question: helpRequests.question,
      openedAt: helpRequests.openedAt,
      appointmentAt: helpRequests.appointmentAt,
      state: helpRequests.state,
      holder: members.name,
    })
    .from(helpRequests)
    .leftJoin(members, eq(members.id, helpRequests.claimedBy))
    .where(where)
    .orderBy(asc(helpRequests.openedAt))
    .limit(listedMax);
  const [all] = await tx.select({ total: count() }).from(helpRequests).where(where);
  return {
    listed: rows.map((row) => ({ ...row, holder: row.holder ?? undefined })),
    total: all?.total ?? 0,
  };
}
