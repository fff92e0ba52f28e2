import type { HttpClient } from '#app/lib/http-client.ts';
import { type Load, useLoad } from '#app/lib/use-load.ts';
import {
  type Campaign,
  CampaignList,
  Household,
  type HouseholdChange,
  HouseholdDetail,
  type HouseholdImport,
  HouseholdImportReport,
  HouseholdList,
  type HouseholdView,
} from '#shared/visits.ts';

const householdsPath = '/api/team/households';
const visitsPath = '/api/team/visits';

export function householdPath(id: string): string {
  return `${householdsPath}/${encodeURIComponent(id)}`;
}

export function visitPath(id: string): string {
  return `${visitsPath}/${encodeURIComponent(id)}`;
}

export async function fetchHouseholds(
  http: HttpClient,
  view: HouseholdView,
  signal?: AbortSignal,
): Promise<Household[]> {
  const query = { query: { view }, ...(signal && { signal }) };
  return (await http.get(householdsPath, HouseholdList, query)).households;
}

export function fetchHousehold(
  http: HttpClient,
  id: string,
  signal?: AbortSignal,
): Promise<HouseholdDetail> {
  return http.get(householdPath(id), HouseholdDetail, signal && { signal });
}

export async function fetchCampaigns(http: HttpClient, signal?: AbortSignal): Promise<Campaign[]> {
  const answer = await http.get('/api/team/campaigns', CampaignList, signal && { signal });
  return answer.campaigns;
}

export function useCampaigns(): Load<Campaign[]> {
  return useLoad('campaigns', fetchCampaigns, { keep: true });
}

export function changeHousehold(
  http: HttpClient,
  id: string,
  change: HouseholdChange,
): Promise<Household> {
  return http.post(`${householdPath(id)}/change`, change, Household);
}

/** Of the leader's own village. */
export function importHouseholds(
  http: HttpClient,
  body: HouseholdImport,
): Promise<HouseholdImportReport> {
  return http.post(`${householdsPath}/import`, body, HouseholdImportReport);
}
