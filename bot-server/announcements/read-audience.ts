import { AppError } from '#bot/lib/app-error.ts';
import type { AudienceCount } from '#shared/announcement-audience.ts';
import type { AnnouncementChannel, QuietHours } from '#shared/announcing.ts';
import { selectForDesk } from './announcement-desk-store.ts';
import { channelWarningTexts as texts } from './announcement-texts.ts';
import type { Announcer } from './announcer.ts';
import { findHindrances } from './find-hindrances.ts';
import { findSurroundings } from './find-surroundings.ts';
import { leavesAtAll, zaloNight } from './quiet-hours-rules.ts';
import type { Reading } from './read-desk-announcements.ts';
import { countAudience } from './sending/count-audience.ts';
import { listQuietHours } from './sending/find-running.ts';

/** Who would get an announcement as it is kept, at what cost, when, and what stands in the way. Throws `not-found`. */
export async function readAudience(
  reading: Reading,
  announcer: Announcer,
  id: string,
): Promise<AudienceCount> {
  const { tx, now } = reading;
  const [row] = await selectForDesk(tx, announcer.area.path, { id });
  if (row === undefined) throw new AppError('not-found', { facts: { announcementId: id } });
  const surroundings = await findSurroundings(reading, announcer.area, row);
  const { channels, unreached } = await countAudience(tx, row, now);
  const hoursByArea = await listQuietHours(tx, announcer.area.path);
  const begins = row.sendAt !== null && row.sendAt > now ? row.sendAt : now;
  const hours = row.isUrgent
    ? []
    : surroundings.meant.flatMap((area) => hoursByArea.get(area.id) ?? []);
  const leaves = (channel: AnnouncementChannel) => leavesThrough(channel, hours, begins);
  const letters = row.title.length + row.body.length;
  return {
    channels: channels.map((counted) => ({
      ...counted,
      warnings: warningsOf(counted.channel, { begins, leaves: leaves(counted.channel), letters }),
    })),
    unreached,
    needsApproval: surroundings.needsSecondPerson,
    leavesAt: firstToLeave(row.channels, leaves, begins).toISOString(),
    hindrances: findHindrances(row, surroundings),
  };
}

/** The earliest that an area may hear of it through a channel; nobody is woken by the Mini App's inbox. */
function leavesThrough(
  channel: AnnouncementChannel,
  hours: readonly QuietHours[],
  begins: Date,
): Date {
  if (channel === 'inbox') return begins;
  const night = channel === 'article' || channel === 'template' ? [zaloNight] : [];
  const each = (hours.length === 0 ? [[]] : hours.map((own) => [own])).map(
    (own) => leavesAtAll([...own, ...night], begins) ?? begins,
  );
  return new Date(Math.min(...each.map(Number)));
}

function firstToLeave(
  channels: readonly AnnouncementChannel[],
  leaves: (channel: AnnouncementChannel) => Date,
  begins: Date,
): Date {
  const ringing = channels.filter((channel) => channel !== 'inbox');
  return ringing.length === 0 ? begins : new Date(Math.min(...ringing.map((one) => +leaves(one))));
}

/** Zalo takes so much in one message. */
const lettersMax = 2_000;

function warningsOf(
  channel: AnnouncementChannel,
  { begins, leaves, letters }: { begins: Date; leaves: Date; letters: number },
): string[] {
  const isMessage = channel !== 'inbox' && channel !== 'article' && channel !== 'template';
  return [
    ...(channel === 'article' ? [texts.article] : []),
    ...(channel === 'template' ? [texts.zaloNight] : []),
    ...(leaves > begins ? [texts.quietHours(leaves)] : []),
    ...(isMessage && letters > lettersMax ? [texts.longText(letters)] : []),
  ];
}
