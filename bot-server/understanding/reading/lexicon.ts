import { cutIntoSentences } from './cut-text.ts';
import { hasMarks, type Word } from './word-form.ts';

/** What people type, and what they mean by it. `isBeside` where it could also be meant literally. */
export type LexiconPair = { typed: string; meant: string; isBeside: boolean };

/** Things that mean the same; any of them stands for all. */
export type LexiconRow = readonly string[];

type Entry = { key: readonly Word[] };
type PairEntry = Entry & { meant: readonly Word[]; isBeside: boolean };
type ConceptEntry = Entry & { concept: number };

/** Entries by their first word without marks, the longest first. */
export type Entries<E extends Entry> = ReadonlyMap<string, readonly E[]>;

export type Lexicon = { pairs: Entries<PairEntry>; concepts: Entries<ConceptEntry> };

export function arrangeLexicon(
  pairs: readonly LexiconPair[],
  rows: readonly LexiconRow[],
): Lexicon {
  return {
    pairs: byFirstWord(
      pairs.map(({ typed, meant, isBeside }) => ({
        key: wordsOf(typed),
        meant: wordsOf(meant),
        isBeside,
      })),
    ),
    concepts: byFirstWord(
      rows.flatMap((row, at) => row.map((text) => ({ key: wordsOf(text), concept: at }))),
    ),
  };
}

/** Every word that stands in a lexicon, without marks. */
export function lexiconWords({ pairs, concepts }: Lexicon): Set<string> {
  const words = new Set<string>();
  for (const entry of [...pairs.values()].flat()) {
    for (const { folded } of [...entry.key, ...entry.meant]) words.add(folded);
  }
  for (const entry of [...concepts.values()].flat()) {
    for (const { folded } of entry.key) words.add(folded);
  }
  return words;
}

/** The longest entry that the words have at this place. */
export function findEntry<E extends Entry>(
  entries: Entries<E>,
  words: readonly Word[],
  at: number,
): E | undefined {
  const candidates = entries.get(words[at]?.folded ?? '');
  if (candidates === undefined) return undefined;
  for (const entry of candidates) if (standsAt(entry.key, words, at)) return entry;
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

function byFirstWord<E extends Entry>(entries: readonly E[]): Entries<E> {
  const found = new Map<string, E[]>();
  for (const entry of entries) {
    const first = entry.key[0]?.folded;
    if (first === undefined) continue;
    const same = found.get(first);
    if (same === undefined) found.set(first, [entry]);
    else same.push(entry);
  }
  for (const list of found.values()) list.sort((one, other) => other.key.length - one.key.length);
  return found;
}
