import { sql } from 'drizzle-orm';
import type { Tx } from '#bot/db/database.ts';
import type { AnnouncementChannel } from '#shared/announcing.ts';
import type { Addressee } from './recipient-rules.ts';

/** As `announcement_addressees` tells of somebody. */
type AddresseeRow = {
  resident_id: string;
  oa_user_id: string | null;
  erased: boolean | null;
  consented: boolean | null;
  muted: boolean | null;
  /** Milliseconds since 1970, or null. */
  last_act_ms: number | null;
};

function addresseeOf(row: AddresseeRow): Addressee {
  return {
    oaUserId: row.oa_user_id,
    isErased: row.erased ?? false,
    hasConsent: row.consented ?? false,
    isMuted: row.muted ?? false,
    lastInteractionAt: row.last_act_ms === null ? null : new Date(row.last_act_ms),
  };
}

export function isPerson({ channel }: { channel: AnnouncementChannel }): boolean {
  return channel === 'consultation' || channel === 'template';
}

/** Whether an announcement is still being sent, and what is known by now of people taken before, by their ids. */
export async function lookAgain(
  tx: Tx,
  announcementId: string,
  taken: { recipientId: string; channel: AnnouncementChannel }[],
): Promise<{ isSending: boolean; people: Map<string, Addressee> }> {
  const wanted = idsOf(taken.filter(isPerson));
  // No row where it is not being sent; one without anybody where nobody is known any more.
  const { rows } = await tx.execute<AddresseeRow | { resident_id: null }>(
    sql`select p.* from announcements n left join announcement_addressees(${wanted}::uuid[]) p on true
      where n.id = ${announcementId} and n.state = 'sending'`,
  );
  const people = new Map<string, Addressee>();
  for (const row of rows) {
    if (row.resident_id !== null) people.set(row.resident_id, addresseeOf(row));
  }
  return { isSending: rows.length > 0, people };
}

/** What is known of people, by their ids. */
export async function findAddressees(
  tx: Tx,
  people: { recipientId: string }[],
): Promise<Map<string, Addressee>> {
  if (people.length === 0) return new Map();
  const { rows } = await tx.execute<AddresseeRow>(
    sql`select * from announcement_addressees(${idsOf(people)}::uuid[])`,
  );
  return new Map(rows.map((row) => [row.resident_id, addresseeOf(row)]));
}

/** Ids need no quoting, which costs most of a list. */
function idsOf(people: { recipientId: string }[]): string {
  return `{${people.map(({ recipientId }) => recipientId).join()}}`;
}
