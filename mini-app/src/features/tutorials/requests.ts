import { type Load, useLoad } from '#app/lib/use-load.ts';
import { usePlace } from '#app/lib/use-place.ts';
import { TipList } from '#shared/tips.ts';
import { TutorialList, TutorialSearchResult } from '#shared/tutorial-search.ts';
import { PopularTutorials } from '#shared/tutorial-use.ts';
import { Tutorial } from '#shared/tutorials.ts';

export function useTutorialList(): Load<TutorialList> {
  return useLoad(
    'tutorials',
    (http, signal) => http.get('/api/tutorials', TutorialList, { signal }),
    { keep: true },
  );
}

export function useTutorial(id: string): Load<Tutorial> {
  return useLoad(
    `tutorial/${id}`,
    (http, signal) => http.get(`/api/tutorials/${encodeURIComponent(id)}`, Tutorial, { signal }),
    { keep: true },
  );
}

export function useTutorialSearch(text: string): Load<TutorialSearchResult> {
  return useLoad(`tutorial-search/${text}`, (http, signal) =>
    http.post('/api/tutorials/search', { text }, TutorialSearchResult, { signal }),
  );
}

export function usePopularTutorials(): Load<PopularTutorials> {
  const { oaId, key } = usePlace();
  return useLoad(
    `popular-tutorials/${key}`,
    (http, signal) =>
      http.get('/api/tutorials/popular', PopularTutorials, { query: { oa: oaId }, signal }),
    { keep: true },
  );
}

/** What teams nearby learnt about a tutorial: one that is published shows within a minute, also where a step stays open. */
export function useTips(tutorialId: string): Load<TipList> {
  const { oaId, key } = usePlace();
  return useLoad(
    `tips/${tutorialId}/${key}`,
    (http, signal) =>
      http.get(`/api/tutorials/${encodeURIComponent(tutorialId)}/tips`, TipList, {
        query: { oa: oaId },
        signal,
      }),
    { keep: true, pollMs: 50_000 },
  );
}
