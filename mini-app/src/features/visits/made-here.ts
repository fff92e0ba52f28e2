import * as z from 'zod/mini';
import { tellDraftsChanged } from '#app/lib/draft-changes.ts';
import type { Services } from '#app/lib/services.tsx';
import type { DeviceStorage } from '#app/platform/device-storage.ts';
import { NewHousehold, NewVisit } from '#shared/visits.ts';
import { householdPath, visitPath } from './requests.ts';

const storageKey = 'made-here';

/** What was written on this phone and is not yet in the lists that the server gave, by id. */
const Kept = z.object({
  houses: z.record(z.string(), NewHousehold),
  visits: z.record(z.string(), z.object({ houseName: z.string(), visit: NewVisit })),
});
type Kept = z.infer<typeof Kept>;

/** `sent` is confirmed, and the lists shown may be older than it. */
type Sending = { kind: 'waiting' } | { kind: 'refused'; why: string } | { kind: 'sent' };

export interface MadeHouse {
  id: string;
  house: NewHousehold;
  sending: Sending;
}

export interface MadeVisit {
  id: string;
  houseName: string;
  visit: NewVisit;
  sending: Sending;
}

export interface MadeHere {
  houses: MadeHouse[];
  /** The oldest first. */
  visits: MadeVisit[];
}

type Places = Pick<Services, 'pending'> & { platform: { storage: DeviceStorage } };

export function readMade({ pending, platform }: Places): MadeHere {
  const kept = readKept(platform.storage);
  const unconfirmed = new Map(pending.list('/api/team/').map((put) => [put.path, put]));
  const sendingOf = (path: string): Sending => {
    const put = unconfirmed.get(path);
    if (put === undefined) return { kind: 'sent' };
    return put.refusal === undefined ? { kind: 'waiting' } : { kind: 'refused', why: put.refusal };
  };
  return {
    houses: Object.entries(kept.houses).map(([id, house]) => ({
      id,
      house,
      sending: sendingOf(householdPath(id)),
    })),
    visits: Object.entries(kept.visits)
      .map(([id, made]) => ({ id, ...made, sending: sendingOf(visitPath(id)) }))
      .sort((a, b) => Date.parse(a.visit.visitedAt) - Date.parse(b.visit.visitedAt)),
  };
}

/** Keeps a visit and sends it when it can; the same id again takes its place. False where it only lives as long as the page. */
export function putVisit(
  places: Places,
  id: string,
  { houseName, visit }: Pick<MadeVisit, 'houseName' | 'visit'>,
): boolean {
  const { houses, visits } = readKept(places.platform.storage);
  save(places, { houses, visits: { ...visits, [id]: { houseName, visit } } });
  return places.pending.put(visitPath(id), visit);
}

/** The same for a house. Visits to it that are not confirmed are sent after it. */
export function putHouse(places: Places, id: string, house: NewHousehold): boolean {
  const { houses, visits } = readKept(places.platform.storage);
  save(places, { houses: { ...houses, [id]: house }, visits });
  const isKept = places.pending.put(householdPath(id), house);
  for (const made of readMade(places).visits) {
    const isUnsent = made.visit.householdId === id && made.sending.kind !== 'sent';
    if (isUnsent) places.pending.put(visitPath(made.id), made.visit);
  }
  return isKept;
}

/** How a visit that was written here stands, to be mended; undefined where the phone no longer has it. */
export function findMadeVisit(places: Places, id: string | null): MadeVisit | undefined {
  return readMade(places).visits.find((made) => made.id === id);
}

/** Gives up what the server does not take. */
export function dropVisit(places: Places, id: string): void {
  const { houses, visits } = readKept(places.platform.storage);
  const { [id]: _dropped, ...others } = visits;
  save(places, { houses, visits: others });
  places.pending.drop(visitPath(id));
}

/** With all visits to it. */
export function dropHouse(places: Places, id: string): void {
  const { houses, visits } = readKept(places.platform.storage);
  const { [id]: _dropped, ...others } = houses;
  const toIt = Object.entries(visits).filter(([, { visit }]) => visit.householdId === id);
  save(places, { houses: others, visits });
  places.pending.drop(householdPath(id));
  for (const [visitId] of toIt) dropVisit(places, visitId);
}

/** For whoever has just got the server's lists, asked for after `before` was read: what was sent by then is in them. */
export function forgetSent(places: Places, before: MadeHere): void {
  const sentIds = (made: readonly { id: string; sending: Sending }[]) =>
    made.filter(({ sending }) => sending.kind === 'sent').map(({ id }) => id);
  const gone = new Set([...sentIds(before.houses), ...sentIds(before.visits)]);
  if (gone.size === 0) return;
  // Sent, changed and waiting again meanwhile: it stays.
  const now = readMade(places);
  for (const { id, sending } of [...now.houses, ...now.visits]) {
    if (sending.kind !== 'sent') gone.delete(id);
  }
  const { houses, visits } = readKept(places.platform.storage);
  const without = <T>(made: Record<string, T>) =>
    Object.fromEntries(Object.entries(made).filter(([id]) => !gone.has(id)));
  save(places, { houses: without(houses), visits: without(visits) });
}

function readKept(storage: DeviceStorage): Kept {
  try {
    return Kept.parse(JSON.parse(storage.get(storageKey) ?? 'null'));
  } catch {
    return { houses: {}, visits: {} };
  }
}

function save({ platform }: Places, kept: Kept): void {
  platform.storage.set(storageKey, JSON.stringify(kept));
  tellDraftsChanged();
}
