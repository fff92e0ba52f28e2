import { useEffect, useRef } from 'react';
import { toQueryString } from '#app/lib/http-client.ts';
import { useServices } from '#app/lib/services.tsx';
import { usePlace } from '#app/lib/use-place.ts';

/** Nobody who still types rests so long. */
const givenUpMs = 4_000;

/**
 * Tells the commune, with nobody's name, that a search found nothing: once the person has stopped typing, or has left it and gone
 * on to ask the team. Shows nothing.
 */
export function MissedSearch({ text }: { text: string }) {
  const { http } = useServices();
  const { oaId } = usePlace();
  const waiting = useRef<(() => void) | undefined>(undefined);
  // Stands first, because it must still find what the other one takes away.
  useEffect(() => () => waiting.current?.(), []);
  useEffect(() => {
    const tell = () => {
      waiting.current = undefined;
      const path = `/api/tutorials/missed-searches${toQueryString({ oa: oaId })}`;
      // Nobody waits for it, and one search more or less is no loss.
      http.command('POST', path, { text }).catch(() => {});
    };
    waiting.current = tell;
    const timer = setTimeout(tell, givenUpMs);
    return () => {
      clearTimeout(timer);
      waiting.current = undefined;
    };
  }, [http, oaId, text]);
  return null;
}
