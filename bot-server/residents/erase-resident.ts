import { sql } from 'drizzle-orm';
import type { Tx } from '#bot/db/database.ts';
import type { Work } from '#bot/db/work.ts';

/** A request that ended because its asker is gone. */
export type CancelledRequest = { id: string; code: string; teamId: string; areaId: string };

const columns = sql`help_request_id as id, code, team_id as "teamId", area_id as "areaId"`;

/**
 * Deletes everything that names the resident of this scope or quotes them; rows, states and times stay to be counted, with
 * `erasedText` where a text must stand. Answers with the requests that were not finished and are cancelled by it. Again it
 * finds nothing. The database does it (migration 0004), because no process of ours may rewrite history.
 */
export async function eraseOwnResident(
  work: Work,
  erasedText: string,
): Promise<CancelledRequest[]> {
  const at = work.now.toISOString();
  const { rows } = await work.tx.execute<CancelledRequest>(
    sql`select ${columns} from erase_own_resident(${at}::timestamptz, ${erasedText})`,
  );
  return rows;
}

/** The same by a worker, on the word of a delivery that waits to be handled and says that the person withdrew. */
export async function eraseWithdrawnResident(
  work: Work,
  withdrawal: { eventId: bigint; residentId: string },
  erasedText: string,
): Promise<CancelledRequest[]> {
  const { eventId, residentId } = withdrawal;
  const at = work.now.toISOString();
  const { rows } = await work.tx.execute<CancelledRequest>(
    sql`select ${columns}
      from erase_withdrawn_resident(${eventId}, ${residentId}, ${at}::timestamptz, ${erasedText})`,
  );
  return rows;
}

/** The same by the desk, on an open data request that asks for it; for any other it deletes nobody. */
export async function eraseAskedResident(
  work: Work,
  dataRequestId: string,
  erasedText: string,
): Promise<CancelledRequest[]> {
  const at = work.now.toISOString();
  const { rows } = await work.tx.execute<CancelledRequest>(
    sql`select ${columns} from erase_asked_resident(${dataRequestId}, ${at}::timestamptz, ${erasedText})`,
  );
  return rows;
}

/** Everybody that the person is who withdrew: a resident in each commune whose account they know. */
export async function findWithdrawnResidents(
  tx: Tx,
  withdrawal: {
    eventId: bigint;
    appUserId?: string | undefined;
    oaId?: string | undefined;
    oaUserId?: string | undefined;
  },
): Promise<{ residentId: string; officialAccountId: string }[]> {
  const { eventId, appUserId = null, oaId = null, oaUserId = null } = withdrawal;
  const { rows } = await tx.execute<{ residentId: string; officialAccountId: string }>(
    sql`select resident_id as "residentId", official_account_id as "officialAccountId"
      from find_withdrawn_residents(${eventId}, ${appUserId}, ${oaId}, ${oaUserId})`,
  );
  return rows;
}
