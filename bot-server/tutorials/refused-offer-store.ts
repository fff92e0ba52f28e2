import { and, desc, eq, isNull, sql } from 'drizzle-orm';
import type { Tx } from '#bot/db/database.ts';
import { refusedOffers } from './refused-offer.table.ts';

export type RefusedOffer = { words: string; tutorialId: string };

/** Counts in the commune around; the bot writes it and never reads it. */
export async function addRefusedOffer(
  tx: Tx,
  { words, tutorialId }: RefusedOffer,
  at: Date,
): Promise<void> {
  await tx.execute(
    sql`select count_refused_offer(${words}, ${tutorialId}, ${at.toISOString()}::timestamptz)`,
  );
}

const waiting = (areaId: string) =>
  and(eq(refusedOffers.areaId, areaId), isNull(refusedOffers.settledAt));

export function selectRefusedOffers(tx: Tx, areaId: string, limit: number) {
  return tx
    .select()
    .from(refusedOffers)
    .where(waiting(areaId))
    .orderBy(
      desc(refusedOffers.times),
      desc(refusedOffers.lastAt),
      refusedOffers.words,
      refusedOffers.tutorialId,
    )
    .limit(limit);
}

export function countRefusedOffers(tx: Tx, areaId: string): Promise<number> {
  return tx.$count(refusedOffers, waiting(areaId));
}

/** Whether there was something to settle. */
export async function settleOffer(
  tx: Tx,
  areaId: string,
  { words, tutorialId }: RefusedOffer,
  at: Date,
): Promise<boolean> {
  const settled = await tx
    .update(refusedOffers)
    .set({ settledAt: at })
    .where(
      and(
        waiting(areaId),
        eq(refusedOffers.words, words),
        eq(refusedOffers.tutorialId, tutorialId),
      ),
    )
    .returning({ words: refusedOffers.words });
  return settled.length > 0;
}
