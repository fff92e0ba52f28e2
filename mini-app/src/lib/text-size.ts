import type { DeviceStorage } from '#app/platform/device-storage.ts';
import { choiceOf } from './choice.ts';

export const textSizes = ['normal', 'large', 'largest'] as const;
export type TextSize = (typeof textSizes)[number];

const storageKey = 'text-size';

export function readTextSize(storage: DeviceStorage): TextSize {
  return choiceOf(textSizes, storage.get(storageKey)) ?? 'normal';
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
