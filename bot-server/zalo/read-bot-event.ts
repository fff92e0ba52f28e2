import type { InboundEvent } from '#bot/inbox/inbound-event.ts';
import { idAt, isObject, objectAt, textAt } from './webhook-payload.ts';

/** A stored event of a bot: which bot heard it, what, and the name that the platform gives the speaker. */
export type BotEvent = { botNumber: string; event: InboundEvent; senderName: string | undefined };

const attachmentKinds = {
  'message.image.received': 'image',
  'message.sticker.received': 'sticker',
  'message.voice.received': 'audio',
  'message.link.received': 'link',
} as const;

/**
 * Says in our own words what `readBotDelivery` kept. Ids are the bot's own, other than those of any Official Account. Words
 * of bots, ours or others, and what somebody tells the bot alone are `unknown`. The platform tells nothing of quotes.
 */
export function readBotEvent(payload: unknown): BotEvent {
  const stored = isObject(payload) ? payload : {};
  const message = objectAt(stored, 'message');
  const from = objectAt(message, 'from');
  const chat = objectAt(message, 'chat');
  const [messageId, groupId, senderId] = [
    idAt(message, 'message_id'),
    idAt(chat, 'id'),
    idAt(from, 'id'),
  ];
  const botNumber = textAt(stored, 'botNumber') ?? '';
  const senderName = textAt(from, 'name')?.normalize('NFC').trim() || undefined;
  const isHeard = from.is_bot !== true && textAt(chat, 'chat_type') === 'GROUP';
  if (!isHeard || messageId === undefined || groupId === undefined || senderId === undefined) {
    return { botNumber, event: { kind: 'unknown' }, senderName };
  }
  const eventName = textAt(stored, 'event_name') ?? '';
  const attachment = Object.hasOwn(attachmentKinds, eventName)
    ? [attachmentKinds[eventName as keyof typeof attachmentKinds]]
    : [];
  return {
    botNumber,
    senderName,
    event: {
      kind: 'group-message',
      groupId,
      oaUserId: senderId,
      appUserId: undefined,
      messageId,
      text: (textAt(message, 'text') ?? '').normalize('NFC'),
      attachments: attachment,
      quotedMessageId: undefined,
    },
  };
}
