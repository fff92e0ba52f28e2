import type { DeviceStorage } from '#app/platform/device-storage.ts';
import type { Platform } from '#app/platform/platform.ts';
import { notSignedIn } from './app-error.ts';
import { forgetFailing, noteFailing, sayFailing } from './failing-puts.ts';
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

/**
 * Small idempotent words to the server that a person need not wait for; they go out in the order in which they were put.
 * One that the server fails on holds back only those that name it, and is tried again.
 */
export interface PendingPuts {
  /**
   * Keeps the PUT on the device and makes it as soon as there is network and a session. A later one to the same path
   * replaces it while it is unsent. A refusal drops it, but what the team did (`/api/team/…`) stays until somebody
   * mends it with another put, or drops it. False where it only lives as long as the page.
   */
  put(path: string, body: unknown): boolean;
  /** What was not confirmed yet under paths that begin so; with why where it was refused, or failed for a day. */
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
/** Says nothing about the one put that met it. */
const codesForAll = ['network/unreachable', 'network/timed-out', 'rate-limited', notSignedIn];

export function createPendingPuts({ http, session, platform }: PendingPutsInput): PendingPuts {
  const { storage } = platform;
  const listeners = new Set<() => void>();
  /** What the server failed on in this round. */
  const failed = new Set<string>();
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
    failed.clear();
    let isThrough = false;
    try {
      for (let next = nextOf(storage, failed); next; next = nextOf(storage, failed)) {
        if (!(await sendOne(http, storage, next))) failed.add(next[0]);
        tell();
      }
      isThrough = failed.size === 0;
    } catch {
      // Nothing else would get through now, either.
    } finally {
      isSending = false;
    }
    if (!isThrough) timer = setTimeout(() => void sendAll(), pauseMs);
    pauseMs = isThrough ? firstPauseMs : Math.min(pauseMs * 2, longestPauseMs);
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
      forgetFailing(storage, path);
      failed.delete(path);
      const { [path]: _mended, ...refused } = readRefused(storage);
      saveRefused(storage, refused);
      const { [path]: _replaced, ...others } = readWaiting(storage);
      const isKept = saveWaiting(storage, { ...others, [path]: body });
      tell();
      void sendAll();
      return isKept;
    },
    list(prefix) {
      const waiting = Object.entries(readWaiting(storage)).map(([path, body]) => ({
        path,
        body,
        ...sayFailing(storage, path),
      }));
      const refused = Object.entries(readRefused(storage));
      return [...waiting, ...refused.map(([path, one]) => ({ path, ...one }))].filter(({ path }) =>
        path.startsWith(prefix),
      );
    },
    drop(path) {
      forgetFailing(storage, path);
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
      for (const path of Object.keys(readWaiting(storage))) forgetFailing(storage, path);
      saveRefused(storage, {});
      saveWaiting(storage, {});
      tell();
    },
  };
}

/** False where this one could not be settled; throws where nothing else can be, either. */
async function sendOne(
  http: HttpClient,
  storage: DeviceStorage,
  [path, body]: [string, unknown],
): Promise<boolean> {
  let refusal: string | undefined;
  try {
    await http.command('PUT', path, body);
  } catch (thrown) {
    const { outcome, code, message } = toAppError(thrown);
    if (codesForAll.includes(code)) throw thrown;
    // Something between us and the server may say no in its own words.
    if (outcome === 'unknown' || (code === 'network/bad-answer' && isOfTheTeam(path))) {
      noteFailing(storage, path, message);
      return false;
    }
    refusal = message;
  }
  const { [path]: present, ...others } = readWaiting(storage);
  // What was put meanwhile waits for its own turn.
  if (JSON.stringify(present) !== JSON.stringify(body)) return true;
  // First there, then no longer here: between the two the app may be closed.
  const { [path]: _before, ...refused } = readRefused(storage);
  const stays = refusal !== undefined && isOfTheTeam(path);
  saveRefused(storage, stays ? { ...refused, [path]: { body, refusal } } : refused);
  saveWaiting(storage, others);
  forgetFailing(storage, path);
  return true;
}

/** The first that has not failed and names none that has: a visit is nothing before its house. */
function nextOf(
  storage: DeviceStorage,
  failed: ReadonlySet<string>,
): [string, unknown] | undefined {
  const missing = [...failed].map((path) => path.slice(path.lastIndexOf('/') + 1));
  return Object.entries(readWaiting(storage)).find(([path, body]) => {
    const words = JSON.stringify(body);
    return !failed.has(path) && !missing.some((id) => words.includes(`"${id}"`));
  });
}
