import type { HttpClient } from '#app/lib/http-client.ts';
import { type Load, useLoad } from '#app/lib/use-load.ts';
import {
  type NewOfficer,
  type OfficerChange,
  OfficerInvitation,
  StaffList,
} from '#shared/officers.ts';

const path = '/api/staff/officers';

export function useOfficers(): Load<StaffList> {
  return useLoad('staff-officers', (http, signal) => http.get(path, StaffList, { signal }));
}

export function addOfficer(http: HttpClient, id: string, officer: NewOfficer): Promise<StaffList> {
  return http.put(`${path}/${id}`, officer, StaffList);
}

export function changeOfficer(
  http: HttpClient,
  id: string,
  change: OfficerChange,
): Promise<StaffList> {
  return http.post(`${path}/${id}/change`, change, StaffList);
}

export function inviteOfficer(http: HttpClient, id: string): Promise<OfficerInvitation> {
  return http.post(`${path}/${id}/invitation`, {}, OfficerInvitation);
}
