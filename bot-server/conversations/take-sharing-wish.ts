import type { Work } from '#bot/db/work.ts';
import { changeConsent } from '#bot/residents/change-consent.ts';
import { consentTextVersion } from '#shared/me.ts';
import { shareButton } from './buttons.ts';
import { conversationTexts as texts } from './conversation-texts.ts';
import { say, type Talk } from './talk.ts';

/**
 * Lets others learn from this resident's questions, without their name, and says how to take that back. Twice is once. Agreement to
 * another wording than today's is none: they are asked anew.
 */
export async function takeSharingWish(
  work: Work,
  talk: Talk,
  textVersion: string | undefined,
  cause: string,
): Promise<void> {
  if (textVersion !== consentTextVersion) {
    const buttons = [shareButton(texts.share, consentTextVersion)];
    return say(work, talk, { text: texts.mayShare, buttons }, `may-share:${cause}`);
  }
  await changeConsent(work, talk.resident.id, {
    purpose: 'learning',
    isGiven: true,
    textVersion,
  });
  await say(work, talk, { text: texts.sharingOn }, `sharing:${cause}`);
}
