import { lazy, Suspense, useEffect } from 'react';
import { TeamQueue } from '#app/features/team-inbox/team-queue.tsx';
import { orNothing } from '#app/lib/or-nothing.ts';
import {
  loadCreditRoutes,
  loadDutyScreen,
  loadInboxRoutes,
  loadKeptTeamWork,
  loadVisitRoutes,
} from './team-parts.ts';

const KeptTeamWork = lazy(() => orNothing(loadKeptTeamWork().then((part) => part.default)));

/**
 * Brings what a member needs from house to house onto their phone while there is network, and sends what they put off for
 * lack of it. Shows nothing.
 */
export function TeamAhead() {
  useEffect(() => {
    const parts = [
      import('./team-routes.tsx'),
      loadInboxRoutes(),
      loadVisitRoutes(),
      loadDutyScreen(),
      loadCreditRoutes(),
      askWorkerToKeepThem(),
    ];
    // Without network the next start tries again.
    void Promise.allSettled(parts);
  }, []);
  return (
    <>
      <TeamQueue />
      <Suspense>
        <KeptTeamWork />
      </Suspense>
    </>
  );
}

/** A plain browser keeps them across restarts; where there is no worker, never ends. */
async function askWorkerToKeepThem(): Promise<void> {
  if (!('serviceWorker' in navigator)) return;
  const { active } = await navigator.serviceWorker.ready;
  active?.postMessage('keep-team-files');
}
