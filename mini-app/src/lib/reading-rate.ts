import * as z from 'zod/mini';
import type { DeviceStorage } from '#app/platform/device-storage.ts';

export const readingRates = ['slow', 'normal', 'fast'] as const;
const ReadingRate = z.enum(readingRates);
/** How fast the device reads aloud; one choice for the whole app. */
export type ReadingRate = z.infer<typeof ReadingRate>;

const storageKey = 'reading-rate';

export function readReadingRate(storage: DeviceStorage): ReadingRate {
  const kept = ReadingRate.safeParse(storage.get(storageKey));
  return kept.success ? kept.data : 'normal';
}

export function keepReadingRate(storage: DeviceStorage, rate: ReadingRate): void {
  storage.set(storageKey, rate);
}

const voiceRates: Record<ReadingRate, number> = { slow: 0.7, normal: 0.9, fast: 1.15 };

/** What `Voice.read` takes: 1 is the voice's own speed, which is hard to follow for old ears, so `normal` is slower. */
export function voiceRateOf(rate: ReadingRate): number {
  return voiceRates[rate];
}
