/** What speaks for one class: what was learned, how like its phrasings are, what its tutorial's own text says. */
export type Evidence = { learned: number; near: number; field: number };

/**
 * How much each counts, fitted on phrasings that the model had not seen (`npm run bench understanding` fits them anew and shows
 * both): a softmax over all classes.
 */
export const evidenceWeights: Evidence = { learned: 22, near: 3.5, field: 1.5 };

/** What is expected of `learned` for a class that nothing was learned for, such as a commune's own tutorial. */
const expectedLearned = { near: 0.45, field: 0.3, base: -0.35 };

export function strengthOf({ learned, near, field }: Evidence): number {
  return (
    evidenceWeights.learned * learned + evidenceWeights.near * near + evidenceWeights.field * field
  );
}

export function expectLearned(near: number, field: number): number {
  return expectedLearned.base + expectedLearned.near * near + expectedLearned.field * field;
}

/** Probabilities that belong to strengths. */
export function softmax(strengths: readonly number[]): number[] {
  const highest = Math.max(...strengths);
  const raised = strengths.map((strength) => Math.exp(strength - highest));
  const sum = raised.reduce((all, one) => all + one, 0);
  return raised.map((one) => one / sum);
}
