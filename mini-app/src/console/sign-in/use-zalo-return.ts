import { useEffect, useRef, useState } from 'react';
import { useSearchParams } from 'react-router-dom';
import { useServices } from '#app/lib/services.tsx';
import { toAppError } from '#app/lib/to-app-error.ts';
import { endZaloSignIn } from './requests.ts';
import { texts } from './texts.ts';
import { readZaloAnswer, withoutZaloAnswer } from './zalo-answer.ts';

export type ZaloReturn =
  | { kind: 'none' }
  | { kind: 'ending' }
  | { kind: 'failed'; message: string };

/** Ends the sign-in of a browser that comes back from Zalo, once, and takes what Zalo said out of the address. */
export function useZaloReturn(): ZaloReturn {
  const { http, session } = useServices();
  const [search, setSearch] = useSearchParams();
  const [answer] = useState(() => readZaloAnswer(search));
  const [end, setEnd] = useState<ZaloReturn>(firstOf(answer));
  const hasBegun = useRef(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what Zalo said counts once.
  useEffect(() => {
    if (answer === undefined || hasBegun.current) return;
    hasBegun.current = true;
    setSearch(withoutZaloAnswer(search), { replace: true });
    if (answer.kind === 'refused') return;
    endZaloSignIn(http, answer).then(session.enter, (error: unknown) =>
      setEnd({ kind: 'failed', message: toAppError(error).message }),
    );
  }, []);
  return end;
}

function firstOf(answer: ReturnType<typeof readZaloAnswer>): ZaloReturn {
  if (answer === undefined) return { kind: 'none' };
  return answer.kind === 'code' ? { kind: 'ending' } : { kind: 'failed', message: texts.refused };
}
