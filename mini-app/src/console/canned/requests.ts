import type { HttpClient } from '#app/lib/http-client.ts';
import { newIdempotencyKey } from '#app/lib/idempotency-key.ts';
import { type Load, useLoad } from '#app/lib/use-load.ts';
import { CannedAnswer, CannedAnswerList, type NewCannedAnswer } from '#shared/canned-answers.ts';
import { TutorialList } from '#shared/tutorial-search.ts';

const path = '/api/staff/canned-answers';
const of = (id: string) => `${path}/${encodeURIComponent(id)}`;

export function useCannedAnswers(): Load<CannedAnswerList> {
  return useLoad('staff-canned-answers', (http, signal) =>
    http.get(path, CannedAnswerList, { signal }),
  );
}

export function useTutorials(): Load<TutorialList> {
  return useLoad('tutorials', (http, signal) =>
    http.get('/api/tutorials', TutorialList, { signal }),
  );
}

export function keep(http: HttpClient, id: string, body: NewCannedAnswer): Promise<CannedAnswer> {
  return http.put(of(id), body, CannedAnswer);
}

export function retire(http: HttpClient, id: string): Promise<void> {
  return http.command('DELETE', of(id));
}

export function addPicture(http: HttpClient, id: string, picture: Blob): Promise<CannedAnswer> {
  return http.upload(`${of(id)}/pictures`, { key: newIdempotencyKey() }, picture, CannedAnswer);
}

export function dropPicture(http: HttpClient, id: string, pictureId: string): Promise<void> {
  return http.command('DELETE', `${of(id)}/pictures/${encodeURIComponent(pictureId)}`);
}
