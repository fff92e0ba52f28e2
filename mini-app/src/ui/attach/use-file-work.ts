import { useCallback, useLayoutEffect, useRef } from 'react';

export type CountFileWork = (change: 1 | -1) => void;

/** Knows whether something that is to go along is still being recorded or made ready. */
export function useFileWork(): { count: CountFileWork; isGoingOn: () => boolean } {
  const going = useRef(0);
  const count = useCallback((change: 1 | -1) => {
    going.current += change;
  }, []);
  return { count, isGoingOn: () => going.current > 0 };
}

/** Counts as going on for as long as `isOn`, and no longer than the screen shows it. */
export function useCountedWork(count: CountFileWork, isOn: boolean): void {
  useLayoutEffect(() => {
    if (!isOn) return;
    count(1);
    return () => count(-1);
  }, [count, isOn]);
}
