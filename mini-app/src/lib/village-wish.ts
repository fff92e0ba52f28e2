import type { DeviceStorage } from '#app/platform/device-storage.ts';
import { readPageAddress } from './page-address.ts';

const storageKey = 'village-wish';

/** Keeps the village that the poster named until the person is known and has answered whether it is theirs. */
export function keepVillageWish(storage: DeviceStorage, search: string): void {
  const { villageId } = readPageAddress(search);
  if (villageId !== undefined) storage.set(storageKey, villageId);
}

export function readVillageWish(storage: DeviceStorage): string | undefined {
  return storage.get(storageKey) ?? undefined;
}

export function dropVillageWish(storage: DeviceStorage): void {
  storage.remove(storageKey);
}
