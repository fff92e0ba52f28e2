import type { Tx } from '#bot/db/database.ts';
import type { Work } from '#bot/db/work.ts';
import { AppError } from '#bot/lib/app-error.ts';
import { listConsents } from '#bot/residents/list-consents.ts';
import { findTipOfRequest, keepTip, withdrawTip } from '#bot/tutorials/keep-tip.ts';
import type { NewTip, RequestTip } from '#shared/tips.ts';
import { isPrivate } from './audience-rules.ts';
import type { HelpRequest } from './help-request.table.ts';
import { lockHelpRequest } from './help-request-store.ts';
import { getRequestRow } from './request-lookup-store.ts';

/** The tip that was made of a request, and whether its question may be shown beside it; throws `not-found`. */
export async function readTipOfRequest(tx: Tx, helpRequestId: string): Promise<RequestTip> {
  return describe(tx, await getRequestRow(tx, helpRequestId));
}

/**
 * Makes public what was learnt from a request, at the step that it was about; publishing again replaces the words. The question
 * goes along only while its asker agrees to that, and is dropped without a word otherwise. Throws `help-request/not-finished`
 * before the first answer, `help-request/private` of what is not for others. The words must be masked already.
 */
export async function publishTip(
  work: Work,
  helpRequestId: string,
  { text, question }: NewTip,
): Promise<RequestTip> {
  // Held while the consent is read: whoever takes it back waits, and then takes the question back too.
  const request = await lockHelpRequest(work.tx, helpRequestId);
  if (isPrivate(request)) throw new AppError('help-request/private', { facts: { helpRequestId } });
  if (request.firstAnsweredAt === null && request.state !== 'resolved') {
    throw new AppError('help-request/not-finished', { facts: { helpRequestId } });
  }
  await keepTip(work, {
    helpRequestId,
    areaId: request.areaId,
    tutorialId: request.tutorialId,
    step: request.step,
    text,
    question: (await mayShareQuestion(work.tx, request)) ? question : null,
  });
  return describe(work.tx, request);
}

/** Takes the tip of a request back; a second time changes nothing. Throws `not-found` for another commune's request. */
export async function withdrawTipOfRequest(work: Work, helpRequestId: string): Promise<RequestTip> {
  const request = await lockHelpRequest(work.tx, helpRequestId);
  await withdrawTip(work, helpRequestId);
  return describe(work.tx, request);
}

async function describe(tx: Tx, request: HelpRequest): Promise<RequestTip> {
  return {
    tip: (await findTipOfRequest(tx, request.id)) ?? null,
    mayShareQuestion: await mayShareQuestion(tx, request),
  };
}

async function mayShareQuestion(tx: Tx, request: HelpRequest): Promise<boolean> {
  return (await listConsents(tx, request.residentId)).includes('learning');
}
