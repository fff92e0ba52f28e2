import type { Tx } from '#bot/db/database.ts';
import type { Member } from '#bot/teams/team.table.ts';
import type { MyCredit } from '#shared/credit.ts';
import { periodOf } from './credit-period-rules.ts';
import { selectLatest, selectSumsOfMember } from './credit-store.ts';
import type { WhichMonth } from './read-credit-sheet.ts';

const recentMax = 10;

/** What a member has done, in a month and ever, and the last ten deeds; nobody else's beside it. */
export async function readMyCredit(
  tx: Tx,
  member: Member,
  { month, beginsOn }: WhichMonth,
): Promise<MyCredit> {
  const none = {
    memberId: member.id,
    name: member.name,
    requests: 0,
    visits: 0,
    sessions: 0,
    minutes: 0,
    days: 0,
  };
  return {
    month: (await selectSumsOfMember(tx, member.id, periodOf(month, beginsOn))) ?? none,
    total: (await selectSumsOfMember(tx, member.id)) ?? none,
    recent: await selectLatest(tx, member.id, recentMax),
  };
}
