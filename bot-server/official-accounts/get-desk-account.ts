import { and, eq, sql } from 'drizzle-orm';
import { areas } from '#bot/areas/area.table.ts';
import type { Tx } from '#bot/db/database.ts';
import { AppError } from '#bot/lib/app-error.ts';
import { type OfficialAccount, officialAccounts } from './official-account.table.ts';

/** An account of the asker's own area; throws `not-found` for any other, also for one above that serves the area too. */
export async function getDeskAccount(tx: Tx, id: string): Promise<OfficialAccount> {
  const [row] = await tx
    .select({ account: officialAccounts })
    .from(officialAccounts)
    .innerJoin(areas, eq(areas.id, officialAccounts.areaId))
    .where(and(eq(officialAccounts.id, id), sql`${areas.path} <@ scope_area()`));
  if (row === undefined) throw new AppError('not-found');
  return row.account;
}
