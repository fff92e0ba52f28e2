import type { Work } from '#bot/db/work.ts';
import { changeConsent } from '#bot/residents/change-consent.ts';
import { mute } from '#bot/residents/update-resident.ts';
import { consentTextVersion } from '#shared/me.ts';
import { conversationTexts as texts } from './conversation-texts.ts';
import type { AnnouncementWish } from './read-announcement-wish.ts';
import { say, type Talk } from './talk.ts';

/** Lets the commune announce into this chat, or no longer, and says so. The same wish again changes nothing. */
export async function takeAnnouncementWish(
  work: Work,
  talk: Talk,
  wish: AnnouncementWish,
  cause: string,
): Promise<void> {
  const { id, muted } = talk.resident;
  const isGiven = wish === 'receive';
  await changeConsent(work, id, {
    purpose: 'announcements',
    isGiven,
    textVersion: consentTextVersion,
  });
  const others = muted.filter((kind) => kind !== 'announcements');
  if (isGiven && others.length < muted.length) await mute(work, id, others);
  const text = isGiven ? texts.announcementsOn : texts.announcementsOff;
  await say(work, talk, { text }, `announcements:${cause}`);
}
