import { getArea } from '#bot/areas/get-area.ts';
import type { Tx } from '#bot/db/database.ts';
import type { Campaign as CampaignView } from '#shared/visits.ts';
import {
  getCampaign,
  selectCampaignsOfArea,
  selectTargets,
  selectVillages,
  sumPeople,
} from './campaign-store.ts';
import type { Campaign } from './visit.table.ts';

/** Those that run, and the last that have ended. */
const listMax = 20;

/**
 * Campaigns in which an area takes part, the latest to end first: a commune with all its villages, a village with its own part
 * alone.
 */
export async function listCampaigns(tx: Tx, areaId: string): Promise<CampaignView[]> {
  const area = await getArea(tx, areaId);
  const views: CampaignView[] = [];
  for (const campaign of await selectCampaignsOfArea(tx, areaId, listMax)) {
    views.push(await describe(tx, area, campaign));
  }
  return views;
}

/** One campaign of a commune; throws `not-found` for another's. */
export async function readCampaign(
  tx: Tx,
  areaId: string,
  campaignId: string,
): Promise<CampaignView> {
  const campaign = await getCampaign(tx, areaId, campaignId);
  return describe(tx, await getArea(tx, areaId), campaign);
}

/** What the villages under `area` were asked for and have done; those outside it are out of the reader's sight. */
async function describe(tx: Tx, area: { path: string }, campaign: Campaign): Promise<CampaignView> {
  const targets = await selectTargets(tx, campaign.id);
  const people = await sumPeople(tx, area, campaign);
  const villages = await selectVillages(tx, area, [...targets.keys(), ...people.keys()]);
  return {
    id: campaign.id,
    name: campaign.name,
    deed: campaign.deed,
    firstDay: campaign.firstDay,
    lastDay: campaign.lastDay,
    isClosed: campaign.closedAt !== null,
    villages: villages.map((village) => ({
      ...village,
      target: targets.get(village.areaId) ?? null,
      actual: people.get(village.areaId) ?? 0,
    })),
  };
}
