import { useCallback, useRef, useState } from 'react';
import type { AppError } from './app-error.ts';
import { type Draft, dropDraft, readDraft, saveDraft } from './draft-store.ts';
import { useServices } from './services.tsx';
import { toAppError } from './to-app-error.ts';

export interface DraftSending {
  draft: Draft;
  setText(text: string): void;
  isBusy: boolean;
  error: AppError | undefined;
  /** Sends what stands there, under one key however often it is called. */
  send(): Promise<void>;
}

/**
 * A text that is kept on the device, with its idempotency key, until `deliver` has succeeded. A refusal
 * by the server frees the words to be changed; `keepsWaiting` names refusals after which they stay sent.
 */
export function useDraft(
  name: string,
  deliver: (draft: Draft) => Promise<void>,
  keepsWaiting: (error: AppError) => boolean = () => false,
): DraftSending {
  const { storage } = useServices().platform;
  const [draft, setDraft] = useState(() => readDraft(storage, name));
  const [isBusy, setBusy] = useState(false);
  const [error, setError] = useState<AppError>();
  const isRunning = useRef(false);

  const keep = useCallback(
    (next: Draft) => {
      saveDraft(storage, name, next);
      setDraft(next);
    },
    [name, storage],
  );

  const send = async () => {
    if (isRunning.current) return;
    isRunning.current = true;
    setBusy(true);
    setError(undefined);
    const sent = { ...draft, isSent: true };
    keep(sent);
    try {
      await deliver(sent);
      dropDraft(storage, name);
      setDraft(readDraft(storage, name));
    } catch (thrown) {
      const failure = toAppError(thrown);
      if (failure.outcome === 'refused' && !keepsWaiting(failure)) keep({ ...sent, isSent: false });
      setError(failure);
    } finally {
      isRunning.current = false;
      setBusy(false);
    }
  };

  const setText = (text: string) => {
    if (!draft.isSent) keep({ ...draft, text });
  };

  return { draft, setText, isBusy, error, send };
}
