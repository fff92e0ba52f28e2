import { clarifyTexts } from './clarify-texts.ts';

type Pair = { ids: readonly [string, string]; text: string; labels: readonly [string, string] };

const pairs: readonly Pair[] = Object.entries(clarifyTexts).map(([key, [text, first, second]]) => {
  const [one = '', other = ''] = key.split(' ');
  return { ids: [one, other], text, labels: [first, second] };
});

/** The question that tells two tutorials apart, with the choices in the order asked for; undefined where none is needed. */
export function findQuestionBetween(one: string, other: string) {
  const pair = pairs.find(({ ids }) => ids.includes(one) && ids.includes(other));
  if (pair === undefined || one === other) return undefined;
  const [first, second] = pair.ids.map((id, at) => ({ id, label: pair.labels[at] ?? '' }));
  if (first === undefined || second === undefined) return undefined;
  const choices: [typeof first, typeof second] =
    first.id === one ? [first, second] : [second, first];
  return { text: pair.text, choices };
}
