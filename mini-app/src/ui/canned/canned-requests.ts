import type { HttpClient } from '#app/lib/http-client.ts';
import { newIdempotencyKey } from '#app/lib/idempotency-key.ts';
import { type Load, useLoad } from '#app/lib/use-load.ts';
import { CannedAnswer, type NewCannedAnswer } from '#shared/canned-answers.ts';
import { TutorialList } from '#shared/tutorial-search.ts';

/** Under which path somebody writes: a village's leader, or the commune's officers. */
export type CannedPath = '/api/team/canned-answers' | '/api/staff/canned-answers';

const of = (path: CannedPath, id: string) => `${path}/${encodeURIComponent(id)}`;

export function useTutorials(): Load<TutorialList> {
  return useLoad('own-tutorials', (http, signal) =>
    http.get('/api/tutorials', TutorialList, { signal }),
  );
}

export function keepCanned(
  http: HttpClient,
  path: CannedPath,
  id: string,
  body: NewCannedAnswer,
): Promise<CannedAnswer> {
  return http.put(of(path, id), body, CannedAnswer);
}

export function retireCanned(http: HttpClient, path: CannedPath, id: string): Promise<void> {
  return http.command('DELETE', of(path, id));
}

export function addPicture(
  http: HttpClient,
  path: CannedPath,
  id: string,
  picture: Blob,
): Promise<CannedAnswer> {
  const key = newIdempotencyKey();
  return http.upload(`${of(path, id)}/pictures`, { key }, picture, CannedAnswer);
}

export function dropPicture(
  http: HttpClient,
  path: CannedPath,
  id: string,
  pictureId: string,
): Promise<void> {
  return http.command('DELETE', `${of(path, id)}/pictures/${encodeURIComponent(pictureId)}`);
}
