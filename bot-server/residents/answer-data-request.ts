import { recordAudit } from '#bot/audit/record-audit.ts';
import type { Work } from '#bot/db/work.ts';
import { AppError } from '#bot/lib/app-error.ts';
import type { DataRequestAnswer } from '#shared/residents.ts';
import { setAnswered } from './desk-store.ts';
import { getPerson, readDataRequest } from './read-residents.ts';

/**
 * Puts on record how a data request was answered. Throws `data-request/answered` where somebody was faster, `not-found` for
 * another commune's. The answer must be masked already. Of a `delete` that is done no word is kept.
 */
export async function answerDataRequest(
  work: Work,
  by: { officerId: string },
  id: string,
  { state, answer }: DataRequestAnswer,
): Promise<void> {
  const request = await readDataRequest(work.tx, id);
  const { areaId } = await getPerson(work.tx, request.resident.id);
  const isAnswered = await setAnswered(work.tx, id, {
    state,
    answer: request.kind === 'delete' && state === 'done' ? null : answer,
    answeredAt: work.now,
    answeredBy: by.officerId,
  });
  if (!isAnswered) throw new AppError('data-request/answered');
  await recordAudit(work, {
    areaId,
    by,
    act: state === 'done' ? 'data-request.done' : 'data-request.refused',
    subjectId: id,
    subjectName: request.resident.code,
    after: { kind: request.kind },
  });
}
