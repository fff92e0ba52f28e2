import type { DeviceStorage } from '#app/platform/device-storage.ts';
import type { Platform } from '#app/platform/platform.ts';
import { notSignedIn } from './app-error.ts';
import type { HttpClient } from './http-client.ts';
import {
  isOfTheTeam,
  type PendingPut,
  readRefused,
  readWaiting,
  saveRefused,
  saveWaiting,
} from './put-store.ts';
import type { SessionKeeper } from './session-keeper.ts';
import { toAppError } from './to-app-error.ts';

/** Small idempotent words to the server that a person need not wait for; they go out in the order in which they were put. */
export interface PendingPuts {
  /**
   * Keeps the PUT on the device and makes it as soon as there is network and a session. A later one to the same path
   * replaces it while it is unsent. A refusal drops it, but what the team did (`/api/team/…`) stays until somebody
   * mends it with another put, or drops it. False where it only lives as long as the page.
   */
  put(path: string, body: unknown): boolean;
  /** What was not confirmed yet under paths that begin so, the refused with why. */
  list(prefix: string): PendingPut[];
  drop(path: string): void;
  /** Calls back when something was put, confirmed, refused or dropped in this window. */
  subscribe(listener: () => void): () => void;
  clear(): void;
}

export interface PendingPutsInput {
  http: HttpClient;
  session: Pick<SessionKeeper, 'state' | 'subscribe'>;
  platform: Pick<Platform, 'storage' | 'isOnline' | 'onNetworkChanged' | 'onResumed'>;
}

const firstPauseMs = 5_000;
const longestPauseMs = 5 * 60_000;

export function createPendingPuts({ http, session, platform }: PendingPutsInput): PendingPuts {
  const { storage } = platform;
  const listeners = new Set<() => void>();
  let isSending = false;
  let pauseMs = firstPauseMs;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const tell = () => {
    for (const listener of [...listeners]) listener();
  };
  const sendAll = async () => {
    clearTimeout(timer);
    if (isSending || session.state().kind !== 'signed-in' || !platform.isOnline()) return;
    isSending = true;
    try {
      for (let next = firstOf(storage); next !== undefined; next = firstOf(storage)) {
        await sendOne(http, storage, next);
        tell();
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
      const { [path]: _mended, ...refused } = readRefused(storage);
      saveRefused(storage, refused);
      const { [path]: _replaced, ...others } = readWaiting(storage);
      const isKept = saveWaiting(storage, { ...others, [path]: body });
      tell();
      void sendAll();
      return isKept;
    },
    list(prefix) {
      const waiting = Object.entries(readWaiting(storage)).map(([path, body]) => ({ path, body }));
      const refused = Object.entries(readRefused(storage));
      return [...waiting, ...refused.map(([path, one]) => ({ path, ...one }))].filter(({ path }) =>
        path.startsWith(prefix),
      );
    },
    drop(path) {
      const { [path]: _refused, ...refused } = readRefused(storage);
      saveRefused(storage, refused);
      const { [path]: _waiting, ...waiting } = readWaiting(storage);
      saveWaiting(storage, waiting);
      tell();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    clear() {
      clearTimeout(timer);
      saveRefused(storage, {});
      saveWaiting(storage, {});
      tell();
    },
  };
}

/** Throws where it is unknown whether the server heard it. */
async function sendOne(
  http: HttpClient,
  storage: DeviceStorage,
  [path, body]: [string, unknown],
): Promise<void> {
  let refusal: string | undefined;
  try {
    await http.command('PUT', path, body);
  } catch (thrown) {
    const { outcome, code, message } = toAppError(thrown);
    // Something between us and the server may say no in its own words.
    const isUnknown = outcome === 'unknown' || (code === 'network/bad-answer' && isOfTheTeam(path));
    if (isUnknown || code === notSignedIn) throw thrown;
    refusal = message;
  }
  const { [path]: present, ...others } = readWaiting(storage);
  // What was put meanwhile waits for its own turn.
  if (JSON.stringify(present) !== JSON.stringify(body)) return;
  // First there, then no longer here: between the two the app may be closed.
  const { [path]: _before, ...refused } = readRefused(storage);
  const stays = refusal !== undefined && isOfTheTeam(path);
  saveRefused(storage, stays ? { ...refused, [path]: { body, refusal } } : refused);
  saveWaiting(storage, others);
}

function firstOf(storage: DeviceStorage): [string, unknown] | undefined {
  return Object.entries(readWaiting(storage))[0];
}
