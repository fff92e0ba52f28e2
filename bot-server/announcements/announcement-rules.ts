import { AppError } from '#bot/lib/app-error.ts';
import type { NewAnnouncement } from '#shared/announcements.ts';

/**
 * Refuses an announcement that nobody could follow: an event that ends before it starts
 * (`announcement/ends-before-start`) or is over (`announcement/event-over`; without an end, once it has begun), or one that would be over at once (`announcement/already-over`).
 */
export function refuseUnusable(
  { event }: Pick<NewAnnouncement, 'event'>,
  expiresAt: Date | null,
  now: Date,
): void {
  const endsAt = event?.endsAt ?? null;
  if (event !== null && endsAt !== null && Date.parse(endsAt) <= Date.parse(event.startsAt)) {
    throw new AppError('announcement/ends-before-start');
  }
  if (event !== null && Date.parse(endsAt ?? event.startsAt) <= now.getTime()) {
    throw new AppError('announcement/event-over');
  }
  if (expiresAt !== null && expiresAt <= now) throw new AppError('announcement/already-over');
}
