import { type ComponentType, createElement, useEffect, useState } from 'react';
import { texts } from '#app/lib/texts.ts';
import { Button } from './button.tsx';
import { Notice } from './notice.tsx';

interface PartProps<P extends object> {
  /** Fetches the component; the same function at every rendering. */
  load: () => Promise<ComponentType<P>>;
  props: P;
}

const fetched = new WeakMap<object, unknown>();

/**
 * A part of a screen that is fetched when it is first shown. Where it cannot be, it says so in its own place and the
 * rest of the screen goes on.
 */
export function Part<P extends object>({ load, props }: PartProps<P>) {
  const [attempt, setAttempt] = useState(0);
  const [outcome, setOutcome] = useState<'fetched' | 'failed'>();
  // biome-ignore lint/correctness/useExhaustiveDependencies: each attempt fetches once.
  useEffect(() => {
    if (fetched.has(load)) return;
    let isGone = false;
    const end = (how: 'fetched' | 'failed') => {
      if (!isGone) setOutcome(how);
    };
    setOutcome(undefined);
    load().then(
      (component) => {
        fetched.set(load, component);
        end('fetched');
      },
      () => end('failed'),
    );
    return () => {
      isGone = true;
    };
  }, [load, attempt]);
  const component = fetched.get(load) as ComponentType<P> | undefined;
  if (component) return createElement(component, props);
  if (outcome !== 'failed') return <p role="status">{texts.loading}</p>;
  return (
    <Notice kind="warning">
      <p>{texts.unreachable}</p>
      <Button kind="secondary" onClick={() => setAttempt(attempt + 1)}>
        {texts.retry}
      </Button>
    </Notice>
  );
}
