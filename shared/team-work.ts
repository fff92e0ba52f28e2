import * as z from 'zod/mini';
import { PhoneNumber, ReferralDesk, textLengthMax } from './help-requests.ts';
import { IdempotencyKey } from './idempotency-key.ts';
import { TeamHelpRequest } from './team-help-requests.ts';

const words = (longest: number) => z.string().check(z.trim(), z.minLength(1), z.maxLength(longest));

/** Said among the team; the resident never reads it. */
export const NewNote = z.object({ idempotencyKey: IdempotencyKey, text: words(textLengthMax) });
export type NewNote = z.infer<typeof NewNote>;

/** A question to the resident. */
export const NewQuestionBack = z.object({
  idempotencyKey: IdempotencyKey,
  text: words(textLengthMax),
});
export type NewQuestionBack = z.infer<typeof NewQuestionBack>;

/** What was agreed: the resident is told. `visit` means at their house. */
export const NewAppointment = z.object({
  idempotencyKey: IdempotencyKey,
  at: z.iso.datetime(),
  how: z.enum(['visit', 'call', 'culture-house']),
  text: z.optional(words(300)),
});
export type NewAppointment = z.infer<typeof NewAppointment>;

/** Shows the resident the way to another office, with what to bring. */
export const NewReferral = z.object({
  idempotencyKey: IdempotencyKey,
  desk: ReferralDesk,
  /** Where to go and what to bring, in the helper's words; missing is our own sentence for that desk. */
  text: z.optional(words(500)),
});
export type NewReferral = z.infer<typeof NewReferral>;

/** `helpRequestIds` are answered together with the request from now on. */
export const NewMerge = z.object({
  helpRequestIds: z.array(z.uuid()).check(z.minLength(1), z.maxLength(10)),
});
export type NewMerge = z.infer<typeof NewMerge>;

/** Puts an answer right, within ten minutes of it; the resident sees it as a correction. */
export const NewCorrection = z.object({
  idempotencyKey: IdempotencyKey,
  entryId: z.string().check(z.maxLength(40)),
  text: words(textLengthMax),
});
export type NewCorrection = z.infer<typeof NewCorrection>;

/** Takes a finished request up again, for the team. */
export const NewTeamReopening = z.object({
  idempotencyKey: IdempotencyKey,
  text: z.optional(words(500)),
});
export type NewTeamReopening = z.infer<typeof NewTeamReopening>;

/** A request that a helper enters for somebody who came, called, or was visited, and agreed to it. */
export const NewDeskRequest = z.object({
  idempotencyKey: IdempotencyKey,
  source: z.enum(['desk', 'call', 'visit']),
  /** What the person is called. */
  name: words(80),
  question: words(textLengthMax),
  tutorialId: z.optional(z.string().check(z.maxLength(80))),
  householdId: z.optional(z.uuid()),
  phone: z.optional(PhoneNumber),
  /** The person said yes to being written down. */
  hasAgreed: z.literal(true),
  /** The helper takes it themselves at once. */
  claim: z.boolean(),
});
export type NewDeskRequest = z.infer<typeof NewDeskRequest>;

/** In letters; a longer question is sought by its beginning. */
export const teamSearchMax = 200;

/** Searches the team's own requests: code, words, or what somebody is called. */
export const TeamSearch = z.object({ text: words(teamSearchMax) });
export type TeamSearch = z.infer<typeof TeamSearch>;

export const TeamHelpRequestList = z.object({ helpRequests: z.array(TeamHelpRequest) });
export type TeamHelpRequestList = z.infer<typeof TeamHelpRequestList>;

/** What another office needs to hear of, and what to bring there; ours, one for each desk. */
export const ReferralAdvice = z.object({ desk: ReferralDesk, title: z.string(), text: z.string() });
export type ReferralAdvice = z.infer<typeof ReferralAdvice>;
