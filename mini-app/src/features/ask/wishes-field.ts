import type { DraftWishes } from '#app/lib/draft.ts';

export interface WishesFieldProps {
  wishes: DraftWishes;
  onChange: (change: Partial<DraftWishes>) => void;
}
