import type * as z from 'zod/mini';
import { type Load, useLoad } from '#app/lib/use-load.ts';
import { usePlace } from '#app/lib/use-place.ts';
import { useSteady } from '#app/lib/use-steady.ts';
import { TipList } from '#shared/tips.ts';
import { TutorialList } from '#shared/tutorial-search.ts';
import { PopularTutorials } from '#shared/tutorial-use.ts';
import { Tutorial } from '#shared/tutorials.ts';

/** Communes have wordings of their own, so that each account's answers are kept apart. */
function useOfPlace<T>(path: string, schema: z.ZodMiniType<T>): Load<T> {
  const { oaId } = usePlace();
  const load = useLoad<T>(
    `${path}/${oaId}`,
    (http, signal) => http.get(path, schema, { query: { oa: oaId }, signal }),
    { keep: true },
  );
  return useSteady(path, load);
}

export function useTutorialList(): Load<TutorialList> {
  return useOfPlace('/api/tutorials', TutorialList);
}

export function useTutorial(id: string): Load<Tutorial> {
  return useOfPlace(`/api/tutorials/${encodeURIComponent(id)}`, Tutorial);
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
