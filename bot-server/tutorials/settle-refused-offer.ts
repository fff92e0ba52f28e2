import { recordAudit } from '#bot/audit/record-audit.ts';
import type { Tx } from '#bot/db/database.ts';
import type { Work } from '#bot/db/work.ts';
import type { RefusedOfferList } from '#shared/taught-phrasings.ts';
import { findTitles } from './find-titles.ts';
import { type RefusedOffer, selectRefusedOffers, settleOffer } from './refused-offer-store.ts';
import type { Keeper } from './tutorial-keeper.ts';

const listMax = 100;

/** What a commune's residents asked, were offered and refused, and nobody has seen to; most refused first, at most 100. */
export async function listRefusedOffers(tx: Tx, areaId: string): Promise<RefusedOfferList> {
  const rows = await selectRefusedOffers(tx, areaId, listMax);
  const titles = await findTitles(
    tx,
    rows.map(({ tutorialId }) => tutorialId),
  );
  return {
    offers: rows.map(({ words, tutorialId, times, lastAt }) => ({
      words,
      tutorialId,
      tutorialTitle: titles.get(tutorialId) ?? tutorialId,
      times,
      lastAt: lastAt.toISOString(),
    })),
  };
}

/** Takes them off the list until the same is refused again. A second time changes nothing. */
export async function settleRefusedOffer(
  work: Work,
  by: Keeper,
  offer: RefusedOffer,
): Promise<void> {
  if (!(await settleOffer(work.tx, by.areaId, offer, work.now))) return;
  // The words are a resident's and stay out of the log.
  await recordAudit(work, {
    areaId: by.areaId,
    by: { officerId: by.officerId },
    act: 'refused-offer.settled',
    subjectId: by.areaId,
    subjectName: '',
  });
}
