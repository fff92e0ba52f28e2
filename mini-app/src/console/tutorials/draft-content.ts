import {
  type DraftStep,
  findTutorialProblems,
  type TutorialContent,
} from '#shared/tutorial-content.ts';
import { texts } from './texts.ts';

/** A step keeps its key while it is moved, so that what is typed and where one is stay with it. */
export type KeyedStep = DraftStep & { key: string };
export type KeyedError = TutorialContent['commonErrors'][number] & { key: string };
export type EditedContent = Omit<TutorialContent, 'steps' | 'commonErrors'> & {
  steps: readonly KeyedStep[];
  commonErrors: readonly KeyedError[];
};

let made = 0;
const newKey = () => {
  made += 1;
  return `k${made}`;
};

export function toEdited(content: TutorialContent): EditedContent {
  return {
    ...content,
    steps: content.steps.map((step) => ({ ...step, key: newKey() })),
    commonErrors: content.commonErrors.map((error) => ({ ...error, key: newKey() })),
  };
}

/** As it is sent: without empty lines and keys. */
export function toContent(edited: EditedContent): TutorialContent {
  const lines = (texts: string[]) => texts.map((text) => text.trim()).filter(Boolean);
  return {
    ...edited,
    prerequisites: lines(edited.prerequisites),
    documents: lines(edited.documents),
    inPerson: edited.inPerson?.trim() || null,
    steps: edited.steps.map(({ key: _key, text, worked, picture: { label, ...picture } }) => ({
      text,
      worked,
      picture: label?.trim() ? { ...picture, label } : picture,
    })),
    commonErrors: edited.commonErrors
      .map(({ problem, fix }) => ({ problem, fix }))
      .filter(({ problem, fix }) => problem.trim() !== '' || fix.trim() !== ''),
  };
}

export function emptyStep(): KeyedStep {
  return { key: newKey(), text: '', worked: '', picture: { scene: 'button' } };
}

export function emptyError(): KeyedError {
  return { key: newKey(), problem: '', fix: '' };
}

/** What keeps it from review, as a sentence by field; the first one of a field holds. */
export function findProblems(edited: EditedContent): ReadonlyMap<string, string> {
  const problems = new Map<string, string>();
  for (const { field, problem } of findTutorialProblems(toContent(edited))) {
    if (!problems.has(field)) problems.set(field, texts.problems[problem]);
  }
  return problems;
}

/** The list with one item at another place; as it is where there is no such place. */
export function moveItem<T>(items: readonly T[], from: number, to: number): readonly T[] {
  const item = items[from];
  if (item === undefined || to < 0 || to >= items.length) return items;
  const rest = items.filter((_, at) => at !== from);
  return [...rest.slice(0, to), item, ...rest.slice(to)];
}
