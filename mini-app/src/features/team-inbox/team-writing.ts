import { AppError } from '#app/lib/app-error.ts';
import { choiceOf } from '#app/lib/choice.ts';
import type { Draft } from '#app/lib/draft.ts';
import type { HttpClient } from '#app/lib/http-client.ts';
import { keepMasked } from '#app/lib/masked-words.ts';
import { sendFiles } from '#app/lib/send-files.ts';
import type { Services } from '#app/lib/services.tsx';
import { toAppError } from '#app/lib/to-app-error.ts';
import { type NewResolution, resultKinds } from '#shared/help-requests.ts';
import type { TeamHelpRequest } from '#shared/team-help-requests.ts';
import { answer, askBack, note, readTeamRequest, resolve, teamRequestKey } from './requests.ts';
import { resultTexts } from './result-texts.ts';

/** What a helper writes to a request: to the resident, among the team, a question to the resident, and how it ended. */
const writings = ['answer', 'note', 'question', 'finish'] as const;
export type Writing = (typeof writings)[number];

/** Field of an answer's draft: the canned answer that it was made from. */
export const cannedField = 'cannedAnswerId';
/** Field of an ending's draft: the other office's code; its choice is the kind of result. */
export const dossierField = 'dossierCode';

export function writingName(writing: Writing, helpRequestId: string): string {
  return `team/${writing}/${helpRequestId}`;
}

/** What a draft's name stands for; undefined for the drafts of other screens. */
export function writingOf(name: string): { writing: Writing; helpRequestId: string } | undefined {
  const [, found, helpRequestId] = /^team\/([a-z]+)\/([0-9a-f-]{36})$/.exec(name) ?? [];
  const writing = writings.find((one) => one === found);
  return writing && helpRequestId !== undefined ? { writing, helpRequestId } : undefined;
}

/** The screen on which it is written and sent. */
export function writingPath({ writing, helpRequestId }: NonNullable<ReturnType<typeof writingOf>>) {
  return writing === 'answer' ? `/team/${helpRequestId}` : `/team/${helpRequestId}/${writing}`;
}

/** Under this name the phone keeps what was covered in a helper's words until they were told. */
export const maskedName = (helpRequestId: string) => `team/${helpRequestId}`;

/** Brings the files of a helper's draft to the server. */
export function sendTeamFiles(services: Services, name: string, draft: Draft): Promise<string[]> {
  return sendFiles(services, name, draft, '/api/team/attachments');
}

/**
 * Brings it to the server under the draft's key; its files must be there already. What was covered in it is kept on the
 * phone for the request's own screen to tell.
 */
export async function sendTeamWriting(
  services: Services,
  writing: Writing,
  helpRequestId: string,
  draft: Draft,
  attachmentIds: readonly string[],
): Promise<TeamHelpRequest> {
  const changed = await post(services.http, writing, helpRequestId, draft, attachmentIds);
  services.answers.set(teamRequestKey(helpRequestId), changed);
  keepMasked(services.platform.storage, maskedName(helpRequestId), changed.masked);
  return changed;
}

async function post(
  http: HttpClient,
  writing: Writing,
  helpRequestId: string,
  draft: Draft,
  attachmentIds: readonly string[],
): Promise<TeamHelpRequest> {
  const words = { idempotencyKey: draft.idempotencyKey, text: draft.text.trim() };
  if (writing === 'note') return note(http, helpRequestId, words);
  if (writing === 'question') return askBack(http, helpRequestId, words);
  const photos = attachmentIds.length === 0 ? {} : { attachmentIds: [...attachmentIds] };
  if (writing === 'finish')
    return finish(http, helpRequestId, {
      idempotencyKey: draft.idempotencyKey,
      ...describeEnd(draft),
      ...photos,
    });
  const cannedAnswerId = draft.fields?.[cannedField];
  return answer(http, helpRequestId, {
    ...words,
    ...photos,
    ...(cannedAnswerId ? { cannedAnswerId } : {}),
  });
}

function describeEnd({ choice, text, fields }: Draft): NewResolution {
  const resultKind = choiceOf(resultKinds, choice ?? null);
  const result = text.trim();
  const dossierCode = fields?.[dossierField]?.trim() ?? '';
  return {
    ...(resultKind === undefined ? {} : { resultKind }),
    ...(result === '' ? {} : { result }),
    ...(resultKind === 'sent-on' && dossierCode !== '' ? { dossierCode } : {}),
  };
}

/** Rejects where somebody else had ended it another way: the server keeps the first ending and drops what is said here. */
async function finish(
  http: HttpClient,
  helpRequestId: string,
  body: NewResolution,
): Promise<TeamHelpRequest> {
  const ended = await resolveOnce(http, helpRequestId, body);
  const { resultKind, dossierCode } = ended;
  const isOwn =
    resultKind === (body.resultKind ?? null) && dossierCode === (body.dossierCode ?? null);
  if (ended.state !== 'resolved' || isOwn) return ended;
  throw new AppError('draft/not-recorded', resultTexts.notRecorded, 'refused');
}

/** A first attempt may have ended it without our hearing of it; then its refusal now is no failure. */
async function resolveOnce(
  http: HttpClient,
  helpRequestId: string,
  body: NewResolution,
): Promise<TeamHelpRequest> {
  try {
    return await resolve(http, helpRequestId, body);
  } catch (thrown) {
    if (toAppError(thrown).outcome !== 'refused') throw thrown;
    const present = await readTeamRequest(http, helpRequestId).catch(() => undefined);
    if (present?.state === 'resolved') return present;
    throw thrown;
  }
}
