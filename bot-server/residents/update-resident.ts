import type { Work } from '#bot/db/work.ts';
import type { MutableKind } from '#shared/me.ts';
import { lockResident, updateResident } from './resident-store.ts';

/** Puts a resident into a village, by their own word; throws `session/missing` for somebody who is erased. */
export async function chooseVillage(
  work: Work,
  residentId: string,
  villageId: string,
): Promise<void> {
  await lockResident(work.tx, residentId);
  await updateResident(work.tx, residentId, {
    areaId: villageId,
    villageChosenAt: work.now,
    isOnlyAtConsole: false,
  });
}

/** An act that opens Zalo's reply window anew. */
export async function noteInteraction(work: Work, residentId: string, at: Date): Promise<void> {
  await updateResident(work.tx, residentId, { lastInteractionAt: at });
}

export async function noteFollowing(
  work: Work,
  residentId: string,
  followsSince: Date | null,
): Promise<void> {
  await updateResident(work.tx, residentId, { followsSince });
}

export async function noteName(work: Work, residentId: string, displayName: string): Promise<void> {
  await updateResident(work.tx, residentId, { displayName });
}

/** What the resident wants to be called; it must be masked already. */
export async function chooseName(work: Work, residentId: string, ownName: string): Promise<void> {
  await updateResident(work.tx, residentId, { ownName });
}

/** What need not be written into the chat, all of it: what is not named is written again. */
export async function mute(
  work: Work,
  residentId: string,
  kinds: readonly MutableKind[],
): Promise<void> {
  await updateResident(work.tx, residentId, { muted: [...new Set(kinds)] });
}
