import type { Tx } from '#bot/db/database.ts';
import { AppError } from '#bot/lib/app-error.ts';
import type { AccountGrant } from '#shared/accounts.ts';
import { describeGrant } from './grant-rules.ts';
import { selectGrant } from './grant-store.ts';

/** How a connecting stands; throws `not-found` for one of another area. */
export async function readGrant(tx: Tx, id: string, now: Date): Promise<AccountGrant> {
  const grant = await selectGrant(tx, id);
  if (grant === undefined) throw new AppError('not-found');
  return describeGrant(grant, now);
}
