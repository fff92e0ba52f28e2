import * as z from 'zod/mini';
import { Attachment, attachmentsMax } from './attachments.ts';
import { IdempotencyKey } from './idempotency-key.ts';

/** Where a help request stands. `escalated` means the commune has it. */
export const helpRequestStates = [
  'open',
  'claimed',
  'answered',
  'resolved',
  'escalated',
  'cancelled',
] as const;
export const HelpRequestState = z.enum(helpRequestStates);
export type HelpRequestState = z.infer<typeof HelpRequestState>;

/** The resident's own verdict, apart from the state: closed is not solved. */
export const residentWords = ['solved', 'partly', 'not-solved'] as const;
export const ResidentWord = z.enum(residentWords);
export type ResidentWord = z.infer<typeof ResidentWord>;

/** How a request came in: by the resident's own hand, or entered by a helper for a walk-in, a caller, or at a visit. */
export const helpRequestSources = ['chat', 'mini-app', 'desk', 'call', 'visit'] as const;
export const HelpRequestSource = z.enum(helpRequestSources);
export type HelpRequestSource = z.infer<typeof HelpRequestSource>;

/** What sort of help: money or safety at stake, stuck at a step, somebody to come by, any other question. */
export const helpRequestKinds = ['urgent', 'step', 'visit', 'question'] as const;
export const HelpRequestKind = z.enum(helpRequestKinds);
export type HelpRequestKind = z.infer<typeof HelpRequestKind>;

/** How a request ended, in the helper's word; the resident's own word is apart. */
export const resultKinds = [
  'guided-remotely',
  'at-culture-house',
  'at-home',
  'sent-on',
  'not-reached',
  'not-ours',
  'duplicate',
] as const;
export const ResultKind = z.enum(resultKinds);
export type ResultKind = z.infer<typeof ResultKind>;

/** Offices outside the team to which a resident may be shown the way. */
export const referralDesks = [
  'police',
  'bank',
  'one-stop',
  'insurance',
  'tax',
  'land',
  'telecom',
  'other',
] as const;
export const ReferralDesk = z.enum(referralDesks);
export type ReferralDesk = z.infer<typeof ReferralDesk>;

/** As offices print it: letters, digits, dots, slashes and hyphens. */
export const DossierCode = z.string().check(z.trim(), z.regex(/^[A-Za-z0-9][A-Za-z0-9./-]{3,39}$/));

/** Longest text a person may send us at once; also Zalo's own limit for one message. */
export const textLengthMax = 2000;

const personText = z.string().check(z.trim(), z.minLength(1), z.maxLength(textLengthMax));

/** How the resident wants to be answered, besides in the app, where the answer always waits. */
export const reachWays = ['zalo', 'phone', 'visit'] as const;
export const ReachWay = z.enum(reachWays);
export type ReachWay = z.infer<typeof ReachWay>;

export const dayParts = ['morning', 'noon', 'afternoon', 'evening'] as const;
export const DayPart = z.enum(dayParts);
export type DayPart = z.infer<typeof DayPart>;

/** A wish for somebody to come by; `day` is a day in Asia/Ho_Chi_Minh. */
export const VisitWish = z.object({
  day: z.iso.date(),
  part: DayPart,
  /** How to find the house, in the resident's words. */
  place: z.optional(z.string().check(z.trim(), z.maxLength(200))),
});
export type VisitWish = z.infer<typeof VisitWish>;

/** A Vietnamese number as people dial it, without blanks: landlines and mobiles have ten or eleven digits. */
export const PhoneNumber = z.string().check(z.regex(/^0\d{9,10}$/));

const AttachmentIds = z.array(z.uuid()).check(z.maxLength(attachmentsMax));

/** Words, a tutorial step or an attachment must be there; the server refuses an empty cry for help. */
export const NewHelpRequest = z.object({
  idempotencyKey: IdempotencyKey,
  question: z.optional(z.string().check(z.trim(), z.maxLength(textLengthMax))),
  tutorialId: z.optional(z.string().check(z.maxLength(80))),
  /** Counted from 1. */
  step: z.optional(z.int().check(z.minimum(1), z.maximum(99))),
  phoneModel: z.optional(z.string().check(z.maxLength(80))),
  attachmentIds: z.optional(AttachmentIds),
  /** Somebody of the household for whom the resident asks; missing when it is for themselves. */
  householdMemberId: z.optional(z.uuid()),
  /** Missing is `zalo`; `phone` needs `phone`, `visit` needs `visit`. */
  reachBy: z.optional(ReachWay),
  phone: z.optional(PhoneNumber),
  visit: z.optional(VisitWish),
});
export type NewHelpRequest = z.infer<typeof NewHelpRequest>;

/** Words or attachments must be there. */
export const NewHelpRequestMessage = z.object({
  idempotencyKey: IdempotencyKey,
  text: z.optional(z.string().check(z.trim(), z.maxLength(textLengthMax))),
  attachmentIds: z.optional(AttachmentIds),
});
export type NewHelpRequestMessage = z.infer<typeof NewHelpRequestMessage>;

/** Takes a finished request up again, with what is still wrong. */
export const NewReopening = z.object({
  idempotencyKey: IdempotencyKey,
  text: z.optional(z.string().check(z.trim(), z.maxLength(textLengthMax))),
});
export type NewReopening = z.infer<typeof NewReopening>;

export const NewRating = z.object({
  idempotencyKey: IdempotencyKey,
  word: ResidentWord,
  comment: z.optional(z.string().check(z.trim(), z.maxLength(500))),
});
export type NewRating = z.infer<typeof NewRating>;

export const NewAnswer = z.object({
  idempotencyKey: IdempotencyKey,
  text: personText,
  attachmentIds: z.optional(AttachmentIds),
  /** The canned answer from which it was made: its pictures go along. */
  cannedAnswerId: z.optional(z.uuid()),
});
export type NewAnswer = z.infer<typeof NewAnswer>;

/** `attachmentIds` are photos of what was done, never of papers. */
export const NewResolution = z.object({
  /** Missing from what cannot keep one: then sending it again after a reopening ends it again. */
  idempotencyKey: z.optional(IdempotencyKey),
  result: z.optional(z.string().check(z.trim(), z.maxLength(500))),
  resultKind: z.optional(ResultKind),
  dossierCode: z.optional(DossierCode),
  attachmentIds: z.optional(AttachmentIds),
});
export type NewResolution = z.infer<typeof NewResolution>;

export const NewHandOver = z.discriminatedUnion('to', [
  z.object({ to: z.literal('member'), memberId: z.uuid() }),
  z.object({ to: z.literal('village'), areaId: z.uuid() }),
  z.object({ to: z.literal('commune') }),
]);
export type NewHandOver = z.infer<typeof NewHandOver>;

/** One line of a request as its resident sees it; team-only notes are never in it. */
export const HelpRequestEntry = z.object({
  id: z.string(),
  at: z.iso.datetime(),
  kind: z.enum([
    'opened',
    'resident-added',
    'claimed',
    'released',
    'handed-over',
    'escalated',
    'answered',
    'resolved',
    'rated',
    'reopened',
    'cancelled',
    'asked-back',
    'corrected',
    'appointed',
    'referred',
    'merged',
    'returned',
  ]),
  /** `resident` is the asker, `team` the village team or commune, `system` the bot. */
  by: z.enum(['resident', 'team', 'system']),
  /** Name of the helper; null for the resident and the system. */
  name: z.nullable(z.string()),
  text: z.nullable(z.string()),
  attachments: z.array(Attachment),
});
export type HelpRequestEntry = z.infer<typeof HelpRequestEntry>;

export const HelpRequestSummary = z.object({
  id: z.uuid(),
  code: z.string(),
  state: HelpRequestState,
  question: z.string(),
  tutorialId: z.nullable(z.string()),
  tutorialTitle: z.nullable(z.string()),
  step: z.nullable(z.int()),
  villageName: z.string(),
  helperName: z.nullable(z.string()),
  residentWord: z.nullable(ResidentWord),
  openedAt: z.iso.datetime(),
  updatedAt: z.iso.datetime(),
});
export type HelpRequestSummary = z.infer<typeof HelpRequestSummary>;

/** What is covered in people's words before anybody else reads them. */
export const MaskedKind = z.enum(['otp', 'password', 'id-number', 'card-number', 'phone-number']);
export type MaskedKind = z.infer<typeof MaskedKind>;

/** Those of a resident that somebody may be about to be robbed with; a phone number is covered without a word. */
export const alarmingKinds: readonly MaskedKind[] = ['otp', 'password', 'id-number', 'card-number'];

export const HelpRequestDetail = z.extend(HelpRequestSummary, {
  phoneModel: z.nullable(z.string()),
  /** Called name of the household member it is about; null when the resident asked for themselves. */
  forWhom: z.nullable(z.string()),
  reachBy: ReachWay,
  visit: z.nullable(VisitWish),
  /** Only for the resident and for whoever holds the request, helper or commune; null for everybody else. */
  contactPhone: z.nullable(z.string()),
  /** What was covered in the words that this answers; missing where nothing was. */
  masked: z.optional(z.array(MaskedKind)),
  entries: z.array(HelpRequestEntry),
});
export type HelpRequestDetail = z.infer<typeof HelpRequestDetail>;
