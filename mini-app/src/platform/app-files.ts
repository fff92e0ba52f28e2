const idleAfterMs = 4000;

/**
 * Brings the screens that were not opened yet onto the device once the first one stands still, so that they open
 * without network too.
 */
export function bringAppFiles(kind: 'zalo' | 'browser'): void {
  whenIdle(() => {
    if (kind === 'browser') return void keepInBrowser();
    void import('./zalo-app-files.ts').then(({ fetchLaterFiles }) => fetchLaterFiles());
  });
}

function whenIdle(work: () => void): void {
  setTimeout(() => {
    if (typeof requestIdleCallback === 'function') requestIdleCallback(work, { timeout: 10_000 });
    else work();
  }, idleAfterMs);
}

async function keepInBrowser(): Promise<void> {
  // The build writes the worker; in development there is none.
  if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return;
  const folder = /^\/zapps\/[^/]+\//.exec(window.location.pathname)?.[0];
  if (folder === undefined) return;
  try {
    await navigator.serviceWorker.register(`${folder}service-worker.js`, { scope: folder });
  } catch {
    // Private windows refuse it; the app works without.
  }
}
