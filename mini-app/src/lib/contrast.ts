import * as z from 'zod/mini';
import type { DeviceStorage } from '#app/platform/device-storage.ts';

export const contrasts = ['normal', 'high'] as const;
const Contrast = z.enum(contrasts);
export type Contrast = z.infer<typeof Contrast>;

const storageKey = 'contrast';

export function readContrast(storage: DeviceStorage): Contrast {
  const kept = Contrast.safeParse(storage.get(storageKey));
  return kept.success ? kept.data : 'normal';
}

/** The style sheet has a second set of colours under this mark. */
export function applyContrast(contrast: Contrast): void {
  document.documentElement.dataset.contrast = contrast;
}

export function keepContrast(storage: DeviceStorage, contrast: Contrast): void {
  storage.set(storageKey, contrast);
  applyContrast(contrast);
}
