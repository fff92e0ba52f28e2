import { setImmediate as nextTurn } from 'node:timers/promises';
import { type CheckQuestion, checkQuestions } from '#bot/understanding/check-questions.ts';
import type { Decision } from '#bot/understanding/decision.ts';
import type { AnswerGiven, PhrasingEffect } from '#shared/taught-phrasings.ts';
import { effectMark } from './effect-mark.ts';
import { findSpoilt } from './find-spoilt.ts';
import { isRight } from './right-answer.ts';
import type { ReadyTrial } from './try-phrasing.ts';
import type { Shelf } from './tutorial-shelf.ts';
import { understandQuestion } from './understand-question.ts';

type Measured = Extract<PhrasingEffect, { kind: 'measured' }>;
/** So many questions are asked at a stretch before others have their turn: a few milliseconds. */
const atAStretch = 8;
/** More than anybody reads. */
const shownMax = 50;

/** What the check questions bring on a shelf as it stands, which does not change. */
const known = new WeakMap<Shelf, Promise<Decision[]>>();

/**
 * What teaching the words would change: every check question is asked before and after, and the words themselves; of the reviewed
 * phrasings and of what is taught already, those that the words reach. Others have their turn meanwhile.
 */
export async function measurePhrasing(trial: ReadyTrial): Promise<Measured> {
  const { shelf, words, tutorialId } = trial;
  const questions = checkQuestions();
  const standing = known.get(shelf) ?? askAll(questions, shelf);
  known.set(shelf, standing);
  const added = { q: words, tutorialId };
  // A shelf of its own: what residents are answered from stays prepared as it is.
  const taughtShelf = { ...shelf, taught: [...shelf.taught, added] };
  const before = await standing;
  const after = await askAll(questions, taughtShelf);
  const spoilt = await findSpoilt({ shelf, taughtShelf, added });
  const isListed = spoilt.some(({ question }) => question.q === words);
  const ownWords = isListed ? [] : ownSpoilt(trial, taughtShelf);
  const lines = questions.flatMap((question, at) => {
    const was = before[at];
    const is = after[at];
    return was === undefined || is === undefined ? [] : [{ question, was, is }];
  });
  return {
    kind: 'measured',
    words,
    mark: effectMark(trial),
    questions: questions.length,
    rightBefore: lines.filter(({ question, was }) => isRight(question, was)).length,
    rightAfter: lines.filter(({ question, is }) => isRight(question, is)).length,
    changed: lines
      .filter(({ was, is }) => !isSame(was, is))
      .slice(0, shownMax)
      .map(({ question, was, is }) => ({
        question: question.q,
        right: titleOf(question, shelf),
        wasRight: isRight(question, was),
        isRight: isRight(question, is),
        before: describe(was),
        after: describe(is),
      })),
    spoilt: [...ownWords, ...spoilt].slice(0, shownMax).map(({ question, kind, was, is }) => ({
      question: question.q,
      kind,
      right: titleOf(question, shelf),
      before: describe(was),
      after: describe(is),
    })),
    own: {
      before: describe(understandQuestion(words, shelf)),
      after: describe(understandQuestion(words, taughtShelf)),
    },
  };
}

/** More than this it is as good as sure which tutorial the words meant before. */
const sureMin = 0.9;

/** The words themselves, where the engine is sure already that they mean another tutorial. */
function ownSpoilt({ shelf, words, tutorialId }: ReadyTrial, taughtShelf: Shelf) {
  const was = understandQuestion(words, shelf);
  const meant = was.tutorials[0]?.id;
  if (was.decision !== 'offer' || was.confidence < sureMin || meant === undefined) return [];
  if (meant === tutorialId) return [];
  const question = { q: words, tutorial: meant };
  const kind = 'reviewed' as const;
  return [{ question, kind, was, is: understandQuestion(words, taughtShelf) }];
}

async function askAll(questions: readonly CheckQuestion[], shelf: Shelf): Promise<Decision[]> {
  const decisions: Decision[] = [];
  for (const [at, { q }] of questions.entries()) {
    if (at % atAStretch === 0) await nextTurn();
    decisions.push(understandQuestion(q, shelf));
  }
  return decisions;
}

function titleOf({ tutorial }: CheckQuestion, shelf: Shelf): string | null {
  return tutorial === null ? null : (shelf.find(tutorial)?.title ?? null);
}

function isSame(one: Decision, other: Decision): boolean {
  return one.decision === other.decision && one.tutorials[0]?.id === other.tutorials[0]?.id;
}

function describe({ decision, tutorials }: Decision): AnswerGiven {
  return { kind: decision, title: tutorials[0]?.title ?? null };
}
