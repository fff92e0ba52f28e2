import { eq } from 'drizzle-orm';
import type { Tx } from '#bot/db/database.ts';
import { officers } from '#bot/teams/team.table.ts';
import { mayAct } from '#shared/staff.ts';
import { accountGrants } from './account-grant.table.ts';

/** Who asked for a grant, if they may keep accounts still. */
export async function findGrantAsker(
  tx: Tx,
  grantId: string,
): Promise<{ officerId: string } | undefined> {
  const [officer] = await tx
    .select({ id: officers.id, role: officers.role, state: officers.state })
    .from(accountGrants)
    .innerJoin(officers, eq(officers.id, accountGrants.officerId))
    .where(eq(accountGrants.id, grantId));
  const maySo = officer?.state === 'active' && mayAct(officer.role, 'administrator');
  return maySo ? { officerId: officer.id } : undefined;
}
