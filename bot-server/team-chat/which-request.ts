import type { Tx } from '#bot/db/database.ts';
import {
  findByCode,
  findByQuotedMessage,
  type QuotedPost,
} from '#bot/help-requests/find-help-request.ts';
import type { Group } from '#bot/teams/team.table.ts';

/** The post of ours that is quoted, if it is about a request. */
export async function findQuotedPost(
  tx: Tx,
  group: Group,
  quotedMessageId: string | undefined,
): Promise<QuotedPost | undefined> {
  if (quotedMessageId === undefined) return undefined;
  return findByQuotedMessage(tx, group.officialAccountId, quotedMessageId);
}

/** The request that a typed code names, if it is this team's. */
export async function findTeamsRequest(
  tx: Tx,
  group: Group,
  code: string,
): Promise<string | undefined> {
  const found = await findByCode(tx, group.officialAccountId, code);
  return found?.teamId === group.teamId ? found.id : undefined;
}
