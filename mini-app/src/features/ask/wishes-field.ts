import type { DraftWishes } from '#app/lib/draft.ts';

export interface WishesFieldProps {
  wishes: DraftWishes;
  onChange: (change: Partial<DraftWishes>) => void;
}

/** Letters in which the way to the house fits; the server's own limit. */
export const placeLengthMax = 200;
