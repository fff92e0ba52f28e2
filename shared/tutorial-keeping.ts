import * as z from 'zod/mini';
import { TutorialContent } from './tutorial-content.ts';
import { Tutorial, TutorialTopic } from './tutorials.ts';

/** A commune looks at its own tutorials again after so many days. */
export const checkedEveryDays = 90;

const tutorialVersionStates = ['draft', 'review', 'published', 'retired'] as const;
const TutorialVersionState = z.enum(tutorialVersionStates);

/** What residents of the commune read: the library's words, the commune's words for them, one of its own, or no more. */
const TutorialOrigin = z.enum(['library', 'changed', 'own', 'gone']);
export type TutorialOrigin = z.infer<typeof TutorialOrigin>;

/** How many residents said whether it was of use. */
const TutorialVotes = z.object({ useful: z.int(), notUseful: z.int() });

const StuckAt = z.object({ step: z.int(), times: z.int() });

export const KeptTutorial = z.object({
  id: z.string(),
  topic: TutorialTopic,
  title: z.string(),
  stepCount: z.int(),
  origin: TutorialOrigin,
  /** What is being written or waits for the second person. */
  open: z.nullable(
    z.object({
      state: z.enum(['draft', 'review']),
      authorName: z.string(),
      isReturned: z.boolean(),
    }),
  ),
  lastVerified: z.iso.date(),
  /** The commune took it on, and has not looked at it for 90 days. */
  isCheckDue: z.boolean(),
  votes: TutorialVotes,
  /** Requests for help that came from its steps in the last 90 days, and the step that most came from. */
  stuck: z.object({ times: z.int(), worst: z.nullable(StuckAt) }),
});
export type KeptTutorial = z.infer<typeof KeptTutorial>;

/** In the order in which people see them. */
export const KeptTutorialList = z.object({
  tutorials: z.array(KeptTutorial),
  /** Searches that found nothing, and offers that were refused, that nobody has seen to. */
  missedCount: z.int(),
});
export type KeptTutorialList = z.infer<typeof KeptTutorialList>;

const TutorialVersionLine = z.object({
  id: z.uuid(),
  /** Counts up from 1. */
  number: z.int(),
  state: TutorialVersionState,
  authorName: z.string(),
  reviewerName: z.nullable(z.string()),
  changedAt: z.iso.datetime(),
  publishedAt: z.nullable(z.iso.datetime()),
  retiredAt: z.nullable(z.iso.datetime()),
});

export const OpenTutorialVersion = z.object({
  id: z.uuid(),
  number: z.int(),
  state: z.enum(['draft', 'review']),
  /** Sent back with the next save. */
  revision: z.int(),
  content: TutorialContent,
  authorName: z.string(),
  /** Whoever wrote last cannot publish. */
  isMine: z.boolean(),
  /** Why the second person sent it back. */
  remark: z.nullable(z.string()),
  changedAt: z.iso.datetime(),
});
export type OpenTutorialVersion = z.infer<typeof OpenTutorialVersion>;

export const KeptTutorialDetail = z.object({
  id: z.string(),
  origin: TutorialOrigin,
  /** What residents of the commune read now; null before an own one is published and after it is retired. */
  shown: z.nullable(Tutorial),
  /** Whether the library has one of this id, to begin from or to go back to. */
  isInLibrary: z.boolean(),
  open: z.nullable(OpenTutorialVersion),
  /** Newest first. */
  versions: z.array(TutorialVersionLine),
  lastVerified: z.nullable(z.object({ day: z.iso.date(), byName: z.nullable(z.string()) })),
  isCheckDue: z.boolean(),
  votes: TutorialVotes,
  /** By step. */
  stuck: z.array(StuckAt),
});
export type KeptTutorialDetail = z.infer<typeof KeptTutorialDetail>;

/** The id is made on the device, so that a repeat makes one. */
export const NewTutorial = z.object({
  id: z.uuid(),
  title: z.string().check(z.trim(), z.minLength(3), z.maxLength(80)),
  topic: TutorialTopic,
});
export type NewTutorial = z.infer<typeof NewTutorial>;

export const NewTutorialDraft = z.object({ id: z.uuid(), from: z.enum(['library', 'shown']) });
export type NewTutorialDraft = z.infer<typeof NewTutorialDraft>;

/** The whole content, with the revision that was last read. */
export const TutorialDraft = z.extend(TutorialContent, { revision: z.int() });
export type TutorialDraft = z.infer<typeof TutorialDraft>;

/** Which version, as it was read, something is decided about. */
export const TutorialDecision = z.object({ versionId: z.uuid(), revision: z.int() });
export type TutorialDecision = z.infer<typeof TutorialDecision>;

/** Empty where authors take back what they sent. */
export const TutorialReturn = z.extend(TutorialDecision, {
  remark: z.string().check(z.trim(), z.maxLength(300)),
});
export type TutorialReturn = z.infer<typeof TutorialReturn>;

export const TutorialPicture = z.object({ id: z.uuid() });
export type TutorialPicture = z.infer<typeof TutorialPicture>;
/** Smaller than a message's photo: everybody who reads the tutorial loads it. */
export const tutorialPictureSizeBytesMax = 1_000_000;

/** Words that stayed, came or went. */
const WordChange = z.object({ kind: z.enum(['same', 'added', 'removed']), text: z.string() });
export type WordChange = z.infer<typeof WordChange>;

const FieldDifference = z.object({ field: z.string(), words: z.array(WordChange) });
export type FieldDifference = z.infer<typeof FieldDifference>;

const StepDifference = z.object({
  kind: z.enum(['same', 'changed', 'moved', 'added', 'removed']),
  /** Counted from 1; null where there is none. */
  before: z.nullable(z.int()),
  after: z.nullable(z.int()),
  /** Only what differs; of a step that came or went, all of it. */
  fields: z.array(FieldDifference),
});

export const TutorialDifference = z.object({
  /** Only fields that differ. */
  fields: z.array(FieldDifference),
  /** Every step, in the order of the later version, those that went where they stood. */
  steps: z.array(StepDifference),
});
export type TutorialDifference = z.infer<typeof TutorialDifference>;

/** Most searched for first. */
export const MissedSearchList = z.object({
  searches: z.array(z.object({ words: z.string(), times: z.int(), lastAt: z.iso.datetime() })),
});
export type MissedSearchList = z.infer<typeof MissedSearchList>;

export const MissedWords = z.object({ words: z.string().check(z.minLength(1), z.maxLength(80)) });
export type MissedWords = z.infer<typeof MissedWords>;
