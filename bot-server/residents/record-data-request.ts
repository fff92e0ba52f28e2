import { recordAudit } from '#bot/audit/record-audit.ts';
import { endOfOfficeDay } from '#bot/clocks/end-of-office-day.ts';
import type { Work } from '#bot/db/work.ts';
import { AppError } from '#bot/lib/app-error.ts';
import type { NewDataRequest } from '#shared/residents.ts';
import { insertDataRequest, selectDataRequestId } from './desk-store.ts';
import { getPerson } from './read-residents.ts';
import { residentCode } from './resident-code-rules.ts';

/** Law 91/2025 on personal data: the answer is owed within two working days. */
const answeredWithinDays = 2;

/**
 * Writes down what a resident asks about their data; gives its id. The same key again is the same request. `words` must be
 * masked already. Throws `not-found`, and `resident/erased` for somebody of whom nothing is kept any more.
 */
export async function recordDataRequest(
  work: Work,
  by: { officerId: string },
  residentId: string,
  asked: NewDataRequest,
): Promise<string> {
  const person = await getPerson(work.tx, residentId);
  if (person.erasedAt !== null) throw new AppError('resident/erased');
  const id = work.newId();
  const isNew = await insertDataRequest(work.tx, {
    id,
    areaId: person.areaId,
    residentId,
    kind: asked.kind,
    source: asked.source,
    receivedAt: work.now,
    dueAt: endOfOfficeDay(work.now, answeredWithinDays),
    words: asked.words ?? null,
    enteredBy: by.officerId,
    idempotencyKey: asked.idempotencyKey,
  });
  if (!isNew) {
    const known = await selectDataRequestId(work.tx, residentId, asked.idempotencyKey);
    if (known === undefined) throw new Error('a data request was there and is gone');
    return known;
  }
  await recordAudit(work, {
    areaId: person.areaId,
    by,
    act: 'data-request.recorded',
    subjectId: id,
    subjectName: residentCode(person.number),
    after: { kind: asked.kind },
  });
  return id;
}
