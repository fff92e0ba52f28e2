import type { FeatureTable } from './feature-table.ts';
import type { Features } from './features.ts';

/** A text as a vector of length 1 over the features that the phrasings have; each place once. */
export type Vector = { places: Int32Array; values: Float32Array };

export function vectorOf({ hashes }: Features, table: FeatureTable): Vector {
  const places = new Int32Array(hashes.length);
  let used = 0;
  let squares = 0;
  for (let at = 0; at < hashes.length; at += 1) {
    const place = table.find(hashes[at] ?? 0);
    if (place < 0 || isAmong(places, used, place)) continue;
    places[used] = place;
    used += 1;
    squares += (table.weights[place] ?? 0) ** 2;
  }
  const length = Math.sqrt(squares) || 1;
  const values = new Float32Array(used);
  for (let at = 0; at < used; at += 1) values[at] = (table.weights[places[at] ?? 0] ?? 0) / length;
  return { places: places.slice(0, used), values };
}

/** Texts are short; a set for each would take longer. */
function isAmong(places: Int32Array, used: number, place: number): boolean {
  for (let at = 0; at < used; at += 1) if (places[at] === place) return true;
  return false;
}
