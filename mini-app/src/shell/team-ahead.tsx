import { useEffect } from 'react';
import { loadCreditRoutes, loadDutyScreen, loadVisitRoutes } from './team-parts.ts';

/** Brings what a member needs from house to house onto their phone while there is network. Shows nothing. */
export function TeamAhead() {
  useEffect(() => {
    const parts = [
      import('./team-routes.tsx'),
      loadVisitRoutes(),
      loadDutyScreen(),
      loadCreditRoutes(),
      askWorkerToKeepThem(),
    ];
    // Without network the next start tries again.
    void Promise.allSettled(parts);
  }, []);
  return null;
}

/** A plain browser keeps them across restarts; where there is no worker, never ends. */
async function askWorkerToKeepThem(): Promise<void> {
  if (!('serviceWorker' in navigator)) return;
  const { active } = await navigator.serviceWorker.ready;
  active?.postMessage('keep-team-files');
}
