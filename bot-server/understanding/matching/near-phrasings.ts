import type { Vector, VectorList } from './vector.ts';

/** The phrasings that are like a text, for each class: how like its nearest ones are, and which is the nearest. */
type Near = { likeness: number; nearest: number; nearestLikeness: number };
/** In the order of the classes; undefined where none has anything of the text. */
export type NearPhrasings = { find(vector: Vector): (Near | undefined)[] };

const nearestRead = 5;

/** For each feature the lines that have it, and with which value; those of feature `at` stand from `starts[at]` to before `starts[at + 1]`. */
export type LineIndex = { starts: Int32Array; lines: Int32Array; values: Float32Array };

/** An index over vectors of length 1, of so many features. */
export function indexLines(vectors: VectorList, features: number): LineIndex {
  const starts = startsOf(vectors, features);
  const ends = starts.slice();
  const lines = new Int32Array(vectors.places.length);
  const values = new Float32Array(vectors.places.length);
  for (let line = 0; line + 1 < vectors.starts.length; line += 1) {
    const behind = vectors.starts[line + 1] ?? 0;
    for (let at = vectors.starts[line] ?? 0; at < behind; at += 1) {
      const place = vectors.places[at] ?? 0;
      const to = ends[place] ?? 0;
      ends[place] = to + 1;
      lines[to] = line;
      values[to] = vectors.values[at] ?? 0;
    }
  }
  return { starts, lines, values };
}

/** `classOf` says which class each line belongs to. */
export function arrangeNear(
  { starts, lines, values }: LineIndex,
  classOf: Int32Array,
  classes: number,
): NearPhrasings {
  const likeness = new Float32Array(classOf.length);
  const tops = new Float64Array(classes * nearestRead);
  const nearest = new Int32Array(classes);
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
      findTops(likeness, classOf, tops, nearest);
      return Array.from({ length: classes }, (_, own) => nearOf(own, tops, nearest));
    },
  };
}

/** Where the lines of each feature begin, and behind the last, where they end. */
function startsOf({ places }: VectorList, size: number): Int32Array {
  const starts = new Int32Array(size + 1);
  for (let at = 0; at < places.length; at += 1) {
    const place = places[at] ?? 0;
    starts[place + 1] = (starts[place + 1] ?? 0) + 1;
  }
  for (let at = 0; at < size; at += 1) starts[at + 1] = (starts[at + 1] ?? 0) + (starts[at] ?? 0);
  return starts;
}

/** The highest likenesses of each class, falling, and the line of the highest; of equal ones the first. */
function findTops(
  likeness: Float32Array,
  classOf: Int32Array,
  tops: Float64Array,
  nearest: Int32Array,
): void {
  tops.fill(0);
  for (let line = 0; line < likeness.length; line += 1) {
    const value = likeness[line] ?? 0;
    if (value <= 0) continue;
    const own = classOf[line] ?? 0;
    const first = own * nearestRead;
    let at = first + nearestRead - 1;
    if (value <= (tops[at] ?? 0)) continue;
    while (at > first && (tops[at - 1] ?? 0) < value) {
      tops[at] = tops[at - 1] ?? 0;
      at -= 1;
    }
    tops[at] = value;
    if (at === first) nearest[own] = line;
  }
}

/** The nearest counts whole, the second half, the third a third. */
function nearOf(own: number, tops: Float64Array, nearest: Int32Array): Near | undefined {
  const first = own * nearestRead;
  const nearestLikeness = tops[first] ?? 0;
  if (nearestLikeness === 0) return undefined;
  let likeness = 0;
  for (let rank = 0; rank < nearestRead; rank += 1) {
    likeness += (tops[first + rank] ?? 0) / (rank + 1);
  }
  return { likeness, nearest: nearest[own] ?? 0, nearestLikeness };
}
