import type { Tx } from '#bot/db/database.ts';
import type { Home } from '#shared/home.ts';
import { readAccountFacts } from './home-accounts.ts';
import { readOwnAreas, readWorkNeeds } from './home-needs.ts';
import { inOrder, needsOfAccount } from './home-rules.ts';
import { readUnclaimed } from './home-unclaimed.ts';
import { readUrgentWithoutTeam } from './home-urgent.ts';
import { readWeek } from './home-week.ts';

/** The desk's first page: what needs somebody now, and the last seven days. Seven statements, however long the history. */
export async function readHome(tx: Tx, now: Date): Promise<Home> {
  const areaIds = await readOwnAreas(tx);
  const work = await readWorkNeeds(tx, areaIds, now);
  const urgent = await readUrgentWithoutTeam(tx, areaIds, now);
  const accounts = (await readAccountFacts(tx)).flatMap((account) => needsOfAccount(account, now));
  return {
    madeAt: now.toISOString(),
    needs: inOrder([...urgent, ...accounts, ...work]),
    unclaimed: await readUnclaimed(tx, areaIds, now),
    ...(await readWeek(tx, areaIds, now)),
  };
}
