import { useRef } from 'react';
import type { Load } from './use-load.ts';

/**
 * What was loaded of `subject` stays until its next answer has come, also when that is asked for under another key: whoever
 * reads while they are being signed in does not see the page go and come again.
 */
export function useSteady<T>(subject: string, load: Load<T>): Load<T> {
  const last = useRef<{ subject: string; state: Load<T>['state'] }>(undefined);
  if (load.state.kind === 'ready') last.current = { subject, state: load.state };
  return load.state.kind === 'loading' && last.current?.subject === subject
    ? { ...load, state: last.current.state }
    : load;
}
