import type { HttpClient } from '#app/lib/http-client.ts';
import { type Load, useLoad } from '#app/lib/use-load.ts';
import { type NewTip, TipProposal, TipProposalList } from '#shared/tips.ts';

const pollMs = 30_000;
const path = '/api/staff/tip-proposals';

export function useTipProposals(): Load<TipProposalList> {
  return useLoad(
    'staff-tip-proposals',
    (http, signal) => http.get(path, TipProposalList, { signal }),
    { pollMs },
  );
}

export function publish(http: HttpClient, id: string, tip: NewTip): Promise<TipProposal> {
  return http.post(`${path}/${encodeURIComponent(id)}/publish`, tip, TipProposal);
}

export function decline(http: HttpClient, id: string): Promise<TipProposal> {
  return http.post(`${path}/${encodeURIComponent(id)}/decline`, {}, TipProposal);
}
