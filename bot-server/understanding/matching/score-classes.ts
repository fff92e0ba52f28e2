import type { Vector } from './vector.ts';

/** Scores of every class for a text, in the order of the classes. */
export type Classes = { score(vector: Vector): Float64Array };

/** `weights`: one for each feature and class, the classes of a feature side by side. */
export function arrangeClasses(weights: Float32Array, classes: number): Classes {
  return {
    score(vector) {
      const found = new Float64Array(classes);
      scoreInto(found, vector, 0, vector.places.length, weights);
      return found;
    },
  };
}

type Values = { places: ArrayLike<number>; values: ArrayLike<number> };

/** Four features at a time, which takes half as long as one by one. */
export function scoreInto(
  scores: Float64Array,
  { places, values }: Values,
  from: number,
  behind: number,
  weights: Float32Array,
): void {
  const classes = scores.length;
  scores.fill(0);
  let at = from;
  for (; at + 3 < behind; at += 4) {
    const row = (places[at] ?? 0) * classes;
    const row1 = (places[at + 1] ?? 0) * classes;
    const row2 = (places[at + 2] ?? 0) * classes;
    const row3 = (places[at + 3] ?? 0) * classes;
    const value = values[at] ?? 0;
    const value1 = values[at + 1] ?? 0;
    const value2 = values[at + 2] ?? 0;
    const value3 = values[at + 3] ?? 0;
    for (let one = 0; one < classes; one += 1) {
      scores[one] =
        (scores[one] ?? 0) +
        (weights[row + one] ?? 0) * value +
        (weights[row1 + one] ?? 0) * value1 +
        (weights[row2 + one] ?? 0) * value2 +
        (weights[row3 + one] ?? 0) * value3;
    }
  }
  for (; at < behind; at += 1) {
    const row = (places[at] ?? 0) * classes;
    const value = values[at] ?? 0;
    for (let one = 0; one < classes; one += 1) {
      scores[one] = (scores[one] ?? 0) + (weights[row + one] ?? 0) * value;
    }
  }
}
