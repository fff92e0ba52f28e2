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
  /** What is shown was kept from an earlier time, and the server cannot be reached. */
  isStale: boolean;
  /** Asks again; a value that is shown stays until the answer comes. */
  reload(): void;
  /** Shows what another call has just answered, and drops any older answer still on its way. */
  replace(value: T): void;
}

export interface LoadOptions {
  pollMs?: number;
  /** Keeps the last answer on the device, so that it opens without network. */
  keep?: true;
}

interface Held<T> {
  key: string;
  state: LoadState<T>;
  /** From the device and not from the server. */
  isKept: boolean;
  isStale: boolean;
}

/**
 * Loads what `key` names, showing the last answer to the same key meanwhile. With `pollMs` it asks again
 * while the page is visible, and at once when the person comes back; a failed repeat changes nothing shown.
 * What failed or is stale is asked for again when the network returns.
 */
export function useLoad<T>(
  key: string,
  load: (http: HttpClient, signal: AbortSignal) => Promise<T>,
  options: LoadOptions = {},
): Load<T> {
  const { http, answers, kept } = useServices();
  const [held, setHeld] = useState<Held<T>>();
  const { state, isStale } = held?.key === key ? held : remembered<T>(answers, key);
  const asking = useRef<AbortController | undefined>(undefined);
  const loadRef = useRef(load);
  loadRef.current = load;
  const { keep, pollMs } = options;

  const replace = useCallback(
    (value: T) => {
      asking.current?.abort();
      asking.current = undefined;
      answers.set(key, value);
      setHeld(ready(key, value));
    },
    [answers, key],
  );

  const ask = useCallback(async () => {
    asking.current?.abort();
    const mine = new AbortController();
    asking.current = mine;
    try {
      const value = await loadRef.current(keep ? kept.keeping(http) : http, mine.signal);
      if (!mine.signal.aborted) replace(value);
    } catch (thrown) {
      if (mine.signal.aborted) return;
      asking.current = undefined;
      const error = toAppError(thrown);
      setHeld((before) =>
        afterFailure(before?.key === key ? before : remembered<T>(answers, key), error),
      );
    }
  }, [answers, http, keep, kept, key, replace]);

  const showKept = useCallback(async () => {
    if (!keep || answers.has(key)) return;
    try {
      const value = await loadRef.current(kept.http, new AbortController().signal);
      setHeld((before) =>
        before?.key === key && before.state.kind === 'ready'
          ? before
          : { ...ready(key, value), isKept: true, isStale: before?.state.kind === 'failed' },
      );
    } catch {
      // Nothing was kept, so the server's answer is waited for.
    }
  }, [answers, keep, kept, key]);

  useEffect(() => {
    void showKept();
    void ask();
    return () => asking.current?.abort();
  }, [ask, showKept]);

  const refresh = useCallback(() => {
    if (asking.current === undefined) void ask();
  }, [ask]);
  usePolling(refresh, pollMs);
  useNetworkReturn(refresh, isStale || state.kind === 'failed');

  const reload = useCallback(() => {
    setHeld((before) => (before?.state.kind === 'failed' ? undefined : before));
    void ask();
  }, [ask]);

  return { state, isStale, reload, replace };
}

function ready<T>(key: string, value: T): Held<T> {
  return { key, state: { kind: 'ready', value }, isKept: false, isStale: false };
}

/** What is shown stays; what was only kept goes when the server says that it is no more. */
function afterFailure<T>(before: Held<T>, error: AppError): Held<T> {
  const isShown = before.state.kind === 'ready';
  if (isShown && !before.isKept) return before;
  if (isShown && error.outcome === 'unknown') return { ...before, isStale: true };
  return { ...before, state: { kind: 'failed', error }, isKept: false, isStale: false };
}

function remembered<T>(answers: Map<string, unknown>, key: string): Held<T> {
  if (answers.has(key)) return ready(key, answers.get(key) as T);
  return { key, state: { kind: 'loading' }, isKept: false, isStale: false };
}

function useNetworkReturn(refresh: () => void, isWaiting: boolean): void {
  const { platform } = useServices();
  useEffect(() => {
    if (!isWaiting) return;
    return platform.onNetworkChanged(() => {
      if (platform.isOnline()) refresh();
    });
  }, [platform, refresh, isWaiting]);
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
