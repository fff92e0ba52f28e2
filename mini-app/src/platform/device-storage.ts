/** Text kept on this device. Never throws: where nothing can be kept, it lives as long as the page. */
export interface DeviceStorage {
  get(key: string): string | null;
  set(key: string, text: string): void;
  remove(key: string): void;
}

/** What browsers and Zalo's `nativeStorage` have in common; any of its calls may throw. */
export interface FallibleStorage {
  getItem(key: string): string | null | undefined;
  setItem(key: string, text: string): void;
  removeItem(key: string): void;
}

/**
 * Reads and writes the first of `candidates` that works; memory is the last resort, and it also
 * remembers what a full or forbidden storage refused to keep.
 */
export function createDeviceStorage(
  candidates: readonly (() => FallibleStorage)[],
  prefix: string,
): DeviceStorage {
  const memory = new Map<string, string>();
  const kept = firstWorking(candidates);
  return {
    get(key) {
      const remembered = memory.get(key);
      if (remembered !== undefined) return remembered;
      return attempt(() => kept?.getItem(prefix + key) || null) ?? null;
    },
    set(key, text) {
      const isKept = attempt(() => {
        kept?.setItem(prefix + key, text);
        return kept !== undefined;
      });
      if (isKept) memory.delete(key);
      else memory.set(key, text);
    },
    remove(key) {
      memory.delete(key);
      attempt(() => kept?.removeItem(prefix + key));
    },
  };
}

function firstWorking(candidates: readonly (() => FallibleStorage)[]): FallibleStorage | undefined {
  const probe = 'canh-tay-so/probe';
  for (const open of candidates) {
    const storage = attempt(() => {
      const opened = open();
      opened.setItem(probe, '1');
      const isWorking = opened.getItem(probe) === '1';
      opened.removeItem(probe);
      return isWorking ? opened : undefined;
    });
    if (storage) return storage;
  }
  return undefined;
}

function attempt<T>(work: () => T): T | undefined {
  try {
    return work();
  } catch {
    return undefined;
  }
}
