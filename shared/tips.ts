import * as z from 'zod/mini';

/** A lesson learnt from an answer, in words that staff have made public. */
export const Tip = z.object({
  id: z.uuid(),
  text: z.string(),
  /** The question that it answered, without anything personal; null where its asker did not agree to share it. */
  question: z.nullable(z.string()),
  tutorialId: z.nullable(z.string()),
  /** Counted from 1; null where it belongs to no step. */
  step: z.nullable(z.int()),
  /** The village whose team found it. */
  villageName: z.string(),
  publishedAt: z.iso.datetime(),
});
export type Tip = z.infer<typeof Tip>;

export const TipList = z.object({ tips: z.array(Tip) });
export type TipList = z.infer<typeof TipList>;

/** Published by an officer out of a request that was answered; the words are theirs to edit first. */
export const NewTip = z.object({
  text: z.string().check(z.trim(), z.minLength(1), z.maxLength(600)),
  question: z.nullable(z.string().check(z.trim(), z.minLength(1), z.maxLength(300))),
});
export type NewTip = z.infer<typeof NewTip>;

/** A tip of a request as staff see it: `question` stays unpublished where `mayShareQuestion` is false. */
export const RequestTip = z.object({ tip: z.nullable(Tip), mayShareQuestion: z.boolean() });
export type RequestTip = z.infer<typeof RequestTip>;

/** What became of a tip on the phone of somebody whose question was like it. */
export const TipUse = z.object({ use: z.enum(['shown', 'helped', 'not-helped']) });
export type TipUse = z.infer<typeof TipUse>;

/** An answer that a helper thinks worth keeping at the step it came from; staff decide. */
export const NewTipProposal = z.object({
  /** The line of the history that answered. */
  entryId: z.string().check(z.maxLength(40)),
  text: z.string().check(z.trim(), z.minLength(1), z.maxLength(600)),
});
export type NewTipProposal = z.infer<typeof NewTipProposal>;

export const TipProposal = z.object({
  id: z.uuid(),
  helpRequestId: z.uuid(),
  code: z.string(),
  villageName: z.string(),
  proposedBy: z.string(),
  text: z.string(),
  tutorialId: z.nullable(z.string()),
  tutorialTitle: z.nullable(z.string()),
  step: z.nullable(z.int()),
  /** What was asked, for staff to make a short question of; null where its asker does not agree to share it. */
  question: z.nullable(z.string()),
  /** The tip that the request has already: publishing takes its place. */
  publishedText: z.nullable(z.string()),
  state: z.enum(['waiting', 'published', 'declined']),
  at: z.iso.datetime(),
});
export type TipProposal = z.infer<typeof TipProposal>;

/** Waiting ones first, oldest first. */
export const TipProposalList = z.object({ proposals: z.array(TipProposal) });
export type TipProposalList = z.infer<typeof TipProposalList>;
