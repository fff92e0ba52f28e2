import type { Shelf } from './tutorial-shelf.ts';

type Kept = { version: string; shelf: Shelf };

/** Prepared shelves by place, one for each, of the `max` places that were asked for last. */
export function keepShelves(max: number) {
  const kept = new Map<string, Kept>();
  const keep = (place: string, one: Kept) => {
    kept.delete(place);
    kept.set(place, one);
    const [oldest] = kept.keys();
    if (kept.size > max && oldest !== undefined) kept.delete(oldest);
  };
  return {
    /** The place's shelf, where it is still this version. */
    find(place: string, version: string): Shelf | undefined {
      const known = kept.get(place);
      if (known?.version !== version) return undefined;
      keep(place, known);
      return known.shelf;
    },
    /** The place's shelf, whatever its version; what did not change may be taken from it. */
    last: (place: string): Shelf | undefined => kept.get(place)?.shelf,
    /** Instead of the place's shelf before. */
    put: (place: string, version: string, shelf: Shelf) => keep(place, { version, shelf }),
    count: () => kept.size,
  };
}
