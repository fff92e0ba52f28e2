import { cutIntoSentences } from './cut-text.ts';
import { hasMarks, type Word } from './word-form.ts';

/** What people type, and what they mean by it. `isBeside` where it could also be meant literally. */
export type LexiconPair = { typed: string; meant: string; isBeside: boolean };

/** Things that mean the same; any of them stands for all. */
export type LexiconRow = readonly string[];

type Entry = { key: readonly Word[] };
type PairEntry = Entry & { meant: readonly Word[]; isBeside: boolean };
type ConceptEntry = Entry & { concept: number };

/** Entries of one word, and those of more by their first two, the longest first; by the numbers of words without marks. */
export type Entries<E extends Entry> = {
  alone: ReadonlyMap<number, readonly E[]>;
  longer: ReadonlyMap<number, readonly E[]>;
};

export type Lexicon = { pairs: Entries<PairEntry>; concepts: Entries<ConceptEntry> };

export function arrangeLexicon(
  pairs: readonly LexiconPair[],
  rows: readonly LexiconRow[],
): Lexicon {
  return {
    pairs: byFirstWords(
      pairs.map(({ typed, meant, isBeside }) => ({
        key: wordsOf(typed),
        meant: wordsOf(meant),
        isBeside,
      })),
    ),
    concepts: byFirstWords(
      rows.flatMap((row, at) => row.map((text) => ({ key: wordsOf(text), concept: at }))),
    ),
  };
}

/** Every word that stands in a lexicon, without marks. */
export function lexiconWords({ pairs, concepts }: Lexicon): Set<string> {
  const words = new Set<string>();
  for (const { key, meant } of entriesIn(pairs)) {
    for (const { folded } of key) words.add(folded);
    for (const { folded } of meant) words.add(folded);
  }
  for (const { key } of entriesIn(concepts)) for (const { folded } of key) words.add(folded);
  return words;
}

function entriesIn<E extends Entry>({ alone, longer }: Entries<E>): E[] {
  return [...alone.values(), ...longer.values()].flat();
}

/** The longest entry that the words have at this place. */
export function findEntry<E extends Entry>(
  { alone, longer }: Entries<E>,
  words: readonly Word[],
  at: number,
): E | undefined {
  const word = words[at];
  if (word === undefined) return undefined;
  const next = words[at + 1];
  return (
    (next && firstThatStands(longer.get(numberOf(word, next)), words, at)) ??
    firstThatStands(alone.get(word.hash), words, at)
  );
}

function firstThatStands<E extends Entry>(
  entries: readonly E[] | undefined,
  words: readonly Word[],
  at: number,
): E | undefined {
  if (entries === undefined) return undefined;
  for (const entry of entries) if (standsAt(entry.key, words, at)) return entry;
  return undefined;
}

function standsAt(key: readonly Word[], words: readonly Word[], at: number): boolean {
  for (let offset = 0; offset < key.length; offset += 1) {
    if (!isSame(key[offset], words[at + offset])) return false;
  }
  return true;
}

/** Marks may have been left out, but not be others. */
function isSame(key: Word | undefined, word: Word | undefined): boolean {
  if (key === undefined || word === undefined || word.folded !== key.folded) return false;
  return word.accented === key.accented || !hasMarks(word);
}

function wordsOf(text: string): Word[] {
  return cutIntoSentences(text).flat();
}

function byFirstWords<E extends Entry>(entries: readonly E[]): Entries<E> {
  const alone = new Map<number, E[]>();
  const longer = new Map<number, E[]>();
  for (const entry of entries) {
    const [first, next] = entry.key;
    if (first === undefined) continue;
    const into = next === undefined ? alone : longer;
    const number = next === undefined ? first.hash : numberOf(first, next);
    const same = into.get(number);
    if (same === undefined) into.set(number, [entry]);
    else same.push(entry);
  }
  for (const list of longer.values()) list.sort((one, other) => other.key.length - one.key.length);
  return { alone, longer };
}

/** One number for two words; that two pairs share one only costs a comparison. */
function numberOf(word: Word, next: Word): number {
  return Math.imul(word.hash, 31) ^ next.hash;
}
