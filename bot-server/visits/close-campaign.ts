import type { Work } from '#bot/db/work.ts';
import type { Campaign } from '#shared/visits.ts';
import { getCampaign, markClosed } from './campaign-store.ts';
import { readCampaign } from './read-campaigns.ts';

/**
 * Ends a campaign of the commune: no house owes its deed any more, and visits made from now on are not counted in it. A second
 * time changes nothing. Throws `not-found`.
 */
export async function closeCampaign(
  work: Work,
  areaId: string,
  campaignId: string,
): Promise<Campaign> {
  await getCampaign(work.tx, areaId, campaignId);
  await markClosed(work.tx, campaignId, work.now);
  return readCampaign(work.tx, areaId, campaignId);
}
