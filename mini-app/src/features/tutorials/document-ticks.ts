import * as z from 'zod/mini';
import type { DeviceStorage } from '#app/platform/device-storage.ts';

/** Papers that are at hand, by tutorial; on this device only. */
const Ticks = z.record(z.string(), z.array(z.string()));
const storageKey = 'document-ticks';

function readAll(storage: DeviceStorage): z.infer<typeof Ticks> {
  try {
    return Ticks.parse(JSON.parse(storage.get(storageKey) ?? '{}'));
  } catch {
    return {};
  }
}

export function readTicks(storage: DeviceStorage, tutorialId: string): string[] {
  return readAll(storage)[tutorialId] ?? [];
}

export function keepTicks(storage: DeviceStorage, tutorialId: string, ticked: string[]): void {
  const { [tutorialId]: _before, ...others } = readAll(storage);
  const ticks = ticked.length === 0 ? others : { ...others, [tutorialId]: ticked };
  storage.set(storageKey, JSON.stringify(ticks));
}
