import type { DeviceStorage } from '#app/platform/device-storage.ts';
import { choiceOf } from './choice.ts';

export const readingRates = ['slow', 'normal', 'fast'] as const;
/** How fast the device reads aloud; one choice for the whole app. */
export type ReadingRate = (typeof readingRates)[number];

const storageKey = 'reading-rate';

export function readReadingRate(storage: DeviceStorage): ReadingRate {
  return choiceOf(readingRates, storage.get(storageKey)) ?? 'normal';
}

export function keepReadingRate(storage: DeviceStorage, rate: ReadingRate): void {
  storage.set(storageKey, rate);
}

const voiceRates: Record<ReadingRate, number> = { slow: 0.7, normal: 0.9, fast: 1.15 };

/** What `Voice.read` takes: 1 is the voice's own speed, which is hard to follow for old ears, so `normal` is slower. */
export function voiceRateOf(rate: ReadingRate): number {
  return voiceRates[rate];
}
