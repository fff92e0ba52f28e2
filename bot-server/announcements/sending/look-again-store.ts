import { sql } from 'drizzle-orm';
import type { Tx } from '#bot/db/database.ts';
import type { AnnouncementChannel } from '#shared/announcing.ts';
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

function isPerson({ channel }: { channel: AnnouncementChannel }): boolean {
  return channel === 'consultation' || channel === 'template';
}

/** Whether an announcement is still being sent, and what is known by now of people taken before, by their ids. */
export async function lookAgain(
  tx: Tx,
  announcementId: string,
  taken: { recipientId: string; channel: AnnouncementChannel }[],
): Promise<{ isSending: boolean; people: Map<string, Addressee> }> {
  const wanted = taken.filter(isPerson).map(({ recipientId }) => recipientId);
  // No row where it is not being sent; one without anybody where nobody is known any more.
  const { rows } = await tx.execute<AddresseeRow & { resident_id: string | null }>(
    sql`select p.* from announcements n left join announcement_addressees(${sql.param(wanted)}::uuid[]) p on true
      where n.id = ${announcementId} and n.state = 'sending'`,
  );
  return {
    isSending: rows.length > 0,
    people: new Map(
      rows.flatMap((row) =>
        row.resident_id === null ? [] : [[row.resident_id, addresseeOf(row)]],
      ),
    ),
  };
}
