import { type LoadState, useLoad } from '#app/lib/use-load.ts';
import { useSettled } from '#app/lib/use-settled.ts';
import { TutorialSearchResult } from '#shared/tutorial-search-result.ts';

const lettersMin = 3;
const lettersMax = 200;

/** The tutorials with what the words mean first, best first; as they were while the words say nothing yet or cannot be asked about. */
export function useFoundFirst<T extends { id: string }>(
  words: string,
  tutorials: readonly T[],
): { ordered: readonly T[]; foundCount: number | undefined } {
  const wanted = useSettled(words.trim()).slice(0, lettersMax);
  const { state } = useLoad(`find-tutorial/${wanted}`, async (http, signal) =>
    wanted.length < lettersMin
      ? undefined
      : http.post('/api/tutorials/search', { text: wanted }, TutorialSearchResult, { signal }),
  );
  const found = foundIn(state, tutorials);
  if (found === undefined) return { ordered: tutorials, foundCount: undefined };
  const others = tutorials.filter((tutorial) => !found.includes(tutorial));
  return { ordered: [...found, ...others], foundCount: found.length };
}

function foundIn<T extends { id: string }>(
  state: LoadState<TutorialSearchResult | undefined>,
  tutorials: readonly T[],
): T[] | undefined {
  if (state.kind !== 'ready' || state.value === undefined) return undefined;
  return state.value.matches.flatMap(({ id }) => tutorials.find((one) => one.id === id) ?? []);
}
