import { useSyncExternalStore } from 'react';

/** Below this a table of nine columns is no longer a table. */
const tableMin = '(max-width: 62rem)';
/** Below this the list of pages leaves too little beside it. */
const navigationMin = '(max-width: 80rem)';

function useMedia(media: string): boolean {
  return useSyncExternalStore(
    (listener) => {
      const query = window.matchMedia(media);
      query.addEventListener('change', listener);
      return () => query.removeEventListener('change', listener);
    },
    () => window.matchMedia(media).matches,
  );
}

export function useNarrow(): boolean {
  return useMedia(tableMin);
}

export function useNarrowNavigation(): boolean {
  return useMedia(navigationMin);
}
