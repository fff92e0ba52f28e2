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

/** What a step's drawing shows; each is a schematic sketch of what to look for, drawn by `StepPicture`. */
export const pictureScenes = [
  'app-icon',
  'store',
  'search',
  'button',
  'menu',
  'tabs',
  'form',
  'code',
  'password',
  'message',
  'chat',
  'call',
  'camera',
  'face',
  'chip',
  'qr-scan',
  'qr-show',
  'switch',
  'choice',
  'tick',
  'upload',
  'pay',
  'wait',
  'done',
  'notification',
  'status',
  'website',
  'read',
  'card',
  'papers',
  'office',
  'person',
  'notebook',
  'lock',
  'warning',
  'wifi',
  'sim',
  'map',
  'settings',
  'calendar',
  'shop',
  'parcel',
] as const;
export const PictureScene = z.enum(pictureScenes);
export type PictureScene = z.infer<typeof PictureScene>;

/** `label` is the word to look for on the screen, such as the name of the button; it is written into the drawing. */
const StepPicture = z.object({
  scene: PictureScene,
  label: z.optional(z.string().check(z.maxLength(28))),
  /** A commune's own picture, shown instead of the drawing where it can be loaded: `GET /api/tutorial-pictures/:id`. */
  photoId: z.optional(z.uuid()),
});
export type StepPicture = z.infer<typeof StepPicture>;

/** One screenful of a tutorial: a single imperative sentence. Steps are counted from 1. */
const TutorialStep = z.object({
  text: z.string(),
  /** What one sees when it worked: a short sentence that starts with what is on the screen or in the hand. */
  worked: z.string(),
  picture: StepPicture,
});
export type TutorialStep = z.infer<typeof TutorialStep>;

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
  /** Where one must go in person, and what for; null where everything is done on the phone. */
  inPerson: z.nullable(z.string()),
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
