import type { RunningAnnouncement } from './find-running.ts';
import { isZaloNight } from './recipient-rules.ts';
import type { Rest } from './rest-store.ts';

/** The article is published once, by itself. */
const sentOneByOne = ['team-groups', 'resident-groups', 'consultation', 'template'] as const;

/** On which of its channels an announcement may be sent at `now`: neither by Zalo's night nor while the channel rests. */
export function listOpenChannels(
  { id, channels }: RunningAnnouncement,
  rests: readonly Rest[],
  now: Date,
): (typeof sentOneByOne)[number][] {
  return sentOneByOne.filter(
    (channel) =>
      channels.includes(channel) &&
      !isZaloNight(channel, now) &&
      !rests.some(
        (rest) => rest.announcementId === id && rest.channel === channel && rest.until > now,
      ),
  );
}
