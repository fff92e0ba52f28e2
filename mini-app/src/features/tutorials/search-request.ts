import { type Load, useLoad } from '#app/lib/use-load.ts';
import { usePlace } from '#app/lib/use-place.ts';
import { TutorialSearchResult } from '#shared/tutorial-search-result.ts';

export function useTutorialSearch(text: string): Load<TutorialSearchResult> {
  const { oaId } = usePlace();
  return useLoad(`tutorial-search/${text}/${oaId}`, (http, signal) =>
    http.post('/api/tutorials/search', { text }, TutorialSearchResult, {
      query: { oa: oaId },
      signal,
    }),
  );
}
