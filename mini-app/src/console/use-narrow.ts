import { useSyncExternalStore } from 'react';

/** In rem, so that larger letters count as a smaller window. A table of nine columns needs this much. */
const tableMinRem = 57;
/** And with the list of pages beside it this much. */
const navigationMinRem = 72;

const lettersOf = (element: Element) => Number.parseFloat(getComputedStyle(element).fontSize) || 18;

function subscribe(listener: () => void): () => void {
  const letters = new MutationObserver(listener);
  letters.observe(document.documentElement, { attributeFilter: ['data-text-size'] });
  window.addEventListener('resize', listener);
  return () => {
    letters.disconnect();
    window.removeEventListener('resize', listener);
  };
}

function useIsBelow(rem: number): boolean {
  return useSyncExternalStore(
    subscribe,
    () => window.innerWidth < rem * lettersOf(document.documentElement),
  );
}

export function useNarrow(): boolean {
  return useIsBelow(tableMinRem);
}

export function useNarrowNavigation(): boolean {
  return useIsBelow(navigationMinRem);
}
