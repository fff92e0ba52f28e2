import * as z from 'zod/mini';
import { PictureScene, type Tutorial, TutorialTopic } from './tutorials.ts';

/** Letters and numbers of things that a tutorial keeps within; the library does too. */
export const tutorialLimits = {
  title: 80,
  line: 120,
  step: 160,
  worked: 90,
  label: 28,
  fix: 200,
  lines: 8,
  steps: 12,
  errors: 8,
  related: 4,
} as const;

/** Somewhat more than may be published, so that a draft is kept while it is being shortened. */
const words = z.string().check(z.trim(), z.maxLength(600));
const lines = z.array(words).check(z.maxLength(20));

const DraftStep = z.object({
  text: words,
  worked: words,
  picture: z.object({
    scene: PictureScene,
    label: z.optional(words),
    photoId: z.optional(z.uuid()),
  }),
});
export type DraftStep = z.infer<typeof DraftStep>;

/** What the commune's staff write of a tutorial; unfinished while it is a draft. */
export const TutorialContent = z.object({
  title: words,
  topic: TutorialTopic,
  audience: words,
  prerequisites: lines,
  documents: lines,
  inPerson: z.nullable(words),
  steps: z.array(DraftStep).check(z.maxLength(20)),
  commonErrors: z.array(z.object({ problem: words, fix: words })).check(z.maxLength(20)),
  safety: words,
  handOff: words,
  related: z.array(z.string().check(z.maxLength(80))).check(z.maxLength(20)),
});
export type TutorialContent = z.infer<typeof TutorialContent>;

export type TutorialProblem = {
  /** `title`, `steps`, `steps.0.text`, `documents.2`; counted from 0. */
  field: string;
  problem: 'missing' | 'too-long' | 'too-many';
};

/** What keeps a draft from being shown to people, in the order of the form; empty when it may go on. */
export function findTutorialProblems(content: TutorialContent): TutorialProblem[] {
  const found: TutorialProblem[] = [];
  const note = (field: string, problem: TutorialProblem['problem']) =>
    found.push({ field, problem });
  const read = (field: string, text: string, max: number, isNeeded = true) => {
    if (isNeeded && text.trim() === '') note(field, 'missing');
    if (text.length > max) note(field, 'too-long');
  };
  const count = (field: string, items: readonly unknown[], max: number) => {
    if (items.length > max) note(field, 'too-many');
  };
  const limits = tutorialLimits;
  read('title', content.title, limits.title);
  read('audience', content.audience, limits.line);
  if (content.inPerson !== null) read('inPerson', content.inPerson, limits.step);
  for (const field of ['prerequisites', 'documents'] as const) {
    count(field, content[field], limits.lines);
    for (const [at, line] of content[field].entries()) read(`${field}.${at}`, line, limits.line);
  }
  if (content.steps.length === 0) note('steps', 'missing');
  count('steps', content.steps, limits.steps);
  for (const [at, { text, worked, picture }] of content.steps.entries()) {
    read(`steps.${at}.text`, text, limits.step);
    read(`steps.${at}.worked`, worked, limits.worked);
    read(`steps.${at}.label`, picture.label ?? '', limits.label, false);
  }
  count('commonErrors', content.commonErrors, limits.errors);
  for (const [at, { problem, fix }] of content.commonErrors.entries()) {
    read(`commonErrors.${at}.problem`, problem, limits.line);
    read(`commonErrors.${at}.fix`, fix, limits.fix);
  }
  read('safety', content.safety, limits.step);
  read('handOff', content.handOff, limits.fix);
  count('related', content.related, limits.related);
  return found;
}

/** The part of a tutorial that staff write. */
export function contentOf(tutorial: Tutorial): TutorialContent {
  const { id: _id, lastVerified: _day, confidence: _confidence, ...content } = tutorial;
  return content;
}
