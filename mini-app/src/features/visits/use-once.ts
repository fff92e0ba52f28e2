import { useRef } from 'react';

/** A second tap of an unsteady finger. */
const doubleTapMs = 1_500;

/** Does what a tap asks for, and not once more for a tap right after it. */
export function useOnce(): (work: () => void) => void {
  const last = useRef(-doubleTapMs);
  return (work) => {
    const now = performance.now();
    if (now - last.current < doubleTapMs) return;
    last.current = now;
    work();
  };
}
