import type { ReactNode } from 'react';
import { useSession } from '#app/lib/services.tsx';
import type { Me } from '#shared/sessions.ts';

/** For screens behind the sign-in: who is here. Shows nothing in the moment in which somebody leaves. */
export function NeedsMe({ ready }: { ready: (me: Me) => ReactNode }) {
  const session = useSession();
  return session.kind === 'signed-in' ? ready(session.me) : null;
}
