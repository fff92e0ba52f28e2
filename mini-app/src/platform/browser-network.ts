/** Whether the browser knows of a network; it only ever is sure that there is none. */
export function isBrowserOnline(): boolean {
  return navigator.onLine !== false;
}

export function onBrowserNetworkChanged(listener: () => void): () => void {
  window.addEventListener('online', listener);
  window.addEventListener('offline', listener);
  return () => {
    window.removeEventListener('online', listener);
    window.removeEventListener('offline', listener);
  };
}
