import { type Load, useLoad } from '#app/lib/use-load.ts';
import { TutorialList, TutorialSearchResult } from '#shared/tutorial-search.ts';
import { Tutorial } from '#shared/tutorials.ts';

export function useTutorialList(): Load<TutorialList> {
  return useLoad('tutorials', (http, signal) =>
    http.get('/api/tutorials', TutorialList, { signal }),
  );
}

export function useTutorial(id: string): Load<Tutorial> {
  return useLoad(`tutorial/${id}`, (http, signal) =>
    http.get(`/api/tutorials/${encodeURIComponent(id)}`, Tutorial, { signal }),
  );
}

export function useTutorialSearch(text: string): Load<TutorialSearchResult> {
  return useLoad(`tutorial-search/${text}`, (http, signal) =>
    http.get('/api/tutorials/search', TutorialSearchResult, { query: { text }, signal }),
  );
}
