import { scoreInto } from './score-classes.ts';
import type { VectorList } from './vector.ts';

const rounds = 3;
/** By how much the right class has to lead before a line teaches nothing more. */
const leadMin = 0.3;
const stepMax = 0.1;
const seed = 7;

/**
 * Learns one weight for each feature and class, so that every line's own class leads: a passive-aggressive perceptron whose
 * weights are the average over all rounds. The same lines in the same order give the same weights. `features` and `classes` are how many
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
  const order = shuffled(classOf.length);
  const isLearned = new Uint8Array(classOf.length);

  /** Whether the line taught nothing any more. */
  function learnFrom(line: number, round: number): boolean {
    const own = classOf[line] ?? 0;
    const from = vectors.starts[line] ?? 0;
    const behind = vectors.starts[line + 1] ?? 0;
    scoreInto(scores, vectors, from, behind, weights);
    const rival = bestOther(scores, own);
    const lack = leadMin - (scores[own] ?? 0) + (scores[rival] ?? 0);
    if (lack <= 0) return true;
    const step = Math.min(lack / 2, stepMax);
    const kept = step * ((rounds - round) / rounds);
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

  for (let round = 0; round < rounds; round += 1) {
    for (const line of order) {
      if (isLearned[line] === 1 && round % 2 === 1) continue;
      isLearned[line] = learnFrom(line, round) ? 1 : 0;
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

/** The same disorder every time. */
function shuffled(length: number): Int32Array {
  const order = Int32Array.from({ length }, (_, at) => at);
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
