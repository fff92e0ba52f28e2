import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { matchTutorials, offerScoreMin } from '#bot/tutorials/match-tutorials.ts';
import { findTutorial, tutorials } from '#bot/tutorials/tutorial-library.ts';
import { measureMatcher, readQuestions } from '#test/bench/measure-matcher.ts';

const questions = readQuestions();

describe('the matcher over the 200 questions of residents', () => {
  const answerable = measureMatcher(
    'with a tutorial',
    questions.filter((question) => question.tutorial !== null),
  );

  it('has a known tutorial as the answer wherever there is one', () => {
    const unknown = questions.filter(
      ({ tutorial }) => tutorial !== null && findTutorial(tutorial) === undefined,
    );
    expect(questions).toHaveLength(200);
    expect(unknown).toEqual([]);
  });

  it('puts the right tutorial first for at least 76 % and among three for at least 86 %', () => {
    expect(answerable.first / answerable.questions).toBeGreaterThanOrEqual(0.76);
    expect(answerable.amongThree / answerable.questions).toBeGreaterThanOrEqual(0.86);
  });

  it('offers nothing for most of what no tutorial answers', () => {
    const strangers = measureMatcher(
      'without a tutorial',
      questions.filter((question) => question.tutorial === null),
    );
    expect(strangers.offered / strangers.questions).toBeLessThanOrEqual(0.45);
  });
});

describe('matchTutorials', () => {
  it('finds a tutorial by its own title, with and without marks', () => {
    for (const { id, title } of tutorials) {
      expect(matchTutorials(title)[0]?.id, title).toBe(id);
      const unmarked = title.normalize('NFD').replace(/\p{M}/gu, '').replace(/[đĐ]/g, 'd');
      expect(matchTutorials(unmarked)[0]?.id, unmarked).toBe(id);
    }
  });

  it('gives the same answer to the same words, however the phone sent them', () => {
    for (const { q } of questions) {
      const matches = matchTutorials(q);
      expect(matchTutorials(q)).toEqual(matches);
      expect(matchTutorials(q.normalize('NFD'))).toEqual(matches);
      expect(matchTutorials(`  ${q.toUpperCase()} !!! `)).toEqual(matches);
    }
  });

  it('lets the marks that were typed decide', () => {
    expect(matchTutorials('sổ đỏ')[0]?.id).toBe('land-certificate-vneid');
    expect(matchTutorials('Trị ho cho trẻ bằng cách nào').map((match) => match.id)).not.toContain(
      'dvc-track-dossier',
    );
  });

  it.each(['', '   ', '👍👍', 'aaaaaa', '?', 'hello', 'alo', 'chào ad', 'gia vang sjc'])(
    'offers nothing for %j',
    (text) => {
      expect(matchTutorials(text)).toEqual([]);
    },
  );

  it('offers at most three different tutorials, best first, with a first score worth offering', () => {
    const words = questions.flatMap(({ q }) => q.split(' '));
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...words), { maxLength: 30 }), (typed) => {
        const matches = matchTutorials(typed.join(' '));
        const scores = matches.map((match) => match.score);
        expect(matches.length).toBeLessThanOrEqual(3);
        expect(new Set(matches.map((match) => match.id)).size).toBe(matches.length);
        expect(scores).toEqual([...scores].sort((a, b) => b - a));
        expect(scores.every((score) => score > 0 && score < 1)).toBe(true);
        expect(scores[0] ?? 1).toBeGreaterThanOrEqual(offerScoreMin);
      }),
    );
  });

  it('takes any text at all', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 2000 }), (text) => {
        expect(matchTutorials(text).length).toBeLessThanOrEqual(3);
      }),
    );
  });
});
