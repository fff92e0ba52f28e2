import { matchTutorials } from '#bot/tutorials/match-tutorials.ts';
import { type MatcherAccuracy, measureMatcher, readQuestions } from './measure-matcher.ts';

const timedRounds = 20;

const questions = readQuestions();
const answerable = questions.filter((question) => question.tutorial !== null);
const notAnswerable = questions.filter((question) => question.tutorial === null);
const total = measureMatcher('all with a tutorial', answerable);
const strangers = measureMatcher('all without one', notAnswerable);

console.table([
  ...byStyle(answerable).map(row),
  row(total),
  ...byStyle(notAnswerable).map(row),
  row(strangers),
]);

const startedAt = performance.now();
for (let round = 0; round < timedRounds; round += 1) {
  for (const { q } of questions) matchTutorials(q);
}
const perQuestionMs = (performance.now() - startedAt) / (timedRounds * questions.length);

console.log(
  JSON.stringify({
    bench: 'matcher',
    questions: total.questions,
    top1: share(total.first, total.questions),
    top3: share(total.amongThree, total.questions),
    offered: share(total.offered, total.questions),
    offeredWithoutTutorial: share(strangers.offered, strangers.questions),
    perQuestionMs: Number(perQuestionMs.toFixed(3)),
  }),
);

function byStyle(asked: typeof questions): MatcherAccuracy[] {
  const styles = [...new Set(asked.map((question) => question.style))].sort();
  return styles.map((style) =>
    measureMatcher(
      style,
      asked.filter((question) => question.style === style),
    ),
  );
}

function row({ style, questions: asked, offered, first, amongThree }: MatcherAccuracy) {
  return {
    style,
    questions: asked,
    'offered %': percent(offered, asked),
    'top 1 %': percent(first, asked),
    'top 3 %': percent(amongThree, asked),
  };
}

function percent(part: number, whole: number): number {
  return Math.round((1000 * part) / whole) / 10;
}

function share(part: number, whole: number): number {
  return Math.round((1000 * part) / whole) / 1000;
}
