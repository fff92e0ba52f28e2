/** Text kept on this device. Never throws: where nothing can be kept, it lives as long as the page. */
export interface DeviceStorage {
  get(key: string): string | null;
  /** False where the text only lives as long as the page. */
  set(key: string, text: string): boolean;
  remove(key: string): void;
  /**
   * `giveUp` drops something that can be fetched again and tells whether it did; called as often as needed when the
   * storage is full, before anything has to live in memory.
   */
  onFull(giveUp: () => boolean): void;
  /** Forgets everything of this application. */
  clear(): void;
  /** Keeps texts from now on where `open` does; what is already there counts more than what this page has written. */
  join(open: () => FallibleStorage): void;
  /** Calls back once when a storage has joined after the app was started. */
  onJoined(listener: () => void): void;
}

/** What browsers and Zalo's `nativeStorage` have in common; any of its calls may throw. */
export interface FallibleStorage {
  getItem(key: string): string | null | undefined;
  setItem(key: string, text: string): void;
  removeItem(key: string): void;
}

/** Every name that was ever kept, because Zalo's storage cannot list what is in it. */
const namesKey = 'names';

/**
 * Reads and writes the first of `candidates` that works; memory is the last resort, and it also
 * remembers what a full or forbidden storage refused to keep.
 */
export function createDeviceStorage(
  candidates: readonly (() => FallibleStorage)[],
  prefix: string,
): DeviceStorage {
  const memory = new Map<string, string>();
  let kept = firstWorking(candidates);
  let tellJoined = () => {};
  let names = keptNames(kept, prefix);
  let giveUp = () => false;
  let isGivingUp = false;

  const keep = (key: string, text: string) =>
    attempt(() => {
      kept?.setItem(prefix + key, text);
      names.add(key);
      return kept !== undefined;
    }) ?? false;
  // Giving up writes too, and must not ask itself for room.
  const makeRoom = () => {
    if (isGivingUp) return false;
    isGivingUp = true;
    try {
      return giveUp();
    } finally {
      isGivingUp = false;
    }
  };
  const get = (key: string) => {
    const remembered = memory.get(key);
    if (remembered !== undefined) return remembered;
    return attempt(() => kept?.getItem(prefix + key) || null) ?? null;
  };
  const set = (key: string, text: string) => {
    let isKept = keep(key, text);
    while (!isKept && kept !== undefined && makeRoom()) isKept = keep(key, text);
    if (isKept) memory.delete(key);
    else memory.set(key, text);
    return isKept;
  };
  const clear = () => {
    memory.clear();
    for (const name of names.all()) attempt(() => kept?.removeItem(prefix + name));
    attempt(() => kept?.removeItem(prefix + namesKey));
  };
  return {
    get,
    set,
    clear,
    remove(key) {
      memory.delete(key);
      attempt(() => kept?.removeItem(prefix + key));
      attempt(() => names.drop(key));
    },
    onFull(next) {
      giveUp = next;
    },
    join(open) {
      const joined = firstWorking([open]);
      if (!joined) return;
      const written = new Map([...names.all(), ...memory.keys()].map((key) => [key, get(key)]));
      // What stayed behind would come back at the next start, long after it was dropped.
      clear();
      kept = joined;
      names = keptNames(joined, prefix);
      for (const [key, text] of written) {
        if (text !== null && get(key) === null) set(key, text);
      }
      tellJoined();
    },
    onJoined(listener) {
      tellJoined = listener;
    },
  };
}

function keptNames(kept: FallibleStorage | undefined, prefix: string) {
  // Read anew each time: another window may have added some meanwhile.
  const all = (): string[] =>
    attempt(() => JSON.parse(kept?.getItem(prefix + namesKey) || '[]') as string[]) ?? [];
  const save = (names: string[]) => kept?.setItem(prefix + namesKey, JSON.stringify(names));
  return {
    all,
    add(name: string) {
      const names = all();
      if (!names.includes(name)) save([...names, name]);
    },
    drop: (name: string) => save(all().filter((other) => other !== name)),
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
