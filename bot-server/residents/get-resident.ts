import type { Tx } from '#bot/db/database.ts';
import type { Resident } from './resident.table.ts';
import { getResidentRow } from './resident-store.ts';

/** A resident within the reader's scope; throws `not-found`. */
export function getResident(tx: Tx, residentId: string): Promise<Resident> {
  return getResidentRow(tx, residentId);
}
