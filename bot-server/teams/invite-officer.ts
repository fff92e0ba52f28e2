import { createHash, randomInt } from 'node:crypto';
import { recordAudit } from '#bot/audit/record-audit.ts';
import type { Work } from '#bot/db/work.ts';
import { AppError } from '#bot/lib/app-error.ts';
import { findDesks } from './find-desks.ts';
import { holdDesk } from './hold-desk.ts';
import { replaceInvitation, selectOfficer } from './officer-store.ts';

const lifeMs = 7 * 24 * 3_600_000;
/** No two of these look alike on paper or sound alike on the telephone. */
const letters = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ';

/**
 * Makes a code by which an officer shows, once and within seven days, which Zalo account is theirs; an earlier one is dead. An
 * officer who has an account keeps it until the code is used. Throws `not-found`, also for one who has left;
 * `session/not-allowed` for one who keeps the list no more.
 */
export async function inviteOfficer(
  work: Work,
  by: { id: string; areaId: string },
  id: string,
): Promise<{ code: string; expiresAt: Date }> {
  await holdDesk(work.tx, by);
  const desks = (await findDesks(work.tx, by.areaId)).map((desk) => desk.id);
  const officer = await selectOfficer(work.tx, desks, id);
  if (officer?.state !== 'active') throw new AppError('not-found');
  const drawn = Array.from({ length: 8 }, () => letters[randomInt(letters.length)]).join('');
  const code = `${drawn.slice(0, 4)}-${drawn.slice(4)}`;
  const expiresAt = new Date(work.now.getTime() + lifeMs);
  await replaceInvitation(work.tx, {
    id: work.newId(),
    officerId: id,
    codeHash: hashInvitation(code),
    createdAt: work.now,
    expiresAt,
  });
  await recordAudit(work, {
    areaId: officer.areaId,
    by: { officerId: by.id },
    act: 'officer.invited',
    subjectId: id,
    subjectName: officer.name,
  });
  return { code, expiresAt };
}

/** However it is typed. */
export function hashInvitation(code: string): string {
  const plain = code.toUpperCase().replace(/[^0-9A-Z]/g, '');
  return createHash('sha256').update(`officer-invitation:${plain}`).digest('hex');
}
