import type { HttpClient } from '#app/lib/http-client.ts';
import { type Load, useLoad } from '#app/lib/use-load.ts';
import {
  type NewTaughtPhrasing,
  PhrasingEffect,
  type PhrasingToPublish,
  type PhrasingTrial,
  RefusedOfferList,
  type RefusedWords,
  TaughtPhrasingList,
} from '#shared/taught-phrasings.ts';

const root = '/api/staff/taught-phrasings';

export function useTaughtPhrasings(): Load<TaughtPhrasingList> {
  return useLoad('taught-phrasings', (http, signal) =>
    http.get(root, TaughtPhrasingList, { signal }),
  );
}

export function useRefusedOffers(): Load<RefusedOfferList> {
  return useLoad('refused-offers', (http, signal) =>
    http.get('/api/staff/refused-offers', RefusedOfferList, { signal }),
  );
}

export function settleOffer(http: HttpClient, offer: RefusedWords): Promise<RefusedOfferList> {
  return http.post('/api/staff/refused-offers/settle', offer, RefusedOfferList);
}

export function measure(http: HttpClient, trial: PhrasingTrial): Promise<PhrasingEffect> {
  return http.post(`${root}/effect`, trial, PhrasingEffect);
}

export function propose(
  http: HttpClient,
  phrasing: NewTaughtPhrasing,
): Promise<TaughtPhrasingList> {
  return http.post(root, phrasing, TaughtPhrasingList);
}

/** `seen`: the mark of the effect that was looked at. */
export function publishPhrasing(
  http: HttpClient,
  id: string,
  seen: string,
): Promise<TaughtPhrasingList> {
  const body: PhrasingToPublish = { seen };
  return http.post(`${root}/${id}/publish`, body, TaughtPhrasingList);
}

export function retirePhrasing(http: HttpClient, id: string): Promise<TaughtPhrasingList> {
  return http.post(`${root}/${id}/retire`, undefined, TaughtPhrasingList);
}
