import type { Tx } from '#bot/db/database.ts';
import { deleteAskedBefore } from './refused-offer-store.ts';

const keptDays = 180;
const dayMs = 24 * 3_600_000;

/** Forgets, in all communes, searches in vain and refused offers that nobody repeated for 180 days. Harmless at any time. */
export async function forgetAskedWords(tx: Tx, now: Date): Promise<void> {
  await deleteAskedBefore(tx, new Date(now.getTime() - keptDays * dayMs));
}
