import { useEffect, useMemo, useRef, useSyncExternalStore } from 'react';
import { watchDrafts } from '#app/lib/draft-changes.ts';
import { useServices } from '#app/lib/services.tsx';
import { type MadeHere, readMade } from './made-here.ts';

/** What was written on this phone, as it is kept, sent and refused, also by another window. */
export function useMadeHere(): MadeHere {
  const services = useServices();
  const subscribe = useMemo(
    () => (listener: () => void) => {
      const stops = [services.pending.subscribe(listener), watchDrafts(listener)];
      return () => {
        for (const stop of stops) stop();
      };
    },
    [services],
  );
  const text = useSyncExternalStore(subscribe, () => JSON.stringify(readMade(services)));
  return useMemo(() => JSON.parse(text) as MadeHere, [text]);
}

/** Calls `onSent` each time something written here has reached the server. */
export function useWhenSent(made: MadeHere, onSent: () => void): void {
  const unsent = [...made.houses, ...made.visits].filter(({ sending }) => sending.kind !== 'sent');
  const ids = unsent.map(({ id }) => id).join();
  const before = useRef(ids);
  const latest = useRef(onSent);
  latest.current = onSent;
  useEffect(() => {
    const now = ids.split(',');
    const isSome = before.current.split(',').some((id) => id !== '' && !now.includes(id));
    before.current = ids;
    if (isSome) latest.current();
  }, [ids]);
}
