import type { DeviceStorage } from '#app/platform/device-storage.ts';
import type { Platform } from '#app/platform/platform.ts';
import { notSignedIn } from './app-error.ts';
import type { HttpClient } from './http-client.ts';
import type { SessionKeeper } from './session-keeper.ts';
import { toAppError } from './to-app-error.ts';

/** Small idempotent words to the server that a person need not wait for. */
export interface PendingPuts {
  /**
   * Keeps the PUT on the device and makes it as soon as there is network and a session. A later one to the same path
   * replaces it while it is unsent; a refusal drops it.
   */
  put(path: string, body: unknown): void;
  clear(): void;
}

export interface PendingPutsInput {
  http: HttpClient;
  session: Pick<SessionKeeper, 'state' | 'subscribe'>;
  platform: Pick<Platform, 'storage' | 'isOnline' | 'onNetworkChanged' | 'onResumed'>;
}

const storageKey = 'pending';
/** More than anybody reads without network; the oldest go first. */
const waitingMax = 200;
const firstPauseMs = 5_000;
const longestPauseMs = 5 * 60_000;

export function createPendingPuts({ http, session, platform }: PendingPutsInput): PendingPuts {
  const { storage } = platform;
  let isSending = false;
  let pauseMs = firstPauseMs;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const sendAll = async () => {
    clearTimeout(timer);
    if (isSending || session.state().kind !== 'signed-in' || !platform.isOnline()) return;
    isSending = true;
    try {
      for (let next = firstOf(storage); next !== undefined; next = firstOf(storage)) {
        await sendOne(http, storage, next);
      }
      pauseMs = firstPauseMs;
    } catch {
      timer = setTimeout(() => void sendAll(), pauseMs);
      pauseMs = Math.min(pauseMs * 2, longestPauseMs);
    } finally {
      isSending = false;
    }
  };
  const sendSoon = () => {
    pauseMs = firstPauseMs;
    void sendAll();
  };
  session.subscribe(() => void sendAll());
  platform.onNetworkChanged(sendSoon);
  platform.onResumed(sendSoon);

  return {
    put(path, body) {
      const { [path]: _replaced, ...others } = readWaiting(storage);
      const entries = [...Object.entries(others), [path, body]].slice(-waitingMax);
      storage.set(storageKey, JSON.stringify(Object.fromEntries(entries)));
      void sendAll();
    },
    clear() {
      clearTimeout(timer);
      storage.remove(storageKey);
    },
  };
}

/** Throws where it is unknown whether the server heard it. */
async function sendOne(
  http: HttpClient,
  storage: DeviceStorage,
  [path, body]: [string, unknown],
): Promise<void> {
  try {
    await http.command('PUT', path, body);
  } catch (thrown) {
    const error = toAppError(thrown);
    if (error.outcome === 'unknown' || error.code === notSignedIn) throw error;
  }
  const { [path]: present, ...others } = readWaiting(storage);
  // What was put meanwhile waits for its own turn.
  if (JSON.stringify(present) !== JSON.stringify(body)) return;
  storage.set(storageKey, JSON.stringify(others));
}

function readWaiting(storage: DeviceStorage): Record<string, unknown> {
  try {
    const kept: unknown = JSON.parse(storage.get(storageKey) ?? '{}');
    return Array.isArray(kept) ? {} : (Object(kept) as Record<string, unknown>);
  } catch {
    return {};
  }
}

function firstOf(storage: DeviceStorage): [string, unknown] | undefined {
  return Object.entries(readWaiting(storage))[0];
}
