import { setImmediate as nextTurn } from 'node:timers/promises';
import { type CheckQuestion, checkQuestions } from '#bot/understanding/check-questions.ts';
import type { Decision } from '#bot/understanding/decision.ts';
import type { AnswerGiven, PhrasingEffect } from '#shared/taught-phrasings.ts';
import type { ReadyTrial } from './try-phrasing.ts';
import type { Shelf } from './tutorial-shelf.ts';
import { understandQuestion } from './understand-question.ts';

type Measured = Extract<PhrasingEffect, { kind: 'measured' }>;
/** So many questions are asked at a stretch before others have their turn: a few milliseconds. */
const atAStretch = 8;
/** More than anybody reads. */
const changedMax = 50;

/** What the check questions bring on a shelf as it stands, which does not change. */
const known = new WeakMap<Shelf, Promise<Decision[]>>();

/**
 * What teaching the words would change: every check question is asked before and after, and the words themselves. Others have
 * their turn meanwhile.
 */
export async function measurePhrasing({ shelf, words, tutorialId }: ReadyTrial): Promise<Measured> {
  const questions = checkQuestions();
  const standing = known.get(shelf) ?? askAll(questions, shelf);
  known.set(shelf, standing);
  // A shelf of its own: what residents are answered from stays prepared as it is.
  const taughtShelf = { ...shelf, taught: [...shelf.taught, { q: words, tutorialId }] };
  const before = await standing;
  const after = await askAll(questions, taughtShelf);
  const lines = questions.flatMap((question, at) => {
    const was = before[at];
    const is = after[at];
    return was === undefined || is === undefined ? [] : [{ question, was, is }];
  });
  return {
    kind: 'measured',
    words,
    questions: questions.length,
    rightBefore: lines.filter(({ question, was }) => isRight(question, was)).length,
    rightAfter: lines.filter(({ question, is }) => isRight(question, is)).length,
    changed: lines
      .filter(({ was, is }) => !isSame(was, is))
      .slice(0, changedMax)
      .map(({ question, was, is }) => ({
        question: question.q,
        right: question.tutorial === null ? null : (shelf.find(question.tutorial)?.title ?? null),
        wasRight: isRight(question, was),
        isRight: isRight(question, is),
        before: describe(was),
        after: describe(is),
      })),
    own: {
      before: describe(understandQuestion(words, shelf)),
      after: describe(understandQuestion(words, taughtShelf)),
    },
  };
}

async function askAll(questions: readonly CheckQuestion[], shelf: Shelf): Promise<Decision[]> {
  const decisions: Decision[] = [];
  for (const [at, { q }] of questions.entries()) {
    if (at % atAStretch === 0) await nextTurn();
    decisions.push(understandQuestion(q, shelf));
  }
  return decisions;
}

/** The right tutorial is named first, or none where none is right. */
function isRight({ tutorial }: CheckQuestion, { decision, tutorials }: Decision): boolean {
  if (tutorial === null) return decision !== 'offer' && decision !== 'clarify';
  return tutorials[0]?.id === tutorial;
}

function isSame(one: Decision, other: Decision): boolean {
  return one.decision === other.decision && one.tutorials[0]?.id === other.tutorials[0]?.id;
}

function describe({ decision, tutorials }: Decision): AnswerGiven {
  return { kind: decision, title: tutorials[0]?.title ?? null };
}
