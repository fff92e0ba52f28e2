import type { HttpClient } from '#app/lib/http-client.ts';
import { type Load, useLoad } from '#app/lib/use-load.ts';
import { type NewSharedAnswer, SolvedRequestList } from '#shared/solved-requests.ts';

const pollMs = 30_000;
const path = '/api/staff/solved-requests';
const at = (id: string, act: string) => `${path}/${encodeURIComponent(id)}/${act}`;

export function useSolvedRequests(): Load<SolvedRequestList> {
  return useLoad(
    'staff-solved-requests',
    (http, signal) => http.get(path, SolvedRequestList, { signal }),
    { pollMs },
  );
}

export function share(
  http: HttpClient,
  id: string,
  words: NewSharedAnswer,
): Promise<SolvedRequestList> {
  return http.post(at(id, 'share'), words, SolvedRequestList);
}

export function decline(http: HttpClient, id: string): Promise<SolvedRequestList> {
  return http.post(at(id, 'decline'), {}, SolvedRequestList);
}

export function retire(http: HttpClient, id: string): Promise<SolvedRequestList> {
  return http.post(at(id, 'retire'), {}, SolvedRequestList);
}
