import type { DraftWishes } from '#app/lib/draft.ts';
import type { Missing } from './missing-field.ts';

export interface WishesFieldProps {
  wishes: DraftWishes;
  onChange: (change: Partial<DraftWishes>) => void;
  /** What kept the question from being sent. */
  missing: Missing | undefined;
}

/** Letters in which the way to the house fits; the server's own limit. */
export const placeLengthMax = 200;

/** The same of what somebody at home is called. */
export const nameLengthMax = 60;
