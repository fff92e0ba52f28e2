import * as z from 'zod/mini';
import { AttachmentKind } from '#shared/attachments.ts';
import { DayPart, ReachWay } from '#shared/help-requests.ts';
import { type AppError, wasJudged } from './app-error.ts';
import { newIdempotencyKey } from './idempotency-key.ts';

/** A photo or voice note that waits in `platform.files` under its key. */
export const DraftFile = z.object({
  /** Also the idempotency key of its upload. */
  key: z.string(),
  kind: AttachmentKind,
  seconds: z.optional(z.number()),
  /** Its id on the server, once it is there. */
  sentId: z.optional(z.string()),
});
export type DraftFile = z.infer<typeof DraftFile>;

/** What may go with a question besides words; the phone number as it was typed. */
export const DraftWishes = z.object({
  forWhom: z.optional(z.object({ id: z.string(), name: z.string() })),
  /** Somebody at home whose name was typed and who is not on the server yet; counts more than `forWhom`. */
  newPerson: z.optional(z.object({ id: z.string(), name: z.string() })),
  reachBy: ReachWay,
  phone: z.string(),
  visit: z.object({ day: z.optional(z.string()), part: z.optional(DayPart), place: z.string() }),
});
export type DraftWishes = z.infer<typeof DraftWishes>;

const noWishes: DraftWishes = { reachBy: 'zalo', phone: '', visit: { place: '' } };

/**
 * Something on its way to the server. Once sent it keeps its key, and cannot be changed, until the server has
 * confirmed or refused it: the same key with other words would lose the new words.
 */
export const Draft = z.object({
  idempotencyKey: z.string(),
  text: z.string(),
  isSent: z.boolean(),
  /** Why it does not go by itself any more: the person reads it, and sends or drops it. */
  heldBack: z.optional(z.string()),
  files: z._default(z.array(DraftFile), []),
  wishes: z._default(DraftWishes, noWishes),
  /** The one of a few answers that was ticked. */
  choice: z.optional(z.string()),
  /** What else its own screen asks for, by name. */
  fields: z.optional(z.record(z.string(), z.string())),
});
export type Draft = z.infer<typeof Draft>;

export type DraftChange = Partial<Omit<Draft, 'idempotencyKey'>>;

export function newDraft(): Draft {
  return {
    idempotencyKey: newIdempotencyKey(),
    text: '',
    isSent: false,
    files: [],
    wishes: noWishes,
  };
}

/** Code of the error that stops a draft before it is sent: what it was written for is no longer as it was. */
export const outOfDate = 'draft/out-of-date';

/** How a draft waits for the person after `error`; undefined where it goes on waiting by itself. */
export function holdBack(draft: Draft, error: AppError): DraftChange | undefined {
  const heldBack = error.message;
  // An earlier attempt may have arrived unheard, so that it keeps its words as well as its key.
  if (error.code === outOfDate) return { heldBack };
  return wasJudged(error) ? { ...freed(draft), heldBack } : undefined;
}

/** To be changed and sent anew. Files are asked after anew, because the server may have cleared away those that were not taken. */
export function freed({ files }: Draft): DraftChange {
  return { isSent: false, files: files.map(({ sentId: _dropped, ...file }) => file) };
}

/** Nothing in it that a person would miss. */
export function isUntouched(draft: Draft): boolean {
  const { text, isSent, files, wishes, choice, fields } = draft;
  if (text !== '' || isSent || files.length > 0 || choice !== undefined || fields) return false;
  return JSON.stringify(wishes) === JSON.stringify(noWishes);
}
