import { useEffect, useRef } from 'react';

/** How to close what is open above the screen, the latest last. */
const open: (() => void)[] = [];
/** The history's entry for it, which is left a moment after nothing is open any more. */
let entry: 'none' | 'there' | 'leaving' = 'none';

function addEntry(): void {
  if (open.length === 0 || entry !== 'none') return;
  entry = 'there';
  // The router's own marks stay, so that for it nothing has moved.
  history.pushState({ ...history.state, isAbove: true }, '');
}

function leaveEntry(): void {
  if (open.length > 0 || entry !== 'there') return;
  // Whoever closed it and went to another screen has left already.
  const isHere = history.state?.isAbove === true;
  entry = isHere ? 'leaving' : 'none';
  if (isHere) history.back();
}

function onGoneBack(): void {
  const close = entry === 'there' ? open[open.length - 1] : undefined;
  entry = 'none';
  close?.();
  // For what is still open below it, or was opened meanwhile.
  setTimeout(addEntry);
}

/** While something is open above the screen, the phone's way back closes it and leaves the screen where it is. */
export function useWayBack(close: () => void): void {
  const latest = useRef(close);
  latest.current = close;
  useEffect(() => {
    const own = () => latest.current();
    open.push(own);
    addEventListener('popstate', onGoneBack);
    addEntry();
    return () => {
      open.splice(open.indexOf(own), 1);
      // Another one may open in its place, and a closing may lead to another screen.
      setTimeout(leaveEntry);
    };
  }, []);
}
