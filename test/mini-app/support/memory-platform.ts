import { createDeviceStorage, type DeviceStorage } from '#app/platform/device-storage.ts';
import { type FileStore, type Platform, PlatformError } from '#app/platform/platform.ts';

export function memoryStorage(): DeviceStorage {
  return createDeviceStorage([], '');
}

export function memoryFiles(): FileStore {
  const files = new Map<string, Blob>();
  return {
    get: async (key) => files.get(key),
    set: async (key, file) => {
      files.set(key, file);
      return true;
    },
    remove: async (key) => void files.delete(key),
    clear: async () => files.clear(),
  };
}

/** A host without a device: a plain browser in which nobody is known and nothing can be recorded or read aloud. */
export function memoryPlatform(change: Partial<Platform> = {}): Platform {
  const unsupported = () => Promise.reject(new PlatformError('unsupported'));
  return {
    kind: 'browser',
    storage: memoryStorage(),
    files: memoryFiles(),
    getAccessToken: unsupported,
    askName: unsupported,
    askToWrite: unsupported,
    findPhoneModel: async () => 'SM-A146P',
    findVoice: async () => undefined,
    startRecording: unsupported,
    share: async () => 'copied',
    openChat: async () => {},
    openOutside: async () => {},
    saveFile: async () => {},
    copyText: async () => {},
    isOnline: () => true,
    onNetworkChanged: () => () => {},
    onResumed: () => () => {},
    ...change,
  };
}

/** A network that a test takes away and gives back: `platform: { ...network.of }`. */
export function memoryNetwork() {
  const listeners = new Set<() => void>();
  let isThere = true;
  return {
    of: {
      isOnline: () => isThere,
      onNetworkChanged: (listener: () => void) => {
        listeners.add(listener);
        return () => listeners.delete(listener);
      },
    } satisfies Partial<Platform>,
    become(next: boolean): void {
      isThere = next;
      for (const listener of [...listeners]) listener();
    },
  };
}
