import type { Tx } from '#bot/db/database.ts';
import type { Resident } from './resident.table.ts';
import { getResidentRow, lockResident } from './resident-store.ts';

/** A resident within the reader's scope; throws `not-found`. */
export function getResident(tx: Tx, residentId: string): Promise<Resident> {
  return getResidentRow(tx, residentId);
}

/**
 * The resident who writes something of their own, held until the transaction ends, so that nothing of theirs is written
 * after their erasure. Throws `session/missing` once they are erased.
 */
export function holdResident(tx: Tx, residentId: string): Promise<Resident> {
  return lockResident(tx, residentId);
}
