import * as z from 'zod/mini';
import type { HttpClient } from '#app/lib/http-client.ts';
import { type Load, useLoad } from '#app/lib/use-load.ts';
import { BotLink } from '#shared/bot-link.ts';
import { type CannedAnswer, CannedAnswerList } from '#shared/canned-answers.ts';
import type { NewAnswer, NewHandOver, NewResolution } from '#shared/help-requests.ts';
import { TeamHelpRequest, type TeamView } from '#shared/team-help-requests.ts';
import { type TeamPostLine, TeamPostList } from '#shared/team-posts.ts';
import {
  type NewAppointment,
  type NewCorrection,
  type NewDeskRequest,
  type NewMerge,
  type NewNote,
  type NewQuestionBack,
  type NewReferral,
  type NewTeamReopening,
  ReferralAdvice,
  TeamHelpRequestList,
  type TeamSearch,
  teamSearchMax,
} from '#shared/team-work.ts';
import { type NewTipProposal, TipProposal } from '#shared/tips.ts';
import { HouseholdDetail } from '#shared/visits.ts';

const AdviceList = z.object({ advice: z.array(ReferralAdvice) });

const listPollMs = 8_000;
/** Beside another list, for what was promised long before. */
const besidePollMs = 60_000;
const detailPollMs = 4_000;

type Changed = Promise<TeamHelpRequest>;

/** Where the last answer on a request is remembered. */
export const teamRequestKey = (id: string) => `team-request/${id}`;

export function useTeamRequests(view: TeamView, isBeside = false): Load<TeamHelpRequest[]> {
  return useLoad(
    `team-requests/${view}`,
    async (http, signal) =>
      (await http.get('/api/team/help-requests', TeamHelpRequestList, { query: { view }, signal }))
        .helpRequests,
    { pollMs: isBeside ? besidePollMs : listPollMs, keep: true },
  );
}

export function useTeamRequest(id: string): Load<TeamHelpRequest> {
  return useLoad(teamRequestKey(id), (http, signal) => readTeamRequest(http, id, signal), {
    pollMs: detailPollMs,
    keep: true,
  });
}

export function useTeamPosts(): Load<TeamPostLine[]> {
  return useLoad(
    'team-posts',
    async (http, signal) => (await http.get('/api/team/posts', TeamPostList, { signal })).posts,
    { pollMs: listPollMs },
  );
}

/** Kept, because the house in which they are needed may have no network. */
export function useCannedAnswers(): Load<CannedAnswer[]> {
  return useLoad(
    'canned-answers',
    async (http, signal) =>
      (await http.get('/api/team/canned-answers', CannedAnswerList, { signal })).cannedAnswers,
    { keep: true },
  );
}

/** The house to which a request belongs. */
export function useHouse(id: string): Load<HouseholdDetail> {
  return useLoad(
    `house-of-request/${id}`,
    (http, signal) =>
      http.get(`/api/team/households/${encodeURIComponent(id)}`, HouseholdDetail, { signal }),
    { keep: true },
  );
}

export function useReferralAdvice(): Load<ReferralAdvice[]> {
  return useLoad(
    'referral-advice',
    async (http, signal) =>
      (await http.get('/api/team/referral-advice', AdviceList, { signal })).advice,
    { keep: true },
  );
}

export function useTeamSearch(text: string): Load<TeamHelpRequest[]> {
  return useLoad(`team-search/${text}`, async (http, signal) => {
    const body: TeamSearch = { text };
    return (await http.post('/api/team/search', body, TeamHelpRequestList, { signal }))
      .helpRequests;
  });
}

export function useAlike(text: string): Load<TeamHelpRequest[]> {
  return useLoad(`team-alike/${text}`, async (http, signal) => {
    const body: TeamSearch = { text: text.slice(0, teamSearchMax) };
    const path = '/api/team/help-requests/alike';
    return (await http.post(path, body, TeamHelpRequestList, { signal })).helpRequests;
  });
}

export function readTeamRequest(http: HttpClient, id: string, signal?: AbortSignal): Changed {
  return http.get(pathOf(id), TeamHelpRequest, signal === undefined ? {} : { signal });
}

export function claim(http: HttpClient, id: string): Changed {
  return act(http, id, 'claim', {});
}

export function release(http: HttpClient, id: string): Changed {
  return act(http, id, 'release', {});
}

export function answer(http: HttpClient, id: string, body: NewAnswer): Changed {
  return act(http, id, 'answers', body);
}

export function note(http: HttpClient, id: string, body: NewNote): Changed {
  return act(http, id, 'notes', body);
}

export function askBack(http: HttpClient, id: string, body: NewQuestionBack): Changed {
  return act(http, id, 'questions', body);
}

export function appoint(http: HttpClient, id: string, body: NewAppointment): Changed {
  return act(http, id, 'appointment', body);
}

export function refer(http: HttpClient, id: string, body: NewReferral): Changed {
  return act(http, id, 'referral', body);
}

export function merge(http: HttpClient, id: string, body: NewMerge): Changed {
  return act(http, id, 'merge', body);
}

export function correct(http: HttpClient, id: string, body: NewCorrection): Changed {
  return act(http, id, 'corrections', body);
}

export function reopen(http: HttpClient, id: string, body: NewTeamReopening): Changed {
  return act(http, id, 'reopen', body);
}

export function resolve(http: HttpClient, id: string, body: NewResolution): Changed {
  return act(http, id, 'resolve', body);
}

export function handOver(http: HttpClient, id: string, body: NewHandOver): Changed {
  return act(http, id, 'hand-over', body);
}

export function proposeTip(
  http: HttpClient,
  id: string,
  body: NewTipProposal,
): Promise<TipProposal> {
  return http.post(`${pathOf(id)}/tip-proposals`, body, TipProposal);
}

export function openForSomebody(http: HttpClient, body: NewDeskRequest): Changed {
  return http.post('/api/team/help-requests', body, TeamHelpRequest);
}

/** A code by which the bot in the team's group learns who is speaking. */
export function makeBotLink(http: HttpClient): Promise<BotLink> {
  return http.post('/api/team/bot-link', {}, BotLink);
}

function act(http: HttpClient, id: string, what: string, body: unknown): Changed {
  return http.post(`${pathOf(id)}/${what}`, body, TeamHelpRequest);
}

function pathOf(id: string): string {
  return `/api/team/help-requests/${encodeURIComponent(id)}`;
}
