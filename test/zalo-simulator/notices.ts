/** Says that something a page may be showing has changed; what it is now must be asked for. */
interface Notice {
  kind:
    | 'chat'
    | 'group'
    | 'people'
    | 'official-accounts'
    | 'clock'
    | 'faults'
    | 'webhook'
    | 'world';
  oaId?: string;
  personId?: string;
  groupId?: string;
}

export interface Notices {
  announce(notice: Notice): void;
  /** Calls `listen` for every later notice; the answer stops it. */
  subscribe(listen: (notice: Notice) => void): () => void;
}

/** A board of notices; a listener that joins later hears nothing of what was before. */
export function createNotices(): Notices {
  const listeners = new Set<(notice: Notice) => void>();
  return {
    announce(notice) {
      for (const listen of listeners) listen(notice);
    },
    subscribe(listen) {
      listeners.add(listen);
      return () => listeners.delete(listen);
    },
  };
}
