import { and, eq } from 'drizzle-orm';
import type { Tx } from '#bot/db/database.ts';
import { officialAccounts } from '#bot/official-accounts/official-account.table.ts';
import { households } from '#bot/visits/household.table.ts';
import { type HelpRequest, helpRequests } from './help-request.table.ts';

/** Holds the counter of an account's requests until the transaction ends. */
export async function holdNumbers(tx: Tx, officialAccountId: string): Promise<void> {
  await tx
    .select({ id: officialAccounts.id })
    .from(officialAccounts)
    .where(eq(officialAccounts.id, officialAccountId))
    .for('no key update');
}

/** A request of a team that this cause has opened. */
export async function selectRequestByCause(
  tx: Tx,
  teamId: string,
  idempotencyKey: string,
): Promise<HelpRequest | undefined> {
  const [row] = await tx
    .select()
    .from(helpRequests)
    .where(and(eq(helpRequests.teamId, teamId), eq(helpRequests.idempotencyKey, idempotencyKey)));
  return row;
}

/** Whether a team has this household. */
export async function hasHousehold(tx: Tx, teamId: string, householdId: string): Promise<boolean> {
  const [row] = await tx
    .select({ id: households.id })
    .from(households)
    .where(and(eq(households.id, householdId), eq(households.teamId, teamId)));
  return row !== undefined;
}
