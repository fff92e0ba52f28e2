import * as z from 'zod/mini';
import type { HttpClient } from '#app/lib/http-client.ts';
import { type Load, useLoad } from '#app/lib/use-load.ts';
import {
  HelpRequestDetail,
  HelpRequestSummary,
  type NewHelpRequestMessage,
  type NewRating,
  type NewReopening,
} from '#shared/help-requests.ts';

const HelpRequestList = z.object({ helpRequests: z.array(HelpRequestSummary) });

const listPollMs = 10_000;

export function useMyRequests(): Load<HelpRequestSummary[]> {
  return useLoad(
    'my-requests',
    async (http, signal) =>
      (await http.get('/api/help-requests', HelpRequestList, { signal })).helpRequests,
    { pollMs: listPollMs, keep: true },
  );
}

export function addMessage(http: HttpClient, id: string, message: NewHelpRequestMessage) {
  return http.post(`${pathOf(id)}/messages`, message, HelpRequestDetail);
}

export function rate(http: HttpClient, id: string, rating: NewRating) {
  return http.post(`${pathOf(id)}/rating`, rating, HelpRequestDetail);
}

export function reopen(http: HttpClient, id: string, reopening: NewReopening) {
  return http.post(`${pathOf(id)}/reopen`, reopening, HelpRequestDetail);
}

export function cancel(http: HttpClient, id: string) {
  return http.post(`${pathOf(id)}/cancel`, {}, HelpRequestDetail);
}

export function pathOf(id: string): string {
  return `/api/help-requests/${encodeURIComponent(id)}`;
}
