import { sql } from 'drizzle-orm';
import type { Tx } from '#bot/db/database.ts';
import type { Addressee } from './recipient-rules.ts';

/** As `announcement_addressees` tells of somebody. */
export type AddresseeRow = {
  oa_user_id: string | null;
  erased: boolean | null;
  consented: boolean | null;
  muted: boolean | null;
  /** Milliseconds since 1970, or null. */
  last_act_ms: number | null;
};

export function addresseeOf(row: AddresseeRow): Addressee {
  return {
    oaUserId: row.oa_user_id,
    isErased: row.erased ?? false,
    hasConsent: row.consented ?? false,
    isMuted: row.muted ?? false,
    lastInteractionAt: row.last_act_ms === null ? null : new Date(row.last_act_ms),
  };
}

/** Whether an announcement is still being sent, and what is known by now of people taken before, by their ids. */
export async function lookAgain(
  tx: Tx,
  announcementId: string,
  taken: { recipientId: string; oaUserId: string | null }[],
): Promise<{ isSending: boolean; people: Map<string, Addressee> }> {
  const { rows } = await tx.execute<{ sending: boolean }>(
    sql`select exists (select 1 from announcements n where n.id = ${announcementId} and n.state = 'sending') as sending`,
  );
  const wanted = taken.filter(({ oaUserId }) => oaUserId !== null).map((one) => one.recipientId);
  const known = await tx.execute<AddresseeRow & { resident_id: string }>(
    sql`select * from announcement_addressees(${sql.param(wanted)}::uuid[])`,
  );
  return {
    isSending: rows[0]?.sending ?? false,
    people: new Map(known.rows.map((row) => [row.resident_id, addresseeOf(row)])),
  };
}
