import type { Work } from '#bot/db/work.ts';
import { findStaffNames } from './find-staff-names.ts';
import { missedWords } from './missed-words.ts';
import { addRefusedOffer } from './refused-offer-store.ts';

type Refusal = {
  /** Masked. */
  question: string;
  /** The first that was offered for it. */
  tutorialId: string;
  /** What the asker is called. */
  names: readonly (string | null)[];
};

/** Counts, in the commune around and with nobody's name, that a tutorial was offered for these words and did not help. */
export async function countRefusedOffer({ tx, now }: Work, refusal: Refusal): Promise<void> {
  const names = [...refusal.names, ...(await findStaffNames(tx))];
  const words = missedWords(refusal.question, names);
  if (words === undefined) return;
  await addRefusedOffer(tx, { words, tutorialId: refusal.tutorialId }, now);
}
