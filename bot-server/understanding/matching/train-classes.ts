import type { FeatureTable } from './feature-table.ts';
import type { Vector } from './vector.ts';

/** Scores of every class for a text, in the order of the classes. */
export type Classes = { score(vector: Vector): Float32Array };

const rounds = 3;
/** By how much the right class has to lead before a line teaches nothing more. */
const leadMin = 0.3;
const stepMax = 0.1;
const seed = 7;

/**
 * Learns one weight for each feature and class, so that every line's own class leads: a passive-aggressive perceptron whose
 * weights are the average over all rounds. The same lines in the same order give the same weights.
 */
export function trainClasses(
  vectors: readonly Vector[],
  classOf: readonly number[],
  table: FeatureTable,
  classes: number,
): Classes {
  const weights = new Float32Array(table.size * classes);
  const sums = new Float32Array(table.size * classes);
  const scores = new Float32Array(classes);
  const order = shuffled(vectors.length);
  const isLearned = new Uint8Array(vectors.length);
  for (let round = 0; round < rounds; round += 1) {
    for (const line of order) {
      if (isLearned[line] === 1 && round % 2 === 1) continue;
      const vector = vectors[line];
      const own = classOf[line];
      if (vector === undefined || own === undefined) continue;
      scoreInto(scores, vector, weights, classes);
      const rival = bestOther(scores, own);
      const lack = leadMin - (scores[own] ?? 0) + (scores[rival] ?? 0);
      isLearned[line] = lack > 0 ? 0 : 1;
      if (lack > 0) learn(weights, vector, classes, own, rival, Math.min(lack / 2, stepMax));
    }
    addTo(sums, weights, 1 / rounds);
  }
  return {
    score(vector) {
      const found = new Float32Array(classes);
      scoreInto(found, vector, sums, classes);
      return found;
    },
  };
}

function learn(
  weights: Float32Array,
  { places, values }: Vector,
  classes: number,
  own: number,
  rival: number,
  step: number,
): void {
  for (let at = 0; at < places.length; at += 1) {
    const row = (places[at] ?? 0) * classes;
    const change = (values[at] ?? 0) * step;
    weights[row + own] = (weights[row + own] ?? 0) + change;
    weights[row + rival] = (weights[row + rival] ?? 0) - change;
  }
}

function scoreInto(
  scores: Float32Array,
  { places, values }: Vector,
  weights: Float32Array,
  classes: number,
): void {
  scores.fill(0);
  for (let at = 0; at < places.length; at += 1) {
    const row = (places[at] ?? 0) * classes;
    const value = values[at] ?? 0;
    for (let one = 0; one < classes; one += 1) {
      scores[one] = (scores[one] ?? 0) + (weights[row + one] ?? 0) * value;
    }
  }
}

function addTo(sums: Float32Array, added: Float32Array, share: number): void {
  for (let at = 0; at < added.length; at += 1)
    sums[at] = (sums[at] ?? 0) + (added[at] ?? 0) * share;
}

function bestOther(scores: Float32Array, own: number): number {
  let best = own === 0 ? 1 : 0;
  for (let one = 0; one < scores.length; one += 1) {
    if (one !== own && (scores[one] ?? 0) > (scores[best] ?? 0)) best = one;
  }
  return best;
}

/** The same disorder every time. */
function shuffled(length: number): number[] {
  const order = Array.from({ length }, (_, at) => at);
  let state = seed;
  for (let at = length - 1; at > 0; at -= 1) {
    state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff;
    const other = state % (at + 1);
    const kept = order[at] ?? 0;
    order[at] = order[other] ?? 0;
    order[other] = kept;
  }
  return order;
}
