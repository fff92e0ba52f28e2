import { recordAudit } from '#bot/audit/record-audit.ts';
import type { Work } from '#bot/db/work.ts';
import { AppError } from '#bot/lib/app-error.ts';
import { dayOf } from '#bot/lib/vietnam-days.ts';
import type { Area } from './area.table.ts';
import { lockAreaWhole, moveVillage, updateArea } from './area-store.ts';

/**
 * Moves everything of a village into another of the same commune and ends it today: its people, requests, houses and groups follow,
 * its names become old names of the other. A second time changes nothing. The database refuses a village of another commune.
 */
export async function mergeVillage(
  work: Work,
  by: { officerId: string },
  from: Area,
  into: Area,
): Promise<void> {
  const { tx, now } = work;
  if (!(await moveVillage(tx, from.id, into.id, dayOf(now)))) return;
  await recordAudit(work, {
    areaId: into.id,
    by,
    act: 'village.merged',
    subjectId: from.id,
    subjectName: from.name,
    after: { mergedInto: into.name },
  });
}

/**
 * Lets nobody come into a village until the transaction ends, and has waited for those who were on their way: what is read of it
 * afterwards stays so. Throws `not-found` where it has ended meanwhile.
 */
export async function holdForEnding({ tx }: Work, village: Area): Promise<void> {
  const held = await lockAreaWhole(tx, village.id);
  if (held === undefined || held.validTo !== null) throw new AppError('not-found');
}

/** Ends a village in which there is nobody and nothing; see teams/merge-villages.ts. */
export async function endVillage(work: Work, by: { officerId: string }, village: Area) {
  const validTo = dayOf(work.now);
  await updateArea(work.tx, village.id, { validTo });
  await recordAudit(work, {
    areaId: village.id,
    by,
    act: 'village.ended',
    subjectId: village.id,
    subjectName: village.name,
    after: { validTo },
  });
}
