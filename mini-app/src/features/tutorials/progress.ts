import * as z from 'zod/mini';
import type { DeviceStorage } from '#app/platform/device-storage.ts';

/** Last step looked at, by tutorial; kept on the device only. */
const Progress = z.record(z.string(), z.int());
const storageKey = 'tutorial-progress';

export function readProgress(storage: DeviceStorage): Record<string, number> {
  try {
    return Progress.parse(JSON.parse(storage.get(storageKey) ?? '{}'));
  } catch {
    return {};
  }
}

export function saveProgress(storage: DeviceStorage, tutorialId: string, step: number): void {
  storage.set(storageKey, JSON.stringify({ ...readProgress(storage), [tutorialId]: step }));
}

/** Finished, or started over: the tutorial begins at its first step again. */
export function dropProgress(storage: DeviceStorage, tutorialId: string): void {
  const { [tutorialId]: _dropped, ...others } = readProgress(storage);
  storage.set(storageKey, JSON.stringify(others));
}
