import { and, countDistinct, eq, gte, isNotNull } from 'drizzle-orm';
import type { Tx } from '#bot/db/database.ts';
import { isAroundDirectory, isWithinDirectory } from '#bot/db/within-scope.ts';
import { helpRequestHistory } from '#bot/help-requests/help-request.table.ts';
import { officialAccounts } from '#bot/official-accounts/official-account.table.ts';
import { groups, teams } from '#bot/teams/team.table.ts';

/** What keeps messages from arriving in the reader's area, so that somebody can act. */
export type RegisterNotices = {
  pausedAccounts: { name: string; reason: string | null }[];
  /** Teams that Zalo lets us reach no more through their group. */
  goneGroups: { teamName: string; groupName: string; reason: string | null }[];
  /** Requests about which a message did not reach the resident within the last seven days. */
  undelivered: number;
};

const recentMs = 7 * 24 * 3_600_000;

export async function readRegisterNotices(tx: Tx, now: Date): Promise<RegisterNotices> {
  const pausedAccounts = await tx
    .select({ name: officialAccounts.name, reason: officialAccounts.pausedReason })
    .from(officialAccounts)
    // The account that serves a commune may be its own or that of an area above.
    .where(and(isNotNull(officialAccounts.pausedAt), isAroundDirectory(officialAccounts.areaId)))
    .orderBy(officialAccounts.name);
  const goneGroups = await tx
    .select({ teamName: teams.name, groupName: groups.name, reason: groups.goneReason })
    .from(groups)
    .innerJoin(teams, eq(teams.id, groups.teamId))
    .where(and(isWithinDirectory(groups.areaId), eq(groups.state, 'gone')))
    .orderBy(teams.code);
  const [recent] = await tx
    .select({ count: countDistinct(helpRequestHistory.helpRequestId) })
    .from(helpRequestHistory)
    .where(
      and(
        eq(helpRequestHistory.kind, 'not-delivered'),
        gte(helpRequestHistory.at, new Date(now.getTime() - recentMs)),
      ),
    );
  return { pausedAccounts, goneGroups, undelivered: recent?.count ?? 0 };
}
