const listeners = new Set<() => void>();

/** Calls back when this window or another one on the same phone has changed any draft; returns how to stop. */
export function watchDrafts(listener: () => void): () => void {
  listeners.add(listener);
  window.addEventListener('storage', listener);
  return () => {
    listeners.delete(listener);
    window.removeEventListener('storage', listener);
  };
}

/** For whoever has changed a draft, or the storage as a whole. */
export function tellDraftsChanged(): void {
  for (const listener of [...listeners]) listener();
}
