import type { Tx } from '#bot/db/database.ts';
import { AppError } from '#bot/lib/app-error.ts';
import { selectEvent } from './announcement-reading-store.ts';
import { type CalendarEvent, writeCalendar } from './calendar-file.ts';

/**
 * The event of an announcement as a calendar file, for whoever has its address within the commune. Throws `not-found` for one
 * without an event, withdrawn, or of another commune.
 */
export async function announcementCalendar(tx: Tx, announcementId: string): Promise<string> {
  const row = await selectEvent(tx, announcementId);
  if (row === undefined || row.eventStartsAt === null) throw new AppError('not-found');
  const event: CalendarEvent = {
    id: row.id,
    stampedAt: row.publishedAt ?? row.createdAt,
    startsAt: row.eventStartsAt,
    endsAt: row.eventEndsAt,
    title: row.title,
    place: row.eventPlace ?? '',
    description: row.body,
  };
  return writeCalendar(event);
}
