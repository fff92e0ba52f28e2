import type { HttpClient } from '#app/lib/http-client.ts';
import { type Load, useLoad } from '#app/lib/use-load.ts';
import {
  AskedTask,
  FoundPeople,
  type GroupWork,
  KeptVillageDetail,
  KeptVillageList,
  type MemberChange,
  MergerPreview,
  type PeopleSearch,
  type VillageChange,
} from '#shared/keeping.ts';

const villages = '/api/staff/keeping/villages';

export function useKeptVillages(): Load<KeptVillageList> {
  return useLoad('kept-villages', (http, signal) =>
    http.get(villages, KeptVillageList, { signal }),
  );
}

export function useKeptVillage(id: string): Load<KeptVillageDetail> {
  return useLoad(`kept-village/${id}`, (http, signal) =>
    http.get(`${villages}/${id}`, KeptVillageDetail, { signal }),
  );
}

export function useMerger(fromId: string, intoId: string): Load<MergerPreview> {
  return useLoad(`merger/${fromId}/${intoId}`, (http, signal) =>
    http.get(`${villages}/${fromId}/merger`, MergerPreview, { query: { into: intoId }, signal }),
  );
}

export function saveVillage(
  http: HttpClient,
  id: string,
  change: VillageChange,
): Promise<KeptVillageDetail> {
  return http.put(`${villages}/${id}`, change, KeptVillageDetail);
}

export function mergeVillages(http: HttpClient, id: string, into: string) {
  return http.post(`${villages}/${id}/merger`, { into }, KeptVillageList);
}

export function endVillage(http: HttpClient, id: string): Promise<KeptVillageList> {
  return http.post(`${villages}/${id}/end`, {}, KeptVillageList);
}

export function saveMember(
  http: HttpClient,
  villageId: string,
  id: string,
  change: MemberChange,
): Promise<KeptVillageDetail> {
  return http.put(`${villages}/${villageId}/members/${id}`, change, KeptVillageDetail);
}

export function setAway(
  http: HttpClient,
  villageId: string,
  id: string,
  act: 'leave' | 'return',
): Promise<KeptVillageDetail> {
  return http.post(`${villages}/${villageId}/members/${id}/${act}`, {}, KeptVillageDetail);
}

export function askGroupWork(
  http: HttpClient,
  villageId: string,
  work: GroupWork,
): Promise<AskedTask> {
  return http.post(`${villages}/${villageId}/group-work`, work, AskedTask);
}

/** Zalo is asked at once by one short post. */
export function retryGroup(http: HttpClient, villageId: string): Promise<KeptVillageDetail> {
  return http.post(`${villages}/${villageId}/group/retry`, {}, KeptVillageDetail);
}

export function retireResidentGroup(
  http: HttpClient,
  villageId: string,
  groupId: string,
): Promise<KeptVillageDetail> {
  const path = `${villages}/${villageId}/resident-groups/${groupId}/retire`;
  return http.post(path, {}, KeptVillageDetail);
}

export function findPeople(http: HttpClient, text: string): Promise<FoundPeople> {
  return http.post(
    '/api/staff/keeping/people/search',
    { text } satisfies PeopleSearch,
    FoundPeople,
  );
}
