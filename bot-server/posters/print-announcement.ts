import type { Announcer } from '#bot/announcements/announcer.ts';
import { readAnnouncedWords } from '#bot/announcements/read-announced-words.ts';
import type { Tx } from '#bot/db/database.ts';
import { drawAnnouncementSheets } from './draw-announcement-sheets.ts';
import { openPaper } from './paper.ts';
import { announcementLink, type PosterSettings } from './poster-rules.ts';
import { selectOaIdOf } from './poster-store.ts';
import { sayEventTime } from './say-event-time.ts';

/** An announcement as A4 sheets for the wall, marked as a draft until it is approved. Throws `not-found` outside the announcer's area. */
export async function printAnnouncement(
  tx: Tx,
  settings: PosterSettings,
  announcer: Announcer,
  id: string,
): Promise<Buffer> {
  const { title, body, event, speaker, isDraft } = await readAnnouncedWords(tx, announcer, id);
  const paper = openPaper('a4', title);
  drawAnnouncementSheets(paper, {
    speaker: speaker.name,
    title,
    body,
    event: event && { when: sayEventTime(event), where: event.place },
    address: announcementLink(settings, id, await selectOaIdOf(tx, speaker.path)),
    isDraft,
  });
  return paper.finish();
}
