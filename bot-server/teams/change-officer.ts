import { recordAudit } from '#bot/audit/record-audit.ts';
import type { Work } from '#bot/db/work.ts';
import { AppError } from '#bot/lib/app-error.ts';
import type { OfficerChange } from '#shared/officers.ts';
import { findDesks } from './find-desks.ts';
import { holdDesk } from './hold-desk.ts';
import { deleteInvitation, selectOfficer, updateOfficer } from './officer-store.ts';
import type { Officer } from './team.table.ts';

/**
 * Gives an officer another name or role, lets them leave or come back; counts from their next request on. The same again changes
 * nothing. Throws `officer/last-administrator` where nobody would be left to keep the commune, `not-found`.
 */
export async function changeOfficer(
  work: Work,
  by: { id: string; areaId: string },
  id: string,
  change: OfficerChange,
): Promise<void> {
  const administrators = await holdDesk(work.tx, by);
  const desks = (await findDesks(work.tx, by.areaId)).map((desk) => desk.id);
  const before = await selectOfficer(work.tx, desks, id);
  if (before === undefined) throw new AppError('not-found');
  const after = {
    name: change.name?.normalize('NFC') ?? before.name,
    role: change.role ?? before.role,
    state: change.state ?? before.state,
  };
  const keeps = after.role === 'administrator' && after.state === 'active';
  // Whoever was added and has not taken up their invitation cannot come in. A commune under this area is kept from here as well.
  const isHere = before.areaId === by.areaId;
  if (isHere && !keeps && !administrators.some((other) => other.id !== id && other.mayComeIn))
    throw new AppError('officer/last-administrator');
  await updateOfficer(work.tx, id, after);
  if (after.state === 'left') await deleteInvitation(work.tx, id);
  await recordAudit(work, {
    areaId: before.areaId,
    by: { officerId: by.id },
    act: actOf(before, after),
    subjectId: id,
    subjectName: before.name,
    before: { name: before.name, role: before.role, state: before.state },
    after,
  });
}

function actOf(before: Officer, after: Pick<Officer, 'name' | 'role' | 'state'>) {
  if (before.state !== after.state) {
    return after.state === 'left' ? 'officer.left' : 'officer.returned';
  }
  return before.role === after.role ? 'officer.renamed' : 'officer.role-changed';
}
