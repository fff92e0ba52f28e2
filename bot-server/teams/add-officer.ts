import { recordAudit } from '#bot/audit/record-audit.ts';
import type { Work } from '#bot/db/work.ts';
import { AppError } from '#bot/lib/app-error.ts';
import type { NewOfficer } from '#shared/officers.ts';
import { findDesks } from './find-desks.ts';
import { holdDesk } from './hold-desk.ts';
import { insertOfficer, selectOfficer } from './officer-store.ts';

/**
 * Puts somebody on the staff list of the own area, or of a commune under it; they can sign in once they have shown which Zalo account is theirs. The same id again adds
 * nobody. Throws `officer/code-taken`, `not-found` for a place outside, `session/not-allowed` for one who keeps the list no more.
 */
export async function addOfficer(
  work: Work,
  by: { id: string; areaId: string },
  id: string,
  { name, role, areaId = by.areaId, ...typed }: NewOfficer,
): Promise<void> {
  const code = typed.code.toUpperCase();
  await holdDesk(work.tx, by);
  const desks = (await findDesks(work.tx, by.areaId)).map((desk) => desk.id);
  if (!desks.includes(areaId)) throw new AppError('not-found', { facts: { areaId } });
  const officer = { id, code, name: name.normalize('NFC'), role, areaId };
  if (!(await insertOfficer(work.tx, officer))) {
    const known = await selectOfficer(work.tx, desks, id);
    if (known?.code === code) return;
    throw new AppError('officer/code-taken');
  }
  await recordAudit(work, {
    areaId,
    by: { officerId: by.id },
    act: 'officer.added',
    subjectId: id,
    subjectName: officer.name,
    after: { code, role },
  });
}
