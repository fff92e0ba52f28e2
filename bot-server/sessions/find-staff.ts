import { sql } from 'drizzle-orm';
import type { Tx } from '#bot/db/database.ts';

/** Somebody on the staff list, as ids. `oaUserId` is null where the account does not know them from a chat. */
export type StaffIds = {
  officerId: string | null;
  memberId: string | null;
  officialAccountId: string;
  oaUserId: string | null;
};

/** Commune staff, a leader or a supervisor by the code on their list, however it is typed. Needs nobody's eyes. */
export function findStaffByCode(tx: Tx, code: string): Promise<StaffIds | undefined> {
  return find(tx, code.normalize('NFC').trim(), null);
}

/** The same by their id in Zalo. */
export function findStaffByAppUserId(tx: Tx, appUserId: string): Promise<StaffIds | undefined> {
  return find(tx, null, appUserId);
}

async function find(
  tx: Tx,
  code: string | null,
  appUserId: string | null,
): Promise<StaffIds | undefined> {
  const { rows } = await tx.execute<StaffIds>(sql`
    select officer_id as "officerId", member_id as "memberId",
      official_account_id as "officialAccountId", oa_user_id as "oaUserId"
    from find_staff(${code}, ${appUserId})`);
  return rows[0];
}
