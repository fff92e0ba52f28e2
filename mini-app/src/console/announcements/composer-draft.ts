import * as z from 'zod/mini';
import { newIdempotencyKey } from '#app/lib/idempotency-key.ts';
import type { DeviceStorage } from '#app/platform/device-storage.ts';
import type { AnnouncedEvent, NewAnnouncement } from '#shared/announcements.ts';
import { texts } from './texts.ts';

/** What stands in the form. Once sent it keeps its key and its words until the server has answered. */
const ComposerDraft = z.object({
  idempotencyKey: z.string(),
  isSent: z.boolean(),
  title: z.string(),
  body: z.string(),
  audience: z.enum(['commune', 'villages']),
  villageIds: z.array(z.string()),
  lastDay: z.string(),
  hasEvent: z.boolean(),
  eventDay: z.string(),
  eventFrom: z.string(),
  eventTo: z.string(),
  eventPlace: z.string(),
  tutorialId: z.string(),
});
export type ComposerDraft = z.infer<typeof ComposerDraft>;

const storageKey = 'announcement-draft';

export function newComposerDraft(): ComposerDraft {
  return {
    idempotencyKey: newIdempotencyKey(),
    isSent: false,
    title: '',
    body: '',
    audience: 'commune',
    villageIds: [],
    lastDay: '',
    hasEvent: false,
    eventDay: '',
    eventFrom: '',
    eventTo: '',
    eventPlace: '',
    tutorialId: '',
  };
}

export function readComposerDraft(storage: DeviceStorage): ComposerDraft {
  try {
    return ComposerDraft.parse(JSON.parse(storage.get(storageKey) ?? ''));
  } catch {
    return newComposerDraft();
  }
}

export function keepComposerDraft(storage: DeviceStorage, draft: ComposerDraft): void {
  storage.set(storageKey, JSON.stringify(draft));
}

/** The first thing that keeps it from being published, as a sentence. */
export function findMissing(draft: ComposerDraft): string | undefined {
  if (draft.title.trim() === '') return texts.titleMissing;
  if (draft.body.trim() === '') return texts.bodyMissing;
  if (draft.audience === 'villages' && draft.villageIds.length === 0) return texts.villagesMissing;
  if (!draft.hasEvent) return undefined;
  if (eventOf(draft) === null) return texts.eventMissing;
  if (draft.eventTo !== '' && draft.eventTo <= draft.eventFrom) return texts.eventBackwards;
  return undefined;
}

/** Null where there is none, or not yet enough of it; days and times are Vietnam's. */
export function eventOf(draft: ComposerDraft): AnnouncedEvent | null {
  const { hasEvent, eventDay, eventFrom, eventTo } = draft;
  const place = draft.eventPlace.trim();
  if (!hasEvent || eventDay === '' || eventFrom === '' || place === '') return null;
  const at = (time: string) => new Date(`${eventDay}T${time}:00+07:00`).toISOString();
  return { startsAt: at(eventFrom), endsAt: eventTo === '' ? null : at(eventTo), place };
}

export function toNewAnnouncement(draft: ComposerDraft): NewAnnouncement {
  return {
    idempotencyKey: draft.idempotencyKey,
    title: draft.title.trim(),
    body: draft.body.trim(),
    villageIds: draft.audience === 'commune' ? [] : draft.villageIds,
    lastDay: draft.lastDay === '' ? null : draft.lastDay,
    event: eventOf(draft),
    tutorialId: draft.tutorialId === '' ? null : draft.tutorialId,
  };
}
