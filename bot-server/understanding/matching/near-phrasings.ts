import type { FeatureTable } from './feature-table.ts';
import type { Vector } from './vector.ts';

/** The phrasings that are like a text, for each class: how like its nearest ones are, and which is the nearest. */
type Near = { likeness: number; nearest: number; nearestLikeness: number };
export type NearPhrasings = { find(vector: Vector): Map<number, Near> };

const nearestRead = 5;

/** An index over vectors of length 1; `classOf` says which class each belongs to. */
export function indexPhrasings(
  vectors: readonly Vector[],
  classOf: readonly number[],
  table: FeatureTable,
): NearPhrasings {
  const starts = startsOf(vectors, table.size);
  const ends = starts.slice();
  const lines = new Int32Array(starts[table.size] ?? 0);
  const values = new Float32Array(lines.length);
  for (const [line, { places, values: own }] of vectors.entries()) {
    for (let at = 0; at < places.length; at += 1) {
      const place = places[at] ?? 0;
      const to = ends[place] ?? 0;
      ends[place] = to + 1;
      lines[to] = line;
      values[to] = own[at] ?? 0;
    }
  }
  const likeness = new Float32Array(vectors.length);
  return {
    find(vector) {
      likeness.fill(0);
      for (let at = 0; at < vector.places.length; at += 1) {
        const place = vector.places[at] ?? 0;
        const value = vector.values[at] ?? 0;
        const end = starts[place + 1] ?? 0;
        for (let entry = starts[place] ?? 0; entry < end; entry += 1) {
          const line = lines[entry] ?? 0;
          likeness[line] = (likeness[line] ?? 0) + (values[entry] ?? 0) * value;
        }
      }
      return byClass(likeness, classOf);
    },
  };
}

/** Where the lines of each feature begin, and behind the last, where they end. */
function startsOf(vectors: readonly Vector[], size: number): Int32Array {
  const starts = new Int32Array(size + 1);
  for (const { places } of vectors) {
    for (const place of places) starts[place + 1] = (starts[place + 1] ?? 0) + 1;
  }
  for (let at = 0; at < size; at += 1) starts[at + 1] = (starts[at + 1] ?? 0) + (starts[at] ?? 0);
  return starts;
}

function byClass(likeness: Float32Array, classOf: readonly number[]): Map<number, Near> {
  const best = new Map<number, { at: number; tops: number[] }>();
  for (let line = 0; line < likeness.length; line += 1) {
    const value = likeness[line] ?? 0;
    if (value <= 0) continue;
    const own = classOf[line] ?? 0;
    const known = best.get(own);
    if (known === undefined) {
      best.set(own, { at: line, tops: [value] });
      continue;
    }
    if (value > (known.tops[0] ?? 0)) known.at = line;
    insertTop(known.tops, value);
  }
  return new Map(
    [...best].map(([own, { at, tops }]) => [
      own,
      { likeness: graded(tops), nearest: at, nearestLikeness: tops[0] ?? 0 },
    ]),
  );
}

function insertTop(tops: number[], value: number): void {
  if (tops.length === nearestRead && value <= (tops[nearestRead - 1] ?? 0)) return;
  let at = tops.length;
  while (at > 0 && (tops[at - 1] ?? 0) < value) at -= 1;
  tops.splice(at, 0, value);
  if (tops.length > nearestRead) tops.pop();
}

/** The nearest counts whole, the second half, the third a third. */
function graded(tops: readonly number[]): number {
  return tops.reduce((sum, value, rank) => sum + value / (rank + 1), 0);
}
