import type { Resident } from './resident.table.ts';
import { residentCode } from './resident-code-rules.ts';

/** What staff call a resident without naming them, and by what they find them at the desk: "BC42". */
export function codeOfResident({ number }: Pick<Resident, 'number'>): string {
  return residentCode(number);
}
