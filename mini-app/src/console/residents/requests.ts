import type { HttpClient } from '#app/lib/http-client.ts';
import { type Load, useLoad } from '#app/lib/use-load.ts';
import { MyData } from '#shared/me.ts';
import {
  DataRequest,
  type DataRequestAnswer,
  DataRequestList,
  type NewDataRequest,
  ResidentDetail,
  ResidentList,
} from '#shared/residents.ts';

const pollMs = 60_000;
const people = '/api/staff/residents';
const requests = '/api/staff/data-requests';
const personPath = (id: string) => `${people}/${encodeURIComponent(id)}`;
const requestPath = (id: string) => `${requests}/${encodeURIComponent(id)}`;

export function useDataRequests(): Load<DataRequestList> {
  return useLoad(
    'staff-data-requests',
    (http, signal) => http.get(requests, DataRequestList, { signal }),
    { pollMs },
  );
}

export function useResident(id: string): Load<ResidentDetail> {
  return useLoad(`staff-resident ${id}`, (http, signal) =>
    http.get(personPath(id), ResidentDetail, { signal }),
  );
}

export function searchResidents(http: HttpClient, text: string): Promise<ResidentList> {
  return http.post(`${people}/search`, { text }, ResidentList);
}

export function recordRequest(
  http: HttpClient,
  residentId: string,
  asked: NewDataRequest,
): Promise<DataRequest> {
  return http.post(`${personPath(residentId)}/data-requests`, asked, DataRequest);
}

export function answerRequest(
  http: HttpClient,
  id: string,
  answer: DataRequestAnswer,
): Promise<DataRequest> {
  return http.post(`${requestPath(id)}/answer`, answer, DataRequest);
}

export function readData(http: HttpClient, id: string): Promise<MyData> {
  return http.post(`${requestPath(id)}/data`, {}, MyData);
}
