import { scoreInto } from './score-classes.ts';
import type { VectorList } from './vector.ts';

/**
 * So many times it is learned from the beginning, each time in another order of the lines. What is learned last weighs more, and one
 * more line anywhere changes the whole order: a single learning is a point better or worse by chance.
 */
const orders = 5;
const rounds = 3;
/** By how much the right class has to lead before a line teaches nothing more. */
const leadMin = 0.3;
const stepMax = 0.1;
const seed = 7;

/**
 * Learns one weight for each feature and class, so that every line's own class leads: a passive-aggressive perceptron whose
 * weights are the average over all rounds and orders. The same lines give the same weights. `features` and `classes` are how many
 * there are.
 */
export function trainClasses(
  vectors: VectorList,
  classOf: Int32Array,
  features: number,
  classes: number,
): Float32Array {
  const weights = new Float32Array(features * classes);
  const averages = new Float32Array(features * classes);
  const scores = new Float64Array(classes);
  const order = Int32Array.from(classOf, (_, at) => at);
  const isLearned = new Uint8Array(classOf.length);
  const shuffle = shuffler(seed);

  /** Whether the line taught nothing any more. */
  function learnFrom(line: number, share: number): boolean {
    const own = classOf[line] ?? 0;
    const from = vectors.starts[line] ?? 0;
    const behind = vectors.starts[line + 1] ?? 0;
    scoreInto(scores, vectors, from, behind, weights);
    const rival = bestOther(scores, own);
    const lack = leadMin - (scores[own] ?? 0) + (scores[rival] ?? 0);
    if (lack <= 0) return true;
    const step = Math.min(lack / 2, stepMax);
    const kept = step * share;
    for (let at = from; at < behind; at += 1) {
      const row = (vectors.places[at] ?? 0) * classes;
      const value = vectors.values[at] ?? 0;
      add(weights, row + own, value * step);
      add(weights, row + rival, -value * step);
      add(averages, row + own, value * kept);
      add(averages, row + rival, -value * kept);
    }
    return false;
  }

  for (let learning = 0; learning < orders; learning += 1) {
    weights.fill(0);
    shuffle(order);
    for (let round = 0; round < rounds; round += 1) {
      const share = (rounds - round) / rounds / orders;
      for (const line of order) {
        if (isLearned[line] === 1 && round % 2 === 1) continue;
        isLearned[line] = learnFrom(line, share) ? 1 : 0;
      }
    }
  }
  return averages;
}

function add(to: Float32Array, at: number, change: number): void {
  to[at] = (to[at] ?? 0) + change;
}

function bestOther(scores: Float64Array, own: number): number {
  let best = own === 0 ? 1 : 0;
  for (let one = 0; one < scores.length; one += 1) {
    if (one !== own && (scores[one] ?? 0) > (scores[best] ?? 0)) best = one;
  }
  return best;
}

/** Brings lists into disorder, each time into another, and the same ones every time that one begins anew. */
function shuffler(seed: number): (list: Int32Array) => void {
  let state = seed;
  return (list) => {
    for (let at = list.length - 1; at > 0; at -= 1) {
      state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff;
      const other = state % (at + 1);
      const kept = list[at] ?? 0;
      list[at] = list[other] ?? 0;
      list[other] = kept;
    }
  };
}
