import type { Choice, Decision } from '#bot/understanding/decision.ts';
import { clarifyCaller, clarifyTexts, clarifyWhich } from './clarify-texts.ts';

type Question = NonNullable<Decision['question']>;

/** The question that tells two tutorials apart, the likelier choice first; undefined for two that nobody takes for each other. */
export function findQuestionBetween(likelier: string, other: string): Question | undefined {
  const [text, ...labels] =
    clarifyTexts[`${likelier} ${other}`] ?? swapped(clarifyTexts[`${other} ${likelier}`]) ?? [];
  const [first, second] = labels;
  if (text === undefined || first === undefined || second === undefined) return undefined;
  return {
    text,
    choices: [
      { id: likelier, label: first },
      { id: other, label: second },
    ],
  };
}

/** The same for any two, by their titles where there is no better question. */
export function questionBetween(likelier: Titled, other: Titled): Question {
  return (
    findQuestionBetween(likelier.id, other.id) ?? {
      text: clarifyWhich,
      choices: [choiceOf(likelier), choiceOf(other)],
    }
  );
}

/** Whether the caller is to be doubted, or what the caller spoke of is to be done. */
export function questionOfCaller(spokenOf: Titled, doubted: Titled): Question {
  const [text, label] = clarifyCaller;
  return { text, choices: [choiceOf(spokenOf), { id: doubted.id, label }] };
}

type Titled = { id: string; title: string };

function choiceOf({ id, title }: Titled): Choice {
  return { id, label: title };
}

function swapped(
  entry: readonly [string, string, string] | undefined,
): readonly [string, string, string] | undefined {
  return entry && [entry[0], entry[2], entry[1]];
}
