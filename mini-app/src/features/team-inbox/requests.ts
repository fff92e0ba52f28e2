import * as z from 'zod/mini';
import type { HttpClient } from '#app/lib/http-client.ts';
import { type Load, useLoad } from '#app/lib/use-load.ts';
import {
  type NewAnswer,
  type NewHandOver,
  type NewResolution,
  TeamHelpRequest,
  type TeamView,
} from '#shared/help-requests.ts';
import { type TeamPostLine, TeamPostList } from '#shared/team-posts.ts';

const TeamList = z.object({ helpRequests: z.array(TeamHelpRequest) });

const listPollMs = 8_000;
const detailPollMs = 4_000;

export function useTeamRequests(view: TeamView): Load<TeamHelpRequest[]> {
  return useLoad(
    `team-requests/${view}`,
    async (http, signal) =>
      (await http.get('/api/team/help-requests', TeamList, { query: { view }, signal }))
        .helpRequests,
    { pollMs: listPollMs },
  );
}

export function useTeamRequest(id: string): Load<TeamHelpRequest> {
  return useLoad(
    `team-request/${id}`,
    (http, signal) => http.get(pathOf(id), TeamHelpRequest, { signal }),
    { pollMs: detailPollMs },
  );
}

export function useTeamPosts(): Load<TeamPostLine[]> {
  return useLoad(
    'team-posts',
    async (http, signal) => (await http.get('/api/team/posts', TeamPostList, { signal })).posts,
    { pollMs: listPollMs },
  );
}

export function claim(http: HttpClient, id: string): Promise<TeamHelpRequest> {
  return http.post(`${pathOf(id)}/claim`, {}, TeamHelpRequest);
}

export function answer(http: HttpClient, id: string, body: NewAnswer): Promise<TeamHelpRequest> {
  return http.post(`${pathOf(id)}/answers`, body, TeamHelpRequest);
}

export function resolve(
  http: HttpClient,
  id: string,
  body: NewResolution,
): Promise<TeamHelpRequest> {
  return http.post(`${pathOf(id)}/resolve`, body, TeamHelpRequest);
}

export function release(http: HttpClient, id: string): Promise<TeamHelpRequest> {
  return http.post(`${pathOf(id)}/release`, {}, TeamHelpRequest);
}

export function handOver(
  http: HttpClient,
  id: string,
  body: NewHandOver,
): Promise<TeamHelpRequest> {
  return http.post(`${pathOf(id)}/hand-over`, body, TeamHelpRequest);
}

function pathOf(id: string): string {
  return `/api/team/help-requests/${encodeURIComponent(id)}`;
}
