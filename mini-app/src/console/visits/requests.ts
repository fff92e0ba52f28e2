import type { HttpClient } from '#app/lib/http-client.ts';
import { type Load, useLoad } from '#app/lib/use-load.ts';
import {
  Campaign,
  CampaignList,
  type HouseholdImport,
  HouseholdImportReport,
  HouseholdList,
  type NewCampaign,
} from '#shared/visits.ts';

const pollMs = 30_000;

export function useHouseholds(areaId: string): Load<HouseholdList> {
  return useLoad(
    `staff-households/${areaId}`,
    (http, signal) =>
      http.get('/api/staff/households', HouseholdList, { query: { areaId }, signal }),
    { pollMs },
  );
}

export function useStaffCampaigns(): Load<CampaignList> {
  return useLoad(
    'staff-campaigns',
    (http, signal) => http.get('/api/staff/campaigns', CampaignList, { signal }),
    { pollMs },
  );
}

export function importHouseholds(
  http: HttpClient,
  areaId: string,
  body: HouseholdImport,
): Promise<HouseholdImportReport> {
  const path = `/api/staff/areas/${encodeURIComponent(areaId)}/households/import`;
  return http.post(path, body, HouseholdImportReport);
}

export function createCampaign(http: HttpClient, body: NewCampaign): Promise<Campaign> {
  return http.post('/api/staff/campaigns', body, Campaign);
}

export function closeCampaign(http: HttpClient, id: string): Promise<Campaign> {
  return http.post(`/api/staff/campaigns/${encodeURIComponent(id)}/close`, {}, Campaign);
}
