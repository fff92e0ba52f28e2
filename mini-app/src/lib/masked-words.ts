import * as z from 'zod/mini';
import type { DeviceStorage } from '#app/platform/device-storage.ts';
import { MaskedKind } from '#shared/help-requests.ts';
import { tellDraftsChanged } from './draft-changes.ts';

const storageKey = 'masked-words';
const requestsMax = 30;

/** What was covered in words sent to each request, until the person was told there. */
const MaskedWords = z.record(z.string(), z.array(MaskedKind));

function readAll(storage: DeviceStorage): z.infer<typeof MaskedWords> {
  try {
    return MaskedWords.parse(JSON.parse(storage.get(storageKey) ?? '{}'));
  } catch {
    return {};
  }
}

function keepAll(storage: DeviceStorage, all: z.infer<typeof MaskedWords>): void {
  storage.set(storageKey, JSON.stringify(all));
  tellDraftsChanged();
}

/** Remembers it on the device, because words may be sent by themselves while the person is elsewhere. */
export function keepMasked(
  storage: DeviceStorage,
  helpRequestId: string,
  masked: readonly MaskedKind[] = [],
): void {
  if (masked.length === 0) return;
  const { [helpRequestId]: before = [], ...others } = readAll(storage);
  const latest = Object.entries(others).slice(1 - requestsMax);
  const kinds = [...new Set([...before, ...masked])];
  keepAll(storage, { ...Object.fromEntries(latest), [helpRequestId]: kinds });
}

export function findMasked(storage: DeviceStorage, helpRequestId: string): MaskedKind[] {
  return readAll(storage)[helpRequestId] ?? [];
}

/** Once the person was told. */
export function dropMasked(storage: DeviceStorage, helpRequestId: string): void {
  const { [helpRequestId]: told, ...others } = readAll(storage);
  if (told) keepAll(storage, others);
}
