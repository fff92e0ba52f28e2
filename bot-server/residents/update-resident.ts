import type { Work } from '#bot/db/work.ts';
import type { MutableKind } from '#shared/me.ts';
import type { Resident } from './resident.table.ts';
import { lockResident, updateResident } from './resident-store.ts';

type Following = Pick<Resident, 'id' | 'followsSince' | 'leftAt'>;

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

/** An act that opens Zalo's reply window anew. What is heard late of does not make the window shorter. */
export async function noteInteraction(
  work: Work,
  { id, lastInteractionAt }: Pick<Resident, 'id' | 'lastInteractionAt'>,
  at: Date,
): Promise<void> {
  if (lastInteractionAt !== null && lastInteractionAt >= at) return;
  await updateResident(work.tx, id, { lastInteractionAt: at });
}

/**
 * The resident follows; true where that was news. Heard of twice, or late, after a leaving or a following that came after it, it
 * changes nothing. `resident` is held. Where both are of one instant the leaving counts, in whatever order they are heard of.
 */
export async function noteFollowing(
  work: Work,
  { id, followsSince, leftAt }: Following,
  at: Date,
): Promise<boolean> {
  if (leftAt !== null && leftAt >= at) return false;
  if (followsSince !== null && followsSince >= at) return false;
  await updateResident(work.tx, id, { followsSince: at });
  return true;
}

/** The resident left; `resident` is held. Heard of late, after they have followed again, they follow still. */
export async function noteLeaving(
  work: Work,
  { id, followsSince, leftAt }: Following,
  at: Date,
): Promise<void> {
  if (leftAt !== null && leftAt >= at) return;
  const followsStill = followsSince !== null && followsSince > at;
  await updateResident(work.tx, id, { leftAt: at, ...(!followsStill && { followsSince: null }) });
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
