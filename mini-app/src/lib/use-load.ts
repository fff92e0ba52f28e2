import { useCallback, useEffect, useRef, useState } from 'react';
import type { AppError } from './app-error.ts';
import type { HttpClient } from './http-client.ts';
import { useServices } from './services.tsx';
import { toAppError } from './to-app-error.ts';

export type LoadState<T> =
  | { kind: 'loading' }
  | { kind: 'failed'; error: AppError }
  | { kind: 'ready'; value: T };

export interface Load<T> {
  state: LoadState<T>;
  /** Asks again; a value that is shown stays until the answer comes. */
  reload(): void;
  /** Shows what another call has just answered, and drops any older answer still on its way. */
  replace(value: T): void;
}

/**
 * Loads what `key` names, showing the last answer to the same key meanwhile. With `pollMs` it asks again
 * while the page is visible, and at once when the person comes back; a failed repeat changes nothing shown.
 */
export function useLoad<T>(
  key: string,
  load: (http: HttpClient, signal: AbortSignal) => Promise<T>,
  options: { pollMs?: number } = {},
): Load<T> {
  const { http, answers } = useServices();
  const [held, setHeld] = useState<{ key: string; state: LoadState<T> }>();
  const state = held?.key === key ? held.state : remembered<T>(answers, key);
  const asking = useRef<AbortController | undefined>(undefined);
  const loadRef = useRef(load);
  loadRef.current = load;

  const replace = useCallback(
    (value: T) => {
      asking.current?.abort();
      asking.current = undefined;
      answers.set(key, value);
      setHeld({ key, state: { kind: 'ready', value } });
    },
    [answers, key],
  );

  const ask = useCallback(async () => {
    asking.current?.abort();
    const mine = new AbortController();
    asking.current = mine;
    try {
      const value = await loadRef.current(http, mine.signal);
      if (!mine.signal.aborted) replace(value);
    } catch (error) {
      if (mine.signal.aborted) return;
      asking.current = undefined;
      const failed = { key, state: { kind: 'failed' as const, error: toAppError(error) } };
      setHeld((before) => (before?.key === key && before.state.kind === 'ready' ? before : failed));
    }
  }, [http, key, replace]);

  useEffect(() => {
    void ask();
    return () => asking.current?.abort();
  }, [ask]);

  const refresh = useCallback(() => {
    if (asking.current === undefined) void ask();
  }, [ask]);
  usePolling(refresh, options.pollMs);

  const reload = useCallback(() => {
    setHeld((before) => (before?.state.kind === 'failed' ? undefined : before));
    void ask();
  }, [ask]);

  return { state, reload, replace };
}

function remembered<T>(answers: Map<string, unknown>, key: string): LoadState<T> {
  if (!answers.has(key)) return { kind: 'loading' };
  return { kind: 'ready', value: answers.get(key) as T };
}

function usePolling(refresh: () => void, pollMs: number | undefined): void {
  const { platform } = useServices();
  useEffect(() => {
    if (pollMs === undefined) return;
    const timer = setInterval(() => {
      if (document.visibilityState === 'visible') refresh();
    }, pollMs);
    const stopListening = platform.onResumed(refresh);
    return () => {
      clearInterval(timer);
      stopListening();
    };
  }, [platform, pollMs, refresh]);
}
