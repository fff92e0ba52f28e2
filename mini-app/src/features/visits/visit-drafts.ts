import * as z from 'zod/mini';
import { newDeviceId } from '#app/lib/device-id.ts';
import type { DeviceStorage } from '#app/platform/device-storage.ts';
import { type NewVisit, VisitDeed } from '#shared/visits.ts';

const storageKey = 'visit-drafts';
const draftsMax = 20;
/** What was begun on another day is no longer what one wants to write. */
const freshMs = 16 * 60 * 60 * 1000;

/** A visit that is being written down. */
const VisitDraft = z.object({
  /** Of the visit, so that two windows with one house write one visit. */
  id: z.uuid(),
  deeds: z.array(z.object({ deed: VisitDeed, people: z.int() })),
  isPartly: z.boolean(),
  helpRequestId: z.optional(z.string()),
  minutes: z.optional(z.int()),
  note: z.string(),
  begunAt: z.string(),
  /** Of a visit that is put right: when it was. */
  visitedAt: z.optional(z.string()),
});
export type VisitDraft = z.infer<typeof VisitDraft>;

const Drafts = z.record(z.string(), VisitDraft);

/** What was begun for this house today, or a new one that is kept at once. */
export function beginDraft(storage: DeviceStorage, householdId: string, now: Date): VisitDraft {
  const begun = readAll(storage)[householdId];
  if (begun && now.getTime() - Date.parse(begun.begunAt) < freshMs) return begun;
  const begunAt = now.toISOString();
  const draft = { id: newDeviceId(), deeds: [], isPartly: false, note: '', begunAt };
  saveDraft(storage, householdId, draft);
  return draft;
}

export function saveDraft(storage: DeviceStorage, householdId: string, draft: VisitDraft): void {
  const { [householdId]: _before, ...others } = readAll(storage);
  const latest = Object.entries(others).slice(1 - draftsMax);
  const all = { ...Object.fromEntries(latest), [householdId]: draft };
  storage.set(storageKey, JSON.stringify(all));
}

/** Once it is a visit; another window may have begun the next one. */
export function endDraft(storage: DeviceStorage, householdId: string, id: string): void {
  const { [householdId]: begun, ...others } = readAll(storage);
  if (begun?.id === id) storage.set(storageKey, JSON.stringify(others));
}

/** A visit as it was written, to put it right under the same id. */
export function draftOf(id: string, visit: NewVisit): VisitDraft {
  const { deeds, result, helpRequestId, minutes, note = '', visitedAt } = visit;
  return {
    id,
    deeds,
    isPartly: result === 'partly',
    note,
    begunAt: visitedAt,
    visitedAt,
    ...(helpRequestId !== undefined && { helpRequestId }),
    ...(minutes !== undefined && { minutes }),
  };
}

function readAll(storage: DeviceStorage): z.infer<typeof Drafts> {
  try {
    return Drafts.parse(JSON.parse(storage.get(storageKey) ?? '{}'));
  } catch {
    return {};
  }
}
