import { eq, inArray } from 'drizzle-orm';
import type { AnyPgColumn, PgTable } from 'drizzle-orm/pg-core';
import { areas } from '#bot/areas/area.table.ts';
import type { Tx } from '#bot/db/database.ts';
import type { Work } from '#bot/db/work.ts';
import { releasePrivateClaims } from '#bot/help-requests/release-private-claims.ts';
import { officialAccounts } from '#bot/official-accounts/official-account.table.ts';
import { getMember } from '#bot/teams/find-member.ts';
import { groups, members, officers, teams } from '#bot/teams/team.table.ts';
import { fileNames } from './commune-rows.ts';
import type { CommunePlan } from './plan-commune.ts';
import type { TablePlan } from './plan-table.ts';

/** PostgreSQL takes 65,535 values in one statement; the widest table has ten columns. */
const rowsAtOnce = 500;

const tables = {
  'areas.csv': areas,
  'official-accounts.csv': officialAccounts,
  'teams.csv': teams,
  'members.csv': members,
  'groups.csv': groups,
  'officers.csv': officers,
};

/**
 * Writes the plan; `progress` hears after each few hundred rows how many of how many are done. Who leads no more by it loses what was
 * confided.
 */
export async function applyPlan(
  work: Work,
  plan: CommunePlan,
  progress: (done: number, of: number) => void | Promise<void>,
): Promise<void> {
  const { tx } = work;
  const of = fileNames.reduce(
    (sum, name) => sum + plan[name].add.length + plan[name].change.length,
    0,
  );
  let done = 0;
  const step = async (count: number) => {
    done += count;
    await progress(done, of);
  };
  // Two members may have swapped their ids; free both before either gets the other's.
  await freeOaUserIds(tx, plan['members.csv']);
  for (const name of fileNames) await applyTable(tx, tables[name], plan[name], step);
  await releaseOfFormerLeaders(work, plan['members.csv']);
}

async function applyTable(
  tx: Tx,
  table: PgTable & { id: AnyPgColumn },
  plan: TablePlan<{ id: string }>,
  step: (count: number) => Promise<void>,
): Promise<void> {
  // Changes first: they free what additions may take.
  for (const { id, values } of plan.change) {
    await tx.update(table).set(values).where(eq(table.id, id));
    await step(1);
  }
  for (let start = 0; start < plan.add.length; start += rowsAtOnce) {
    const rows = plan.add.slice(start, start + rowsAtOnce);
    await tx.insert(table).values(rows);
    await step(rows.length);
  }
}

async function freeOaUserIds(tx: Tx, plan: CommunePlan['members.csv']): Promise<void> {
  const ids = plan.change.filter(({ values }) => values.oaUserId !== undefined).map(({ id }) => id);
  if (ids.length > 0)
    await tx.update(members).set({ oaUserId: null }).where(inArray(members.id, ids));
}

async function releaseOfFormerLeaders(work: Work, plan: CommunePlan['members.csv']): Promise<void> {
  const doing = {
    helper: { kind: 'system' as const },
    unconfirmed: false,
    channel: 'system' as const,
    cause: `leads-no-more:${work.newId()}`,
  };
  for (const { id, values } of plan.change) {
    const leadsNoMore = values.isLeader === false || values.teamId !== undefined;
    if (leadsNoMore) await releasePrivateClaims(work, doing, await getMember(work.tx, id));
  }
}
