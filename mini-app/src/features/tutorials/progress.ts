import * as z from 'zod/mini';
import type { DeviceStorage } from '#app/platform/device-storage.ts';
import { NewTutorialProgress, type TutorialProgress } from '#shared/tutorial-use.ts';

const Reached = z.extend(NewTutorialProgress, {
  /** As far as this device knows the time. */
  updatedAt: z.iso.datetime(),
  /** The server has it, or will get it by itself. */
  isUploaded: z.boolean(),
});
/** How far somebody on this device came with a tutorial. */
export type Reached = z.infer<typeof Reached>;

const Kept = z.object({
  /** Whose progress this is; null while nobody has signed in. */
  owner: z.nullable(z.string()),
  tutorials: z.record(z.string(), Reached),
});
type Kept = z.infer<typeof Kept>;

const storageKey = 'tutorial-progress';

export function readProgress(storage: DeviceStorage): Record<string, Reached> {
  return readKept(storage).tutorials;
}

/** `personId` is undefined while nobody is signed in. */
export function saveProgress(
  storage: DeviceStorage,
  personId: string | undefined,
  tutorialId: string,
  reached: Reached,
): void {
  const kept = keptFor(readKept(storage), personId);
  save(storage, { ...kept, tutorials: { ...kept.tutorials, [tutorialId]: reached } });
}

/**
 * Joins what the server knows of a person into what this device knows; the later word on each tutorial wins. What was
 * read here before signing in becomes theirs; what somebody else read goes. Returns what the server must still be told,
 * and takes it for told from then on.
 */
export function joinProgress(
  storage: DeviceStorage,
  personId: string,
  fromServer: readonly TutorialProgress[],
): [tutorialId: string, reached: Reached][] {
  const kept = keptFor(readKept(storage), personId);
  const tutorials = { ...kept.tutorials };
  for (const { tutorialId, step, isFinished, updatedAt } of fromServer) {
    const here = tutorials[tutorialId];
    if (here && Date.parse(here.updatedAt) >= Date.parse(updatedAt)) continue;
    tutorials[tutorialId] = { step, isFinished, updatedAt, isUploaded: true };
  }
  const untold = Object.entries(tutorials).filter(([, reached]) => !reached.isUploaded);
  for (const [tutorialId, reached] of untold) {
    tutorials[tutorialId] = { ...reached, isUploaded: true };
  }
  save(storage, { owner: personId, tutorials });
  return untold;
}

function keptFor(kept: Kept, personId: string | undefined): Kept {
  if (personId === undefined || kept.owner === personId) return kept;
  return { owner: personId, tutorials: kept.owner === null ? kept.tutorials : {} };
}

function readKept(storage: DeviceStorage): Kept {
  try {
    return Kept.parse(JSON.parse(storage.get(storageKey) ?? 'null'));
  } catch {
    return { owner: null, tutorials: {} };
  }
}

function save(storage: DeviceStorage, kept: Kept): void {
  storage.set(storageKey, JSON.stringify(kept));
}
