import {
  countTelling,
  type SaidWords,
  saidBeyond,
} from '#bot/understanding/matching/said-words.ts';
import { turnsMeaning } from '#bot/understanding/matching/small-words.ts';
import { readSaid } from '#bot/understanding/understand.ts';
import type { TaughtWords } from './shelf-store.ts';
import type { Shelf } from './tutorial-shelf.ts';

/** One word is said in questions of every kind. */
export const tellingMin = 2;
/** Of so few words each one tells two tutorials apart. */
const fewWords = 3;
/** Beyond longer taught words, one word in so many may be said besides. */
const wordsForOneBesides = 4;

const readBefore = new WeakMap<TaughtWords, SaidWords>();

/** `isExact`: nothing else was said. */
export type FoundTaught = { taught: TaughtWords; isExact: boolean };

/**
 * What was taught in the words of a text, in any order: the same words, or longer ones with hardly any others and no denial, number
 * or name among them. Nothing where it fits two tutorials equally, as words without marks may.
 */
export function findTaught(text: string, shelf: Shelf): FoundTaught | undefined {
  if (shelf.taught.length === 0) return undefined;
  const asked = readSaid(text);
  const near = shelf.taught.flatMap((taught) => {
    const beyond = countBeyond(read(taught), asked);
    return beyond === undefined ? [] : [{ taught, beyond }];
  });
  const least = Math.min(...near.map(({ beyond }) => beyond));
  const [best, ...others] = near.filter(({ beyond }) => beyond === least);
  if (best === undefined) return undefined;
  const isOne = others.every(({ taught }) => taught.tutorialId === best.taught.tutorialId);
  return isOne ? { taught: best.taught, isExact: least === 0 } : undefined;
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
