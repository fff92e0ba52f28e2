import type { Work } from '#bot/db/work.ts';
import { readRatingButton } from '#bot/help-requests/rating-buttons.ts';
import type { InboundEvent, MaskedSecret } from '#bot/inbox/inbound-event.ts';
import { enqueue } from '#bot/jobs/enqueue.ts';
import { noteInteraction } from '#bot/residents/update-resident.ts';
import { alarmingKinds } from '#shared/help-requests.ts';
import { pressAddToRequest } from './add-to-request.ts';
import { pressAskTeam } from './ask-team.ts';
import { readButton } from './buttons.ts';
import { insertMessage, updateConversation } from './conversation-store.ts';
import { attachmentWords } from './conversation-texts.ts';
import { readAnnouncementWish } from './read-announcement-wish.ts';
import { isMereNumber } from './read-list-number.ts';
import { warnOfSecret } from './refuse.ts';
import { pressDeskAlone } from './say-private.ts';
import { takeAnnouncementWish } from './take-announcement-wish.ts';
import { findVerdict, takeRating, takeVerdict } from './take-rating.ts';
import { takeSharingWish } from './take-sharing-wish.ts';
import { takeTipHelped, takeTipVerdict } from './take-tip-word.ts';
import { takeVillageButton, takeVillageWords } from './take-village.ts';
import type { Talk } from './talk.ts';

export type ResidentMessage = Extract<InboundEvent, { kind: 'resident-message' }> & {
  sentAt: Date;
  masked: MaskedSecret[];
};

/**
 * Takes one message of a resident. Buttons, a village that was asked for and a typed "được rồi" act at once; everything
 * else waits for the silence after which a burst becomes one question.
 */
export async function takeMessage(
  work: Work,
  talk: Talk,
  message: ResidentMessage,
  burstSilenceMs: number,
): Promise<void> {
  const cause = message.messageId;
  await noteInteraction(work, talk.resident, message.sentAt);
  if (talk.conversation.greetedAt === null) {
    await updateConversation(work.tx, talk.resident.id, { greetedAt: work.now });
  }
  if (message.masked.some((secret) => alarmingKinds.includes(secret))) {
    await warnOfSecret(work, talk, cause);
  }
  const rating = readRatingButton(message.text);
  if (rating !== undefined) return takeRating(work, talk, rating, cause);
  const button = readButton(message.text);
  if (button?.kind === 'village') return takeVillageButton(work, talk, button.code, cause);
  if (button?.kind === 'tip-helped') return takeTipHelped(work, talk, button.tipId, cause);
  if (button?.kind === 'desk-alone') return pressDeskAlone(work, talk, button.code, cause);
  if (button?.kind === 'share') return takeSharingWish(work, talk, button.textVersion, cause);
  if (button?.kind === 'ask-team') return pressAskTeam(work, talk, button.burst, cause);
  if (button?.kind === 'add') return pressAddToRequest(work, talk, button, cause);
  const wish = readAnnouncementWish(message.text);
  if (wish !== undefined) return takeAnnouncementWish(work, talk, wish, cause);
  // A number means what was shown last: the village that was asked for, or one of a list.
  const isOfList = isMereNumber(message.text) && talk.conversation.listedTutorialIds.length > 0;
  if (talk.conversation.phase === 'asked-village' && !isOfList) {
    if (await takeVillageWords(work, talk, message.text, cause)) return;
  }
  const verdict = await findVerdict(work, talk, message.text);
  if (verdict !== undefined) return takeVerdict(work, talk, verdict, cause);
  if (await takeTipVerdict(work, talk, message.text, cause)) return;
  await keepForBurst(work, talk, message, burstSilenceMs);
}

async function keepForBurst(
  work: Work,
  talk: Talk,
  message: ResidentMessage,
  burstSilenceMs: number,
): Promise<void> {
  const words = [message.text.trim(), ...message.attachments.map((kind) => attachmentWords[kind])];
  await insertMessage(work.tx, {
    id: work.newId(),
    residentId: talk.resident.id,
    areaId: talk.resident.areaId,
    messageId: message.messageId,
    text: words.filter(Boolean).join(' '),
    attachments: message.attachments,
    sentAt: message.sentAt,
  });
  const dueAt = new Date(work.now.getTime() + burstSilenceMs);
  await updateConversation(work.tx, talk.resident.id, { burstDueAt: dueAt });
  const { conversationKey } = talk.conversation;
  await enqueue(
    work.tx,
    'process-conversation',
    { conversationKey },
    { key: `burst:${conversationKey}`, runInMs: burstSilenceMs },
  );
}
