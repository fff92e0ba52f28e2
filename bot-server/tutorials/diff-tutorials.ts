import type { TutorialContent } from '#shared/tutorial-content.ts';
import type { FieldDifference, TutorialDifference } from '#shared/tutorial-keeping.ts';
import { alignBySimilarity } from './align-steps.ts';
import { diffWords } from './word-difference-rules.ts';

type Step = TutorialContent['steps'][number];

/** What changed from one version to another, field by field and step by step, with the words that came and went. */
export function diffTutorials(before: TutorialContent, after: TutorialContent): TutorialDifference {
  return { fields: diffFields(before, after), steps: diffSteps(before.steps, after.steps) };
}

function diffFields(before: TutorialContent, after: TutorialContent): FieldDifference[] {
  return differing([
    ['title', before.title, after.title],
    ['topic', before.topic, after.topic],
    ['audience', before.audience, after.audience],
    ['prerequisites', lines(before.prerequisites), lines(after.prerequisites)],
    ['documents', lines(before.documents), lines(after.documents)],
    ['inPerson', before.inPerson ?? '', after.inPerson ?? ''],
    ['commonErrors', errorLines(before), errorLines(after)],
    ['safety', before.safety, after.safety],
    ['handOff', before.handOff, after.handOff],
    ['related', lines(before.related), lines(after.related)],
  ]);
}

function diffSteps(before: readonly Step[], after: readonly Step[]): TutorialDifference['steps'] {
  const pairs = alignBySimilarity(before, after, ({ text, worked }) => `${text} ${worked}`);
  let last = 0;
  return pairs.map(({ from, to }) => {
    const old = from === undefined ? undefined : before[from];
    const now = to === undefined ? undefined : after[to];
    const fields = diffStep(old, now);
    const isMoved = from !== undefined && to !== undefined && from < last;
    if (from !== undefined && to !== undefined) last = Math.max(last, from);
    const kind =
      old === undefined
        ? 'added'
        : now === undefined
          ? 'removed'
          : fields.length > 0
            ? 'changed'
            : isMoved
              ? 'moved'
              : 'same';
    return {
      kind,
      before: from === undefined ? null : from + 1,
      after: to === undefined ? null : to + 1,
      fields,
    };
  });
}

function diffStep(before: Step | undefined, after: Step | undefined): FieldDifference[] {
  return differing([
    ['text', before?.text ?? '', after?.text ?? ''],
    ['worked', before?.worked ?? '', after?.worked ?? ''],
    ['label', before?.picture.label ?? '', after?.picture.label ?? ''],
    ['scene', before?.picture.scene ?? '', after?.picture.scene ?? ''],
    ['photo', before?.picture.photoId ?? '', after?.picture.photoId ?? ''],
  ]);
}

function differing(fields: [field: string, before: string, after: string][]): FieldDifference[] {
  return fields
    .filter(([, before, after]) => before !== after)
    .map(([field, before, after]) => ({ field, words: diffWords(before, after) }));
}

const lines = (texts: readonly string[]) => texts.join('\n');
const errorLines = ({ commonErrors }: TutorialContent) =>
  lines(commonErrors.map(({ problem, fix }) => `${problem}: ${fix}`));
