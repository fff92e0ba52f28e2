import { setImmediate as nextTurn } from 'node:timers/promises';
import { foldedWords, foldVietnamese } from '#bot/lib/vietnamese-text.ts';
import type { CheckQuestion } from '#bot/understanding/check-questions.ts';
import type { Decision } from '#bot/understanding/decision.ts';
import { reviewedPhrasings } from '#bot/understanding/understand.ts';
import { findTaught } from './find-taught.ts';
import { isRight } from './right-answer.ts';
import type { TaughtWords } from './shelf-store.ts';
import type { Shelf } from './tutorial-shelf.ts';
import { understandQuestion } from './understand-question.ts';

/** So many lines are looked at in a stretch before others have their turn: a few milliseconds. */
const atAStretch = 64;

type Compared = { shelf: Shelf; taughtShelf: Shelf; added: TaughtWords };
type Line = { question: CheckQuestion; kind: 'reviewed' | 'taught' };

/**
 * The reviewed phrasings, with their marks and without, and what the commune taught, that are answered rightly and would no longer be.
 * Only what the added words reach can change, so that only that is asked.
 */
export async function findSpoilt({
  shelf,
  taughtShelf,
  added,
}: Compared): Promise<(Line & { was: Decision; is: Decision })[]> {
  const alone = { ...shelf, taught: [added] };
  const words = new Set(foldedWords(added.q));
  const spoilt: (Line & { was: Decision; is: Decision })[] = [];
  for (const [at, line] of linesOf(shelf).entries()) {
    if (at % atAStretch === 0) await nextTurn();
    const { q } = line.question;
    if (!foldedWords(q).some((word) => words.has(word))) continue;
    if (findTaught(q, alone) === undefined) continue;
    const was = understandQuestion(q, shelf);
    const is = understandQuestion(q, taughtShelf);
    if (isRight(line.question, was) && !isRight(line.question, is)) {
      spoilt.push({ ...line, was, is });
    }
  }
  return spoilt;
}

function linesOf(shelf: Shelf): Line[] {
  const reviewed = reviewedPhrasings().flatMap(({ name, text }) => {
    const tutorial = shelf.find(name)?.id ?? null;
    return [...new Set([text, foldVietnamese(text)])].map((q) => ({
      question: { q, tutorial },
      kind: 'reviewed' as const,
    }));
  });
  const taught = shelf.taught.map(({ q, tutorialId }) => ({
    question: { q, tutorial: tutorialId },
    kind: 'taught' as const,
  }));
  return [...taught, ...reviewed];
}
