import { foldedWords } from '#bot/lib/vietnamese-text.ts';
import { type AskedWords, compareAsked } from '#bot/understanding/matching/asked-words.ts';
import { contradict } from '#bot/understanding/matching/said-outcome.ts';
import {
  countTelling,
  type SaidWords,
  saidBeyond,
  turnAlike,
} from '#bot/understanding/matching/said-words.ts';
import { turnsMeaning } from '#bot/understanding/matching/small-words.ts';
import { readAsked, readSaid } from '#bot/understanding/understand.ts';
import type { TaughtWords } from './shelf-store.ts';
import type { Shelf } from './tutorial-shelf.ts';

/** One word is said in questions of every kind. */
export const tellingMin = 2;
/** Of so few words each one tells two tutorials apart. */
const fewWords = 3;
/** Beyond longer taught words, one word in so many may be said besides. */
const wordsForOneBesides = 4;

/** Of what each says, so much the other has to say too, by whatever word; and so much of both together. */
const sharedMin = 0.75;
const alikeMin = 0.86;

const readBefore = new WeakMap<TaughtWords, SaidWords>();

/** `isExact`: the very words, and nothing else was said. */
export type FoundTaught = { taught: TaughtWords; isExact: boolean };

/**
 * What was taught in the words of a text, in any order: the same words, or longer ones with hardly any others and no denial, number
 * or name among them, or else longer ones that say the same in other words. Nothing where it fits two tutorials equally, as words without marks may.
 */
export function findTaught(text: string, shelf: Shelf): FoundTaught | undefined {
  if (shelf.taught.length === 0) return undefined;
  const asked = readSaid(text);
  const near = shelf.taught.flatMap((taught) => {
    const beyond = countBeyond(read(taught), asked);
    return beyond === undefined ? [] : [{ taught, beyond }];
  });
  if (near.length === 0) return findAlike(text, asked, shelf);
  const least = Math.min(...near.map(({ beyond }) => beyond));
  const [best, ...others] = near.filter(({ beyond }) => beyond === least);
  if (best === undefined) return undefined;
  const isOne = others.every(({ taught }) => taught.tutorialId === best.taught.tutorialId);
  return isOne ? { taught: best.taught, isExact: least === 0 } : undefined;
}

/** The longer taught words that are nearest in meaning: other words for the same, or one more or less. */
function findAlike(text: string, asked: SaidWords, shelf: Shelf): FoundTaught | undefined {
  const folded = new Set(foldedWords(text));
  let words: AskedWords | undefined;
  const alike = shelf.taught.flatMap((taught) => {
    const known = read(taught);
    if (countTelling(known) <= fewWords || !sharesHalf(folded, taught.q)) return [];
    if (!turnAlike(known, asked) || contradict(text, taught.q)) return [];
    words ??= readAsked(text);
    const { ofAsked, ofKnown } = compareAsked(words, readAsked(taught.q));
    const likeness = Math.sqrt(ofAsked * ofKnown);
    return Math.min(ofAsked, ofKnown) < sharedMin || likeness < alikeMin
      ? []
      : [{ taught, likeness }];
  });
  const [best, ...others] = alike.sort((one, other) => other.likeness - one.likeness);
  if (best === undefined) return undefined;
  const isOne = others.every(({ taught }) => taught.tutorialId === best.taught.tutorialId);
  return isOne ? { taught: best.taught, isExact: false } : undefined;
}

/** A glance before the comparing: whoever says the same in other words says some of them alike. */
function sharesHalf(folded: ReadonlySet<string>, known: string): boolean {
  const words = foldedWords(known);
  return words.filter((word) => folded.has(word)).length * 2 >= words.length;
}

/** How many words were said besides; nothing where it was something else. */
function countBeyond(known: SaidWords, asked: SaidWords): number | undefined {
  const count = countTelling(known);
  if (count < tellingMin) return undefined;
  const beyond = saidBeyond(known, asked);
  if (beyond === undefined) return undefined;
  const most = count <= fewWords ? 0 : Math.floor(count / wordsForOneBesides);
  return beyond.length <= most && !beyond.some(turnsMeaning) ? beyond.length : undefined;
}

function read(taught: TaughtWords): SaidWords {
  const known = readBefore.get(taught);
  if (known !== undefined) return known;
  const said = readSaid(taught.q);
  readBefore.set(taught, said);
  return said;
}
