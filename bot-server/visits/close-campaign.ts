import { type AuditActor, recordAudit } from '#bot/audit/record-audit.ts';
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
  by: AuditActor = null,
): Promise<Campaign> {
  const { name } = await getCampaign(work.tx, areaId, campaignId);
  if (await markClosed(work.tx, campaignId, work.now)) {
    await recordAudit(work, {
      areaId,
      by,
      act: 'campaign.closed',
      subjectId: campaignId,
      subjectName: name,
    });
  }
  return readCampaign(work.tx, areaId, campaignId);
}
