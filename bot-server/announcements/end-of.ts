import type { AnnouncementRow } from './announcement.table.ts';

type Ending = Pick<AnnouncementRow, 'expiresAt' | 'eventStartsAt' | 'eventEndsAt'>;

/** From when an announcement is of use to nobody: its last day or its event is over; null where neither is said. Nothing of it leaves then. */
export function endOf({ expiresAt, eventStartsAt, eventEndsAt }: Ending): Date | null {
  const eventOver = eventEndsAt ?? eventStartsAt;
  if (expiresAt === null || eventOver === null) return expiresAt ?? eventOver;
  return expiresAt < eventOver ? expiresAt : eventOver;
}

/** Whether it is over at `at`. */
export function isOverAt(announcement: Ending, at: Date): boolean {
  const end = endOf(announcement);
  return end !== null && end <= at;
}
