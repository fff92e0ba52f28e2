import { useRef, useState } from 'react';
import type { AppError } from './app-error.ts';
import { toAppError } from './to-app-error.ts';

export interface Action<A extends unknown[]> {
  /** Resolves true when the work was done; a second tap meanwhile does nothing and resolves false. */
  run(...args: A): Promise<boolean>;
  isBusy: boolean;
  error: AppError | undefined;
}

/** Something a person sets off with a button. */
export function useAction<A extends unknown[]>(work: (...args: A) => Promise<void>): Action<A> {
  const isRunning = useRef(false);
  const [isBusy, setBusy] = useState(false);
  const [error, setError] = useState<AppError>();
  const run = async (...args: A): Promise<boolean> => {
    if (isRunning.current) return false;
    isRunning.current = true;
    setBusy(true);
    setError(undefined);
    try {
      await work(...args);
      return true;
    } catch (thrown) {
      setError(toAppError(thrown));
      return false;
    } finally {
      isRunning.current = false;
      setBusy(false);
    }
  };
  return { run, isBusy, error };
}
