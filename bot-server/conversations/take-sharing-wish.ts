import type { Work } from '#bot/db/work.ts';
import { changeConsent } from '#bot/residents/change-consent.ts';
import { consentTextVersion } from '#shared/me.ts';
import { conversationTexts as texts } from './conversation-texts.ts';
import { say, type Talk } from './talk.ts';

/** Lets others learn from this resident's questions, without their name, and says how to take that back. Twice is once. */
export async function takeSharingWish(work: Work, talk: Talk, cause: string): Promise<void> {
  await changeConsent(work, talk.resident.id, {
    purpose: 'learning',
    isGiven: true,
    textVersion: consentTextVersion,
  });
  await say(work, talk, { text: texts.sharingOn }, `sharing:${cause}`);
}
