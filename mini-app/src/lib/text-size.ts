import * as z from 'zod/mini';
import type { DeviceStorage } from '#app/platform/device-storage.ts';

export const textSizes = ['normal', 'large', 'largest'] as const;
const TextSize = z.enum(textSizes);
export type TextSize = z.infer<typeof TextSize>;

const storageKey = 'text-size';

export function readTextSize(storage: DeviceStorage): TextSize {
  const kept = TextSize.safeParse(storage.get(storageKey));
  return kept.success ? kept.data : 'normal';
}

/** Everything is measured in rem, so the root element's size is the size of everything. */
export function applyTextSize(size: TextSize): void {
  document.documentElement.dataset.textSize = size;
}

const listeners = new Set<() => void>();

export function keepTextSize(storage: DeviceStorage, size: TextSize): void {
  storage.set(storageKey, size);
  applyTextSize(size);
  for (const listener of listeners) listener();
}

/** Calls back whenever a size was chosen, wherever on the page; returns how to stop. */
export function onTextSizeKept(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
