import * as z from 'zod/mini';
import {
  HelpRequestEntry,
  HelpRequestKind,
  HelpRequestSource,
  ReferralDesk,
  ResultKind,
} from './help-requests.ts';
import { OwnHelpRequest } from './request-audience.ts';

/** The lists of a team's inbox: waiting, held by the member, helped with by anybody of the team, over. */
export const TeamView = z.enum(['open', 'mine', 'team', 'done']);
export type TeamView = z.infer<typeof TeamView>;

/**
 * One line of a request as helpers read it: also what the team says among itself, what the clocks did, and what Zalo did not
 * bring the resident, who must be called or visited.
 */
export const TeamEntry = z.extend(HelpRequestEntry, {
  kind: z.union([
    HelpRequestEntry.shape.kind,
    z.enum(['not-delivered', 'noted', 'warned', 'reminded']),
  ]),
});
export type TeamEntry = z.infer<typeof TeamEntry>;

/** When what is due, in the area's working time; null where the clock does not run. */
export const RequestClocks = z.object({
  firstAnswerDueAt: z.nullable(z.iso.datetime()),
  updateDueAt: z.nullable(z.iso.datetime()),
  solutionDueAt: z.nullable(z.iso.datetime()),
  /** When a silent claim goes back to the queue. */
  claimReturnsAt: z.nullable(z.iso.datetime()),
  /** Until when Zalo brings the resident a message free of charge, and at all; null for who never wrote in Zalo. */
  replyFreeUntil: z.nullable(z.iso.datetime()),
  replyUntil: z.nullable(z.iso.datetime()),
});
export type RequestClocks = z.infer<typeof RequestClocks>;

/** The same for a team member: with the asker's name, because they may have to visit. */
export const TeamHelpRequest = z.extend(OwnHelpRequest, {
  entries: z.array(TeamEntry),
  residentName: z.nullable(z.string()),
  isMine: z.boolean(),
  kind: HelpRequestKind,
  source: HelpRequestSource,
  clocks: RequestClocks,
  result: z.nullable(z.string()),
  resultKind: z.nullable(ResultKind),
  dossierCode: z.nullable(z.string()),
  referredTo: z.nullable(ReferralDesk),
  appointmentAt: z.nullable(z.iso.datetime()),
  householdId: z.nullable(z.uuid()),
  /** Codes of requests that are answered together with this one. */
  mergedCodes: z.array(z.string()),
  /** Open requests of the team that ask for much the same, likeliest first, at most three. */
  alike: z.array(z.object({ id: z.uuid(), code: z.string(), question: z.string() })),
  /** The answer of the reader's own that may still be put right, and until when. */
  correctable: z.nullable(z.object({ entryId: z.string(), until: z.iso.datetime() })),
});
export type TeamHelpRequest = z.infer<typeof TeamHelpRequest>;
