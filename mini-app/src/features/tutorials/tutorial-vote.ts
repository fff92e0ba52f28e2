import * as z from 'zod/mini';
import type { DeviceStorage } from '#app/platform/device-storage.ts';
import { NewTutorialVote } from '#shared/tutorial-use.ts';

/** What this device last voted, by tutorial, so that it can be seen and changed. */
const Votes = z.record(z.string(), NewTutorialVote);
const storageKey = 'tutorial-votes';

function readAll(storage: DeviceStorage): z.infer<typeof Votes> {
  try {
    return Votes.parse(JSON.parse(storage.get(storageKey) ?? '{}'));
  } catch {
    return {};
  }
}

export function readVote(storage: DeviceStorage, tutorialId: string): NewTutorialVote | undefined {
  return readAll(storage)[tutorialId];
}

export function keepVote(storage: DeviceStorage, tutorialId: string, vote: NewTutorialVote): void {
  storage.set(storageKey, JSON.stringify({ ...readAll(storage), [tutorialId]: vote }));
}
