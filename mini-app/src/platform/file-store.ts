import type { FileStore } from './platform.ts';
import { withTimeLimit } from './time-limit.ts';

const storeName = 'files';
/** A database may be blocked for ever by a browser that is tidying up. */
const databasePatienceMs = 3000;

/** Bytes and type apart: some phones lose what a kept Blob pointed at. */
interface KeptFile {
  bytes: ArrayBuffer;
  type: string;
}

/** Files in IndexedDB under `name`; in memory where there is none or it refuses. */
export function openFileStore(
  name: string,
  factory: IDBFactory | undefined = globalThis.indexedDB,
): FileStore {
  const memory = new Map<string, Blob>();
  let opening: Promise<IDBDatabase> | undefined;

  const inStore = <T>(mode: IDBTransactionMode, work: (store: IDBObjectStore) => IDBRequest<T>) => {
    opening ??= open(name, factory);
    return withTimeLimit(
      opening.then((database) => finish(database.transaction(storeName, mode), work)),
      databasePatienceMs,
    );
  };
  return {
    async get(key) {
      const remembered = memory.get(key);
      if (remembered) return remembered;
      try {
        const kept = (await inStore('readonly', (store) => store.get(key))) as KeptFile | undefined;
        return kept && new Blob([kept.bytes], { type: kept.type });
      } catch {
        return undefined;
      }
    },
    async set(key, file) {
      memory.set(key, file);
      try {
        const kept: KeptFile = {
          bytes: await new Response(file).arrayBuffer(),
          type: file.type,
        };
        await inStore('readwrite', (store) => store.put(kept, key));
        memory.delete(key);
        return true;
      } catch {
        return false;
      }
    },
    async remove(key) {
      memory.delete(key);
      await inStore('readwrite', (store) => store.delete(key)).catch(() => {});
    },
    async clear() {
      memory.clear();
      await inStore('readwrite', (store) => store.clear()).catch(() => {});
    },
  };
}

async function open(name: string, factory: IDBFactory | undefined): Promise<IDBDatabase> {
  if (!factory) throw new Error('There is no database here.');
  const request = factory.open(name, 1);
  request.onupgradeneeded = () => request.result.createObjectStore(storeName);
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

/** Resolves once the transaction is really on the device. */
function finish<T>(
  transaction: IDBTransaction,
  work: (store: IDBObjectStore) => IDBRequest<T>,
): Promise<T> {
  const request = work(transaction.objectStore(storeName));
  return new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve(request.result);
    transaction.onabort = () => reject(transaction.error);
    transaction.onerror = () => reject(transaction.error);
  });
}
