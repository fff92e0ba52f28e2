import { expect, test } from 'vitest';
import type { Decision } from '#bot/understanding/decision.ts';
import { type JudgedQuestion, judge } from '#test/understand/judge.ts';
import { readQuestionLines } from '#test/understand/read-questions.ts';
import { describeSummary, summarise } from '#test/understand/summary.ts';

const injured: Decision = {
  decision: 'person',
  tutorials: [],
  confidence: 0.97,
  person: { reason: 'emergency', emergencyNumber: '115', otherNumber: '114' },
};
const isRight = (said: Partial<JudgedQuestion>, decision = injured) =>
  judge({ q: 'ngã gãy chân', tutorial: null, ...said }, decision).isRight;

test('a person for another reason, or with another number, is wrong where these are known', () => {
  expect(isRight({})).toBe(true);
  expect(isRight({ reason: 'emergency', number: '115' })).toBe(true);
  expect(isRight({ number: '114' })).toBe(true);
  expect(isRight({ reason: 'violence' })).toBe(false);
  expect(isRight({ reason: 'emergency', number: '113' })).toBe(false);
  const refused: Decision = { decision: 'courtesy', tutorials: [], confidence: 0.9 };
  expect(isRight({}, refused)).toBe(true);
  expect(isRight({ reason: 'emergency' }, refused)).toBe(false);
  const summary = summarise([
    judge({ q: 'a', tutorial: null, style: 'needs-human', number: '115' }, injured),
    judge({ q: 'b', tutorial: null, style: 'needs-human', reason: 'violence' }, injured),
  ]);
  expect(summary).toMatchObject({ needsHumanAtPerson: 1, nullNotOffered: 1, rightPerson: 0.5 });
  expect(summary.calibration).toMatchObject([{ count: 2, right: 0.5 }]);
  expect(summary.confusions).toMatchObject([{ count: 1, example: 'b' }]);
});

test('what no line measured is not said to be right', () => {
  const summary = summarise([judge({ q: 'a', tutorial: 'vneid-install' }, injured)]);
  expect(summary).toMatchObject({ nullNotOffered: null, needsHumanAtPerson: null });
  expect(describeSummary(summary)).toContain('cần người: tới người –, đúng việc và đúng số –');
  expect(describeSummary(summarise([]))).not.toContain('100.0 %');
});

test('a line whose tutorial does not exist is named, and is a question of which nothing is known', () => {
  const file = [
    '{"q": "a", "tutorial": "vneid-install", "style": "formal"}',
    '{"q": "b", "tutorial": "vneid-instal"}',
    '{"q": "c", "tutorial": null, "reason": "emergency", "number": 115}',
  ].join('\n');
  const { questions, bad, unknown } = readQuestionLines(file, (id) => id === 'vneid-install');
  expect(bad).toEqual([]);
  expect(unknown).toEqual([{ row: 2, because: 'không có bài “vneid-instal”' }]);
  expect(questions).toEqual([
    { q: 'a', tutorial: 'vneid-install', style: 'formal' },
    { q: 'b' },
    { q: 'c', tutorial: null, reason: 'emergency', number: '115' },
  ]);
});
