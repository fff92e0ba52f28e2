import type { DeviceStorage } from '#app/platform/device-storage.ts';
import { type PendingPut, readObject, readWaiting, saveOrRemove } from './put-store.ts';
import { presentTime } from './server-clock.ts';

/** Since when the server has failed on a put, and what it said. */
interface Failing {
  sinceMs: number;
  why: string;
}

const storageKey = 'failing-puts';
/** From here on somebody should know; it is tried all the same. */
const longMs = 24 * 60 * 60_000;

export function noteFailing(storage: DeviceStorage, path: string, why: string): void {
  // Dropped meanwhile.
  if (!(path in readWaiting(storage))) return;
  const failing = readObject<Failing>(storage, storageKey);
  const sinceMs = failing[path]?.sinceMs ?? presentTime().getTime();
  saveOrRemove(storage, storageKey, { ...failing, [path]: { sinceMs, why } });
}

export function forgetFailing(storage: DeviceStorage, path: string): void {
  const { [path]: _settled, ...others } = readObject<Failing>(storage, storageKey);
  saveOrRemove(storage, storageKey, others);
}

/** Why a put still waits, once it has failed for a day. */
export function sayFailing(storage: DeviceStorage, path: string): Pick<PendingPut, 'refusal'> {
  const failing = readObject<Failing>(storage, storageKey)[path];
  const isLong = failing && presentTime().getTime() - failing.sinceMs > longMs;
  return isLong ? { refusal: failing.why } : {};
}
