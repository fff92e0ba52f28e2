import type { Platform } from '#app/platform/platform.ts';

type Kept = Pick<Platform, 'storage' | 'files'>;

const ownerKey = 'owner';

/** Of the phone and not of a person: its look, the poster it came by, and the session that is just beginning. */
const stayingKeys = [
  'text-size',
  'contrast',
  'reading-rate',
  'village-wish',
  'session',
  'me',
  'persona',
];

/**
 * The phone is `residentId`'s from now on: what somebody else wrote and read here goes, what nobody owned yet becomes
 * theirs.
 */
export function ownPhone(kept: Kept, residentId: string): void {
  const owner = kept.storage.get(ownerKey);
  if (owner === residentId) return;
  if (owner !== null) leavePhone(kept);
  kept.storage.set(ownerKey, residentId);
}

/** Nobody's from now on, with nothing left of whoever had it. */
export function leavePhone({ storage, files }: Kept): void {
  const staying = stayingKeys.map((key) => [key, storage.get(key)] as const);
  storage.clear();
  for (const [key, text] of staying) {
    if (text !== null) storage.set(key, text);
  }
  void files.clear();
}
