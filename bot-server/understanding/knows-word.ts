import { foldVietnamese } from '#bot/lib/vietnamese-text.ts';
import { readData } from './read-data.ts';
import { cutIntoSentences } from './reading/cut-text.ts';
import { wordForm } from './reading/word-form.ts';

/** A word that stands in one phrasing only may be somebody's name. */
const linesMin = 2;

type Known = { marked: Set<string>; folded: Set<string>; pairs: Set<string> };

/** Gathered when first asked for: it takes a quarter of a second, and few processes are ever asked. */
let gathered: Known | undefined;

/**
 * Whether the reviewed phrasings or lexicons know the word: with the very marks that it has, or, of a text without marks, with any.
 * A name that is also an ordinary word is known.
 */
export function knowsWord(word: string, isTextMarked: boolean): boolean {
  const { marked, folded } = knownWords();
  const form = wordForm(word.toLowerCase());
  const hasMarks = form.accented !== form.folded;
  return isTextMarked || hasMarks ? marked.has(form.accented) : folded.has(form.folded);
}

/** Whether the phrasings have the two side by side, whatever their marks. */
export function knowsPair(first: string, second: string): boolean {
  return knownWords().pairs.has(`${foldVietnamese(first)} ${foldVietnamese(second)}`);
}

function knownWords(): Known {
  gathered ??= gather();
  return gathered;
}

function gather(): Known {
  const {
    phrasings,
    lexicons: { pairs: typedAndMeant, rows },
  } = readData();
  const known: Known = { marked: new Set(), folded: new Set(), pairs: new Set() };
  const add = (typed: string): void => {
    const form = wordForm(typed);
    known.marked.add(form.accented);
    known.folded.add(form.folded);
  };
  const lines = new Map<string, number>();
  const linesOfPairs = new Map<string, number>();
  for (const { text } of phrasings) {
    const sentences = cutIntoSentences(text);
    for (const word of new Set(sentences.flat())) {
      lines.set(word.typed, (lines.get(word.typed) ?? 0) + 1);
    }
    const ofLine = sentences.flatMap((words) =>
      words.slice(1).map((word, at) => `${words[at]?.folded} ${word.folded}`),
    );
    for (const pair of new Set(ofLine)) linesOfPairs.set(pair, (linesOfPairs.get(pair) ?? 0) + 1);
  }
  for (const [word, count] of lines) if (count >= linesMin) add(word);
  for (const [pair, count] of linesOfPairs) if (count >= linesMin) known.pairs.add(pair);
  const texts = [...typedAndMeant.flatMap(({ typed, meant }) => [typed, meant]), ...rows.flat()];
  for (const { typed } of texts.flatMap((text) => cutIntoSentences(text)).flat()) add(typed);
  return known;
}
