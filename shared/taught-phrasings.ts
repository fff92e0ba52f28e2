import * as z from 'zod/mini';

/** Longer is a story and no question. */
export const taughtWordsMax = 120;

const words = z.string().check(z.trim(), z.minLength(1), z.maxLength(taughtWordsMax));
const tutorialId = z.string().check(z.minLength(1), z.maxLength(80));

/** Where the words were met; they are taken off that list when they are taught. */
const PhrasingSource = z.union([
  z.object({ kind: z.literal('missed-search'), words: z.string().check(z.maxLength(80)) }),
  z.object({
    kind: z.literal('refused-offer'),
    words: z.string().check(z.maxLength(80)),
    tutorialId,
  }),
]);
export type PhrasingSource = z.infer<typeof PhrasingSource>;

/** The id is made on the device, so that a repeat teaches once. */
export const NewTaughtPhrasing = z.object({
  id: z.uuid(),
  words,
  tutorialId,
  source: z.nullable(PhrasingSource),
});
export type NewTaughtPhrasing = z.infer<typeof NewTaughtPhrasing>;

export const TaughtPhrasing = z.object({
  id: z.uuid(),
  words: z.string(),
  tutorialId: z.string(),
  tutorialTitle: z.string(),
  state: z.enum(['draft', 'published']),
  authorName: z.string(),
  createdAt: z.iso.datetime(),
  publisherName: z.nullable(z.string()),
  publishedAt: z.nullable(z.iso.datetime()),
});
export type TaughtPhrasing = z.infer<typeof TaughtPhrasing>;

/** What waits to be published first, then what the engine knows, each newest first. */
export const TaughtPhrasingList = z.object({ phrasings: z.array(TaughtPhrasing) });
export type TaughtPhrasingList = z.infer<typeof TaughtPhrasingList>;

/** `id`: of the phrasing that it is or would be, which is not in its own way. */
export const PhrasingTrial = z.object({ id: z.uuid(), words, tutorialId });
export type PhrasingTrial = z.infer<typeof PhrasingTrial>;

/** What somebody who asks gets: tutorials, a question back, a person, a kind word, or a refusal. */
const AnswerGiven = z.object({
  kind: z.enum(['offer', 'clarify', 'person', 'courtesy', 'refuse', 'village']),
  /** Of the tutorial that is named first; null where none is. */
  title: z.nullable(z.string()),
});
export type AnswerGiven = z.infer<typeof AnswerGiven>;

const NotAccepted = z.union([
  z.object({
    kind: z.literal('not-accepted'),
    reason: z.enum(['too-short', 'number', 'danger', 'full']),
  }),
  /** `found`: what looks like the name of a person or a place. */
  z.object({
    kind: z.literal('not-accepted'),
    reason: z.literal('name'),
    found: z.array(z.string()),
  }),
]);
export type NotAccepted = z.infer<typeof NotAccepted>;

/** What teaching the words would change, measured; or why they cannot be taught. */
export const PhrasingEffect = z.union([
  NotAccepted,
  /** `words`: that say the same and are taught already; `title`: of the tutorial that they are taught for. */
  z.object({
    kind: z.literal('taken'),
    words: z.string(),
    title: z.string(),
    isSameTutorial: z.boolean(),
  }),
  z.object({
    kind: z.literal('measured'),
    /** As they would be saved. */
    words: z.string(),
    /** Stands for this very effect; to publish is to have seen it. */
    mark: z.string(),
    questions: z.int(),
    rightBefore: z.int(),
    rightAfter: z.int(),
    /** Check questions that would be answered otherwise; `right` is null where no tutorial is. */
    changed: z.array(
      z.object({
        question: z.string(),
        right: z.nullable(z.string()),
        wasRight: z.boolean(),
        isRight: z.boolean(),
        before: AnswerGiven,
        after: AnswerGiven,
      }),
    ),
    /** Of all reviewed phrasings and of what the commune taught: those that are answered rightly, and would no longer be. */
    spoilt: z.array(
      z.object({
        question: z.string(),
        kind: z.enum(['reviewed', 'taught']),
        right: z.nullable(z.string()),
        before: AnswerGiven,
        after: AnswerGiven,
      }),
    ),
    /** What the words themselves bring. */
    own: z.object({ before: AnswerGiven, after: AnswerGiven }),
  }),
]);
export type PhrasingEffect = z.infer<typeof PhrasingEffect>;

/** `seen`: the mark of the effect that was looked at. */
export const PhrasingToPublish = z.object({ seen: z.string().check(z.maxLength(80)) });
export type PhrasingToPublish = z.infer<typeof PhrasingToPublish>;

/** Most refused first. */
export const RefusedOfferList = z.object({
  offers: z.array(
    z.object({
      words: z.string(),
      tutorialId: z.string(),
      tutorialTitle: z.string(),
      times: z.int(),
      lastAt: z.iso.datetime(),
    }),
  ),
});
export type RefusedOfferList = z.infer<typeof RefusedOfferList>;

export const RefusedWords = z.object({
  words: z.string().check(z.minLength(1), z.maxLength(80)),
  tutorialId,
});
export type RefusedWords = z.infer<typeof RefusedWords>;
