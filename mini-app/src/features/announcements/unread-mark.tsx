import { lazy, Suspense } from 'react';
import { orNothing } from '#app/lib/or-nothing.ts';
import { useSession } from '#app/lib/services.tsx';

const UnreadCount = lazy(() =>
  orNothing(import('./unread-count.tsx').then((part) => part.UnreadCount)),
);

/** Marks that something waits to be read; nothing before it is known who reads. */
export function UnreadMark() {
  if (useSession().kind !== 'signed-in') return null;
  return (
    <Suspense>
      <UnreadCount />
    </Suspense>
  );
}
