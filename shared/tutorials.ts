import * as z from 'zod/mini';

/** The shelves of the tutorial library, in the order people see them. */
export const tutorialTopics = [
  'vneid',
  'sim',
  'public-services',
  'insurance-and-signature',
  'money-and-tax',
  'buying-and-selling',
  'basic-skills',
  'safety',
] as const;

export const TutorialTopic = z.enum(tutorialTopics);
export type TutorialTopic = z.infer<typeof TutorialTopic>;

/** How sure we are of a tutorial: `high` = two sources agree or one official source of 2025–2026. */
const TutorialConfidence = z.enum(['high', 'medium', 'low']);

/** One screenful of a tutorial: a single imperative sentence. Steps are counted from 1. */
const TutorialStep = z.object({ text: z.string() });

/** What people run into, in their words, and what to do about it. */
const CommonError = z.object({ problem: z.string(), fix: z.string() });

export const TutorialSummary = z.object({
  id: z.string(),
  topic: TutorialTopic,
  title: z.string(),
  /** Who it is for, one line. */
  audience: z.string(),
  stepCount: z.int(),
});
export type TutorialSummary = z.infer<typeof TutorialSummary>;

export const Tutorial = z.object({
  id: z.string(),
  topic: TutorialTopic,
  title: z.string(),
  audience: z.string(),
  /** What must be true before the first step. */
  prerequisites: z.array(z.string()),
  /** Papers to bring; empty means none are needed. */
  documents: z.array(z.string()),
  steps: z.array(TutorialStep).check(z.minLength(1)),
  commonErrors: z.array(CommonError),
  /** Warning that is shown on every step. */
  safety: z.string(),
  /** When a person of the team must take over. */
  handOff: z.string(),
  /** Ids of tutorials that the text points at. */
  related: z.array(z.string()),
  /** Day on which somebody last compared the tutorial with its sources, ISO date. */
  lastVerified: z.iso.date(),
  confidence: TutorialConfidence,
});
export type Tutorial = z.infer<typeof Tutorial>;
