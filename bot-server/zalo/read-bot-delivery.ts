import type { NewInboundEvent } from '#bot/inbox/new-inbound-event.ts';
import { isBotWebhookSecret } from './bot-webhook-secret.ts';
import { fingerprint } from './fingerprint.ts';
import { maskWebhookPayload } from './mask-webhook-payload.ts';
import { readInstant } from './read-envelope.ts';
import {
  eventNameOf,
  idAt,
  isObject,
  objectAt,
  parseWebhookBody,
  textAt,
  type WebhookPayload,
} from './webhook-payload.ts';

export type BotDelivery =
  | { kind: 'refused'; reason: 'signatureMissing' | 'signatureWrong' }
  | { kind: 'malformed' }
  | { kind: 'event'; event: NewInboundEvent };

/** Before the event's own name, so that no event of an Official Account can be taken for one of a bot. */
export const botEventPrefix = 'zalo-bot/';

/**
 * Judges one POST for a bot and makes of it what may be stored. The platform's documents wrap the payload in `{ok, result}`,
 * its traffic was seen bare; the same event is the same either way:
 *
 * ```json
 * {"event_name":"message.text.received","message":{"message_id":"2c3d1a6b5e4f70819a2b","date":1789012399120,
 *  "from":{"id":"6ede9afa66b88fe6d6a9","display_name":"Nguyễn Thị Lan","is_bot":false},
 *  "chat":{"id":"f414c8f76fa586fbdfb4","chat_type":"GROUP"},"text":"@Cánh Tay Số nhận A12"}}
 * ```
 */
export function readBotDelivery(input: {
  body: Buffer;
  header: unknown;
  secret: string;
  botNumber: string;
  receivedAt: Date;
}): BotDelivery {
  const { body, header, secret, botNumber, receivedAt } = input;
  if (header === undefined || header === '') return { kind: 'refused', reason: 'signatureMissing' };
  if (!isBotWebhookSecret(header, secret)) return { kind: 'refused', reason: 'signatureWrong' };
  const received = parseWebhookBody(body);
  if (received === undefined) return { kind: 'malformed' };
  const payload = isObject(received.result) ? received.result : received;
  const eventName = botEventPrefix + eventNameOf(payload);
  const message = objectAt(payload, 'message');
  const chatId = idAt(objectAt(message, 'chat'), 'id') ?? 'none';
  const messageId = idAt(message, 'message_id') ?? fingerprint(JSON.stringify(payload));
  return {
    kind: 'event',
    event: {
      eventName,
      oaId: undefined,
      // A group's key: of what is overheard there nothing is kept.
      conversationKey: `g:bot-${botNumber}:${chatId}`,
      naturalKey: `${eventName}:${botNumber}:${messageId}`,
      happenedAt: readInstant(textAt(message, 'date')) ?? receivedAt,
      ...maskWebhookPayload({ botNumber, ...whatIsNeeded(payload, message) }),
    },
  };
}

/** Pictures and stickers are not, nor is whatever the platform comes to send. */
function whatIsNeeded(payload: WebhookPayload, message: WebhookPayload): WebhookPayload {
  const from = objectAt(message, 'from');
  const chat = objectAt(message, 'chat');
  return {
    event_name: payload.event_name,
    message: {
      message_id: message.message_id,
      from: {
        id: from.id,
        name: from.display_name ?? from.name ?? from.first_name,
        is_bot: from.is_bot,
      },
      chat: { id: chat.id, chat_type: chat.chat_type },
      text: message.text ?? message.caption,
    },
  };
}
