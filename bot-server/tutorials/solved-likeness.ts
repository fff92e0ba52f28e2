import type { Decision } from '#bot/understanding/decision.ts';
import { type AskedWords, compareAsked } from '#bot/understanding/matching/asked-words.ts';
import { contradict } from '#bot/understanding/matching/said-outcome.ts';
import { readAsked } from '#bot/understanding/understand.ts';
import type { Shelf } from './tutorial-shelf.ts';
import { understandQuestion } from './understand-question.ts';

/**
 * From when on a question counts as the one that was solved. Where the engine hears the same need in both, three quarters of what
 * each one says, and more where each says something that the other does not, as "điện" and "nước"; otherwise nearly every word.
 * Chosen on pairs of like and unlike questions (test/fixtures/solved-pairs.ts): better none than a foreign answer.
 */
const sameNeedMin = { ofKnown: 0.75, ofAsked: 0.75, ofEach: 0.86 };
const anyNeedMin = 0.95;

type Known = { words: AskedWords; needs: WeakMap<Shelf['tutorials'], string> };

/** Questions of a whole district; read over and over while people type. */
const recalledMax = 20_000;
const recalled = new Map<string, Known>();

/**
 * How like the questions that were solved are to one that is asked now: 0 for another question, up to 1. The second call for the
 * same known question is cheap.
 */
export function likenessToSolved(asked: string, shelf: Shelf): (solved: string) => number {
  const words = readAsked(asked);
  let need: string | undefined;
  return (solved) => {
    // Words like "chưa" weigh nothing, and turn a question round.
    if (contradict(asked, solved)) return 0;
    const known = recall(solved);
    const shared = compareAsked(words, known.words);
    const likeness = Math.sqrt(shared.ofAsked * shared.ofKnown);
    if (Math.min(shared.ofAsked, shared.ofKnown) >= anyNeedMin) return likeness;
    const isLike =
      shared.ofKnown >= sameNeedMin.ofKnown &&
      shared.ofAsked >= sameNeedMin.ofAsked &&
      (likeness >= sameNeedMin.ofEach || Math.max(shared.ofAsked, shared.ofKnown) === 1);
    if (!isLike) return 0;
    need ??= needOf(understandQuestion(asked, shelf));
    return need === needOfKnown(solved, known, shelf) ? likeness : 0;
  };
}

/** What the engine hears: the likeliest tutorial, or none at all; of what kind a need without one is, it often guesses. */
function needOf({ tutorials }: Decision): string {
  return tutorials[0]?.id ?? '';
}

function needOfKnown(solved: string, { needs }: Known, shelf: Shelf): string {
  const known = needs.get(shelf.tutorials);
  if (known !== undefined) return known;
  const need = needOf(understandQuestion(solved, shelf));
  needs.set(shelf.tutorials, need);
  return need;
}

function recall(text: string): Known {
  const known = recalled.get(text);
  if (known !== undefined) return known;
  const [oldest] = recalled.keys();
  if (recalled.size >= recalledMax && oldest !== undefined) recalled.delete(oldest);
  const read = { words: readAsked(text), needs: new WeakMap<Shelf['tutorials'], string>() };
  recalled.set(text, read);
  return read;
}
