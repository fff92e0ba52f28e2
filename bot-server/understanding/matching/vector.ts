import type { FeatureTable } from './feature-table.ts';
import type { Features } from './features.ts';

/** A text as a vector of length 1 over the features that the phrasings have; each place once. */
export type Vector = { places: readonly number[]; values: readonly number[] };

export function vectorOf({ hashes }: Features, table: FeatureTable): Vector {
  const places: number[] = [];
  const values: number[] = [];
  let squares = 0;
  for (const hash of hashes) {
    const place = table.find(hash);
    if (place < 0 || places.includes(place)) continue;
    const value = table.weights[place] ?? 0;
    places.push(place);
    values.push(value);
    squares += value * value;
  }
  const length = Math.sqrt(squares) || 1;
  for (let at = 0; at < values.length; at += 1) values[at] = (values[at] ?? 0) / length;
  return { places, values };
}
