import { useCallback, useEffect, useRef } from 'react';

export type CountFileWork = (change: 1 | -1) => void;

/** Knows whether something that is to go along is still being recorded or made ready. */
export function useFileWork(): { count: CountFileWork; isGoingOn: () => boolean } {
  const going = useRef(0);
  const count = useCallback((change: 1 | -1) => {
    going.current += change;
  }, []);
  return { count, isGoingOn: () => going.current > 0 };
}

/** Counts as going on for as long as `isOn`. */
export function useCountedWork(count: CountFileWork, isOn: boolean): void {
  useEffect(() => {
    if (!isOn) return;
    count(1);
    return () => count(-1);
  }, [count, isOn]);
}
