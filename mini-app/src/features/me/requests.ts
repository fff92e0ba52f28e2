import type { HttpClient } from '#app/lib/http-client.ts';
import { type Load, useLoad } from '#app/lib/use-load.ts';
import {
  type ConsentChange,
  Household,
  type HouseholdMember,
  type MutedKinds,
  MyData,
  type OwnName,
} from '#shared/me.ts';
import { Me } from '#shared/sessions.ts';

export function changeName(http: HttpClient, name: OwnName): Promise<Me> {
  return http.put('/api/me/name', name, Me);
}

export function changeConsent(http: HttpClient, change: ConsentChange): Promise<Me> {
  return http.put('/api/me/consents', change, Me);
}

export function changeMuted(http: HttpClient, muted: MutedKinds): Promise<Me> {
  return http.put('/api/me/muted', muted, Me);
}

export function useHousehold(): Load<Household> {
  return useLoad(
    'household',
    (http, signal) => http.get('/api/me/household', Household, { signal }),
    { keep: true },
  );
}

/** Adds or renames; twice is once, because the device made the id. */
export function keepHouseholdMember(http: HttpClient, member: HouseholdMember): Promise<Household> {
  return http.put(householdPath(member.id), { name: member.name }, Household);
}

export function dropHouseholdMember(http: HttpClient, id: string): Promise<void> {
  return http.command('DELETE', householdPath(id));
}

function householdPath(id: string): string {
  return `/api/me/household/${encodeURIComponent(id)}`;
}

export function useMyData(): Load<MyData> {
  return useLoad('my-data', (http, signal) => http.get('/api/me/data', MyData, { signal }));
}

export function eraseMe(http: HttpClient): Promise<void> {
  return http.command('DELETE', '/api/me');
}
