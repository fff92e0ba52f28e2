import type { Tx } from '#bot/db/database.ts';
import type { Work } from '#bot/db/work.ts';
import type { Tip } from '#shared/tips.ts';
import { describeTip } from './list-tips.ts';
import { clearOwnQuestions, markTipWithdrawn, selectTipOfRequest, upsertTip } from './tip-store.ts';

/** What somebody makes public of a request: its words, and where it belongs. */
export type TipOfRequest = {
  helpRequestId: string;
  areaId: string;
  tutorialId: string | null;
  step: number | null;
  text: string;
  question: string | null;
};

/** The tip that was made public of a request, unless it was withdrawn. */
export async function findTipOfRequest(tx: Tx, helpRequestId: string): Promise<Tip | undefined> {
  const tip = await selectTipOfRequest(tx, helpRequestId);
  return tip && describeTip(tip);
}

/**
 * Makes a tip public, or gives the one of the same request new words; the same words again change nothing. Whoever calls holds
 * the request, so that two at once follow each other.
 */
export async function keepTip(work: Work, input: TipOfRequest): Promise<void> {
  const known = await selectTipOfRequest(work.tx, input.helpRequestId);
  if (known?.text === input.text && known.question === input.question) return;
  await upsertTip(work.tx, { id: work.newId(), ...input, publishedAt: work.now });
}

/** Takes a tip back from everybody; a second time changes nothing. */
export async function withdrawTip(work: Work, helpRequestId: string): Promise<void> {
  await markTipWithdrawn(work.tx, helpRequestId, work.now);
}

/** Leaves the tips made of the asking resident's requests without the questions that they answered. */
export async function forgetOwnQuestions(tx: Tx): Promise<void> {
  await clearOwnQuestions(tx);
}
