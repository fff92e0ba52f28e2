import type * as z from 'zod/mini';
import { newDeviceId } from '#app/lib/device-id.ts';
import type { HttpClient } from '#app/lib/http-client.ts';
import { newIdempotencyKey } from '#app/lib/idempotency-key.ts';
import { type Load, useLoad } from '#app/lib/use-load.ts';
import type { TutorialContent } from '#shared/tutorial-content.ts';
import {
  KeptTutorialDetail,
  KeptTutorialList,
  MissedSearchList,
  type OpenTutorialVersion,
  TutorialDifference,
  TutorialPicture,
} from '#shared/tutorial-keeping.ts';
import type { TutorialTopic } from '#shared/tutorials.ts';

const root = '/api/staff/tutorials';
const of = (id: string) => `${root}/${encodeURIComponent(id)}`;

export function useKeptTutorials(): Load<KeptTutorialList> {
  return useLoad('kept-tutorials', (http, signal) => http.get(root, KeptTutorialList, { signal }));
}

export function useKeptTutorial(id: string): Load<KeptTutorialDetail> {
  return useLoad(`kept-tutorial/${id}`, (http, signal) =>
    http.get(of(id), KeptTutorialDetail, { signal }),
  );
}

/** `from` is a version's id, or `library`; `mark` changes when one of the two is written on. */
export function useDifference(
  id: string,
  { from, to, mark }: { from: string; to: string; mark: string },
): Load<TutorialDifference> {
  return useLoad(`tutorial-difference/${id}/${from}/${to}/${mark}`, (http, signal) =>
    http.get(`${of(id)}/difference`, TutorialDifference, { query: { from, to }, signal }),
  );
}

export function useMissedSearches(): Load<MissedSearchList> {
  return useLoad('missed-searches', (http, signal) =>
    http.get('/api/staff/missed-searches', MissedSearchList, { signal }),
  );
}

export function settleSearch(http: HttpClient, words: string): Promise<MissedSearchList> {
  return http.post('/api/staff/missed-searches/settle', { words }, MissedSearchList);
}

export function startOwn(
  http: HttpClient,
  tutorial: { id: string; title: string; topic: TutorialTopic },
): Promise<KeptTutorialDetail> {
  return http.post(root, tutorial, KeptTutorialDetail);
}

export function startDraft(
  http: HttpClient,
  id: string,
  from: 'library' | 'shown',
): Promise<KeptTutorialDetail> {
  return http.post(`${of(id)}/draft`, { id: newDeviceId(), from }, KeptTutorialDetail);
}

export function saveDraft(
  http: HttpClient,
  id: string,
  revision: number,
  content: TutorialContent,
): Promise<KeptTutorialDetail> {
  return http.put(`${of(id)}/draft`, { ...content, revision }, KeptTutorialDetail);
}

export function dropDraft(http: HttpClient, id: string): Promise<void> {
  return http.command('DELETE', `${of(id)}/draft`);
}

/** Sends it to review, publishes it, or takes it back to be written on. */
export function decide(
  http: HttpClient,
  id: string,
  act: 'submit' | 'publish' | 'return',
  { id: versionId, revision }: Pick<OpenTutorialVersion, 'id' | 'revision'>,
  more: { remark?: string } = {},
): Promise<KeptTutorialDetail> {
  return http.post(`${of(id)}/${act}`, { versionId, revision, ...more }, KeptTutorialDetail);
}

export function retire(
  http: HttpClient,
  id: string,
  versionId: string,
): Promise<KeptTutorialDetail> {
  return http.post(`${of(id)}/retire`, { versionId }, KeptTutorialDetail);
}

export function noteCheck(http: HttpClient, id: string): Promise<KeptTutorialDetail> {
  return http.post(`${of(id)}/check`, undefined, KeptTutorialDetail);
}

export function addPhoto(http: HttpClient, file: Blob): Promise<z.output<typeof TutorialPicture>> {
  return http.upload(
    '/api/staff/tutorial-pictures',
    { key: newIdempotencyKey() },
    file,
    TutorialPicture,
  );
}

export function loadPhoto(http: HttpClient, id: string): Promise<Blob> {
  return http.download(`/api/staff/tutorial-pictures/${encodeURIComponent(id)}`);
}
