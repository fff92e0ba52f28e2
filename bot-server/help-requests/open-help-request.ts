import type { Work } from '#bot/db/work.ts';
import { AppError } from '#bot/lib/app-error.ts';
import type { Resident } from '#bot/residents/resident.table.ts';
import { getTeamForArea } from '#bot/teams/find-team.ts';
import { findTutorial } from '#bot/tutorials/tutorial-library.ts';
import type { HelpRequest } from './help-request.table.ts';
import {
  insertHelpRequest,
  recordStep,
  selectByIdempotencyKey,
  takeRequestNumber,
} from './help-request-store.ts';
import { stuckQuestion } from './help-request-texts.ts';
import { postHelpRequest } from './post-help-request.ts';
import { requestCode } from './request-code.ts';

export type OpenHelpRequest = {
  source: 'chat' | 'mini-app';
  question: string | undefined;
  tutorialId: string | undefined;
  step: number | undefined;
  phoneModel: string | undefined;
  /** Names what opened it; the same key again returns the same request and tells nobody anew. */
  idempotencyKey: string;
};

/**
 * Opens a request in the resident's village and posts it to the team. Throws `help-request/village-missing` before a
 * village is chosen, `help-request/no-team` where the village has none, `help-request/empty` with neither words nor a
 * known tutorial. The question must be masked already.
 */
export async function openHelpRequest(
  work: Work,
  resident: Resident,
  input: OpenHelpRequest,
): Promise<HelpRequest> {
  const known = await selectByIdempotencyKey(work.tx, resident.id, input.idempotencyKey);
  if (known !== undefined) return known;
  if (resident.villageChosenAt === null) throw new AppError('help-request/village-missing');
  const tutorial = input.tutorialId === undefined ? undefined : findTutorial(input.tutorialId);
  const words = input.question?.trim();
  const question =
    words || (tutorial === undefined ? undefined : stuckQuestion(tutorial.title, input.step));
  if (question === undefined || question === '') throw new AppError('help-request/empty');
  const team = await getTeamForArea(work.tx, resident.areaId);
  // The counter's row lock also makes two sends of the same key wait for each other.
  const number = await takeRequestNumber(work.tx, resident.officialAccountId);
  const sentAtOnce = await selectByIdempotencyKey(work.tx, resident.id, input.idempotencyKey);
  if (sentAtOnce !== undefined) return sentAtOnce;
  const request = await insertHelpRequest(work.tx, {
    id: work.newId(),
    officialAccountId: resident.officialAccountId,
    code: requestCode(number),
    residentId: resident.id,
    areaId: resident.areaId,
    teamId: team.id,
    source: input.source,
    question,
    tutorialId: tutorial?.id ?? null,
    step: tutorial === undefined ? null : (input.step ?? null),
    phoneModel: input.phoneModel ?? null,
    state: 'open',
    idempotencyKey: input.idempotencyKey,
    openedAt: work.now,
    updatedAt: work.now,
  });
  await recordStep(work, {
    helpRequestId: request.id,
    kind: 'opened',
    channel: input.source,
    residentId: resident.id,
    text: question,
    causeKey: input.idempotencyKey,
  });
  await postHelpRequest(work, request, 'first');
  return request;
}
