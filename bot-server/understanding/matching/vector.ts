import type { FeatureTable } from './feature-table.ts';
import type { Features } from './features.ts';

/** A text as a vector of length 1 over the features that the phrasings have; each place once. */
export type Vector = { places: readonly number[]; values: readonly number[] };

/** Many of them behind one another; that of text `at` stands from `starts[at]` to before `starts[at + 1]`. */
export type VectorList = { starts: Int32Array; places: Int32Array; values: Float64Array };

export function vectorOf({ hashes }: Features, table: FeatureTable): Vector {
  const places = new Set<number>();
  for (const hash of hashes) {
    const place = table.find(hash);
    if (place >= 0) places.add(place);
  }
  const values: number[] = [];
  let squares = 0;
  for (const place of places) {
    const value = table.weights[place] ?? 0;
    values.push(value);
    squares += value * value;
  }
  const length = Math.sqrt(squares) || 1;
  for (let at = 0; at < values.length; at += 1) values[at] = (values[at] ?? 0) / length;
  return { places: [...places], values };
}
