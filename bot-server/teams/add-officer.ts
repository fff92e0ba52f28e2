import { recordAudit } from '#bot/audit/record-audit.ts';
import type { Work } from '#bot/db/work.ts';
import { AppError } from '#bot/lib/app-error.ts';
import type { NewOfficer } from '#shared/officers.ts';
import { holdDesk } from './hold-desk.ts';
import { insertOfficer, selectOfficer } from './officer-store.ts';

/**
 * Puts somebody on the staff list; they can sign in once they have shown which Zalo account is theirs. The same id again adds
 * nobody. Throws `officer/code-taken`, `session/not-allowed` for one who keeps the list no more.
 */
export async function addOfficer(
  work: Work,
  by: { id: string; areaId: string },
  id: string,
  { name, role, ...typed }: NewOfficer,
): Promise<void> {
  const code = typed.code.toUpperCase();
  await holdDesk(work.tx, by);
  const officer = { id, code, name: name.normalize('NFC'), role, areaId: by.areaId };
  if (!(await insertOfficer(work.tx, officer))) {
    const known = await selectOfficer(work.tx, by.areaId, id);
    if (known?.code === code) return;
    throw new AppError('officer/code-taken');
  }
  await recordAudit(work, {
    areaId: by.areaId,
    by: { officerId: by.id },
    act: 'officer.added',
    subjectId: id,
    subjectName: officer.name,
    after: { code, role },
  });
}
