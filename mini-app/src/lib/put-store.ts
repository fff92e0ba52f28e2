import type { DeviceStorage } from '#app/platform/device-storage.ts';

/** A PUT that the server has not confirmed. */
export interface PendingPut {
  path: string;
  body: unknown;
  /** Why the server does not take it, in a sentence for the person; absent while it waits. */
  refusal?: string;
}

const waitingKey = 'pending';
const refusedKey = 'refused-puts';
/** More small words than anybody leaves without network; the oldest go first. What the team did is never among them. */
const wordsMax = 200;

/** Somebody walked there: it is never dropped without them. */
export function isOfTheTeam(path: string): boolean {
  return path.startsWith('/api/team/');
}

export function readWaiting(storage: DeviceStorage): Record<string, unknown> {
  return readObject<unknown>(storage, waitingKey);
}

export function readRefused(
  storage: DeviceStorage,
): Record<string, { body: unknown; refusal: string }> {
  return readObject(storage, refusedKey);
}

/** False where it only lives as long as the page. */
export function saveWaiting(storage: DeviceStorage, waiting: Record<string, unknown>): boolean {
  const entries = Object.entries(waiting);
  const words = entries.filter(([path]) => !isOfTheTeam(path));
  const tooMany = words.slice(0, Math.max(0, words.length - wordsMax));
  const kept = entries.filter((entry) => !tooMany.includes(entry));
  return storage.set(waitingKey, JSON.stringify(Object.fromEntries(kept)));
}

export function saveRefused(storage: DeviceStorage, refused: Record<string, unknown>): void {
  saveOrRemove(storage, refusedKey, refused);
}

export function saveOrRemove(
  storage: DeviceStorage,
  key: string,
  entries: Record<string, unknown>,
): void {
  if (Object.keys(entries).length > 0) storage.set(key, JSON.stringify(entries));
  else storage.remove(key);
}

export function readObject<T>(storage: DeviceStorage, key: string): Record<string, T> {
  try {
    const kept: unknown = JSON.parse(storage.get(key) ?? '{}');
    return Array.isArray(kept) ? {} : (Object(kept) as Record<string, T>);
  } catch {
    return {};
  }
}
