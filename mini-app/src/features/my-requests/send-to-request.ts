import type { Draft } from '#app/lib/draft.ts';
import type { HttpClient } from '#app/lib/http-client.ts';
import { keepMasked } from '#app/lib/masked-words.ts';
import type { Services } from '#app/lib/services.tsx';
import { type HelpRequestDetail, ResidentWord } from '#shared/help-requests.ts';
import { addMessage, rate, reopen } from './requests.ts';

/** What a resident writes to one of their requests, by the drafts in which it is kept. */
export type Writing = 'message' | 'rating' | 'reopen';

export function draftName(writing: Writing, helpRequestId: string): string {
  return `${writing}/${helpRequestId}`;
}

/** What a draft's name stands for; undefined for the drafts of other screens. */
export function writingOf(name: string): { writing: Writing; helpRequestId: string } | undefined {
  const [, writing, helpRequestId] = /^(message|rating|reopen)\/(.+)$/.exec(name) ?? [];
  if (writing === undefined || helpRequestId === undefined) return undefined;
  return { writing: writing as Writing, helpRequestId };
}

/**
 * Brings it to the server under the draft's key; its files must be there already. What was covered in it is kept on the
 * device for the request's own screen to tell.
 */
export async function sendWriting(
  { http, platform }: Services,
  writing: Writing,
  helpRequestId: string,
  draft: Draft,
  attachmentIds: readonly string[],
): Promise<HelpRequestDetail> {
  const changed = await post(http, writing, helpRequestId, draft, attachmentIds);
  keepMasked(platform.storage, helpRequestId, changed.masked);
  return changed;
}

function post(
  http: HttpClient,
  writing: Writing,
  helpRequestId: string,
  draft: Draft,
  attachmentIds: readonly string[],
): Promise<HelpRequestDetail> {
  const { idempotencyKey, choice } = draft;
  const text = draft.text.trim();
  const words = text === '' ? {} : { text };
  switch (writing) {
    case 'message': {
      const files = attachmentIds.length === 0 ? {} : { attachmentIds: [...attachmentIds] };
      return addMessage(http, helpRequestId, { idempotencyKey, ...words, ...files });
    }
    case 'rating': {
      const comment = text === '' ? {} : { comment: text };
      const word = ResidentWord.parse(choice);
      return rate(http, helpRequestId, { idempotencyKey, word, ...comment });
    }
    case 'reopen':
      return reopen(http, helpRequestId, { idempotencyKey, ...words });
    default:
      return writing satisfies never;
  }
}
