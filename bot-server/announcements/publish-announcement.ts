import { listVillages } from '#bot/areas/list-villages.ts';
import type { Work } from '#bot/db/work.ts';
import { AppError } from '#bot/lib/app-error.ts';
import { endOfDay } from '#bot/lib/vietnam-days.ts';
import type { Officer } from '#bot/teams/team.table.ts';
import { findTutorial } from '#bot/tutorials/tutorial-library.ts';
import type { NewAnnouncement } from '#shared/announcements.ts';
import { refuseUnusable } from './announcement-rules.ts';
import { insertAnnouncement, selectIdByKey } from './announcement-store.ts';

/**
 * Tells the officer's commune, or some of its villages, what they should know; gives the id. The same key again gives the
 * same announcement and publishes nothing. Throws `area/village-unknown` for a village that is not the commune's or is no
 * more, `tutorial/unknown`, and what `refuseUnusable` says. The words must be masked already.
 */
export async function publishAnnouncement(
  work: Work,
  officer: { id: Officer['id']; area: { id: string; path: string } },
  input: NewAnnouncement,
): Promise<string> {
  const { area } = officer;
  const known = await selectIdByKey(work.tx, area.id, input.idempotencyKey);
  if (known !== undefined) return known;
  const expiresAt = input.lastDay === null ? null : endOfDay(input.lastDay);
  refuseUnusable(input, expiresAt, work.now);
  if (input.tutorialId !== null && findTutorial(input.tutorialId) === undefined) {
    throw new AppError('tutorial/unknown');
  }
  const id = work.newId();
  const isNew = await insertAnnouncement(
    work.tx,
    {
      id,
      areaId: area.id,
      title: input.title,
      body: input.body,
      tutorialId: input.tutorialId,
      eventStartsAt: input.event === null ? null : new Date(input.event.startsAt),
      eventEndsAt: input.event?.endsAt == null ? null : new Date(input.event.endsAt),
      eventPlace: input.event?.place ?? null,
      officerId: officer.id,
      state: 'sent',
      channels: ['inbox'],
      createdAt: work.now,
      publishedAt: work.now,
      expiresAt,
      idempotencyKey: input.idempotencyKey,
    },
    await chooseAreas(work, area, input.villageIds),
  );
  if (isNew) return id;
  const sentAtOnce = await selectIdByKey(work.tx, area.id, input.idempotencyKey);
  if (sentAtOnce === undefined) throw new Error('an announcement was there and is gone');
  return sentAtOnce;
}

async function chooseAreas(
  work: Work,
  area: { id: string; path: string },
  villageIds: string[],
): Promise<string[]> {
  if (villageIds.length === 0) return [area.id];
  const villages = new Set((await listVillages(work.tx, area)).map((village) => village.id));
  const meant = [...new Set(villageIds)];
  if (!meant.every((id) => villages.has(id))) throw new AppError('area/village-unknown');
  return meant;
}
