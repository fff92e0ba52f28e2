import type { DeviceStorage } from '#app/platform/device-storage.ts';
import { choiceOf } from './choice.ts';

export const contrasts = ['normal', 'high'] as const;
export type Contrast = (typeof contrasts)[number];

const storageKey = 'contrast';

export function readContrast(storage: DeviceStorage): Contrast {
  return choiceOf(contrasts, storage.get(storageKey)) ?? 'normal';
}

/** The style sheet has a second set of colours under this mark. */
export function applyContrast(contrast: Contrast): void {
  document.documentElement.dataset.contrast = contrast;
}

export function keepContrast(storage: DeviceStorage, contrast: Contrast): void {
  storage.set(storageKey, contrast);
  applyContrast(contrast);
}
