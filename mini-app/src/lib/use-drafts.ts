import { useMemo, useSyncExternalStore } from 'react';
import type { Draft } from './draft.ts';
import { watchDrafts } from './draft-changes.ts';
import { draftsAsText, listDrafts } from './draft-store.ts';
import { useServices } from './services.tsx';

/** Every draft of this phone, as it changes here or in another window. */
export function useDrafts(): Record<string, Draft> {
  const { storage } = useServices().platform;
  const text = useSyncExternalStore(watchDrafts, () => draftsAsText(storage));
  // biome-ignore lint/correctness/useExhaustiveDependencies: the text says whether anything changed.
  return useMemo(() => listDrafts(storage), [storage, text]);
}
