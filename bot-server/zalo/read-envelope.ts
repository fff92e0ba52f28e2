import { fingerprint } from './fingerprint.ts';
import { familyOf } from './webhook-event-family.ts';
import {
  eventNameOf,
  idAt,
  isObject,
  listAt,
  objectAt,
  textAt,
  type WebhookPayload,
} from './webhook-payload.ts';

/** What must be known of a delivery to store it; what it says is read later, by `readEvent`. */
export type Envelope = {
  eventName: string;
  oaId: string | undefined;
  /** Events with the same key are handled one at a time, in order. */
  conversationKey: string;
  /** The same for a repeated delivery, different for everything else. */
  naturalKey: string;
  happenedAt: Date;
};

/**
 * Reads the envelope of a webhook body; any object has one. `receivedAt` stands in for a timestamp that makes no sense.
 *
 * Conversation keys: `r:<oa>:<user>` one person, `g:<oa>:<group>` one group, `m:<oa>:<user or group>` what became of our
 * own messages there (so that receipts never wait behind a question), `o:<oa>` the rest; and `a:<app user>`, which
 * `readMiniAppDelivery` gives.
 */
export function readEnvelope(payload: WebhookPayload, receivedAt: Date): Envelope {
  const eventName = eventNameOf(payload);
  const oaId = findOaId(payload);
  return {
    eventName,
    oaId,
    conversationKey: readConversationKey(payload, oaId ?? 'none'),
    naturalKey: `${eventName}:${oaId ?? 'none'}:${identify(payload, eventName)}`,
    happenedAt: readInstant(textAt(payload, 'timestamp')) ?? receivedAt,
  };
}

/** One-to-one events name the account only as the sender or the recipient. */
function findOaId(payload: WebhookPayload): string | undefined {
  const named = idAt(payload, 'oa_id') ?? idAt(payload, 'oaId');
  if (named !== undefined) return named;
  const eventName = textAt(payload, 'event_name') ?? '';
  const family = familyOf(payload);
  const isSender = family === 'echo' || family === 'receipt' || eventName.startsWith('oa_');
  return idAt(objectAt(payload, isSender ? 'sender' : 'recipient'), 'id');
}

function readConversationKey(payload: WebhookPayload, oaId: string): string {
  const senderId = idAt(objectAt(payload, 'sender'), 'id');
  const recipientId = idAt(objectAt(payload, 'recipient'), 'id');
  const key = (prefix: string, id: string | undefined) =>
    id === undefined ? `o:${oaId}` : `${prefix}:${oaId}:${id}`;
  switch (familyOf(payload)) {
    case 'person-message':
      return key('r', senderId);
    case 'group-message':
      return key('g', recipientId);
    case 'group-life':
      return key('g', idAt(payload, 'group_id'));
    case 'echo':
    case 'group-echo':
    case 'receipt':
      return key('m', recipientId);
    case 'reaction':
      return key('m', senderId === oaId ? recipientId : senderId);
    case 'other':
      return key('r', findPersonId(payload));
  }
}

function findPersonId(payload: WebhookPayload): string | undefined {
  const named = idAt(objectAt(payload, 'follower'), 'id') ?? idAt(payload, 'user_id');
  if (named !== undefined) return named;
  const isSubmittedInfo = textAt(payload, 'event_name') === 'user_submit_info';
  return isSubmittedInfo ? idAt(objectAt(payload, 'sender'), 'id') : undefined;
}

/**
 * A message is known by its id, however often and late it comes; anything else by when and to whom it happened. Keys outlive
 * the person, so nobody's id stands in them.
 */
function identify(payload: WebhookPayload, eventName: string): string {
  const messageId = idAt(objectAt(payload, 'message'), 'msg_id');
  const isMessage = /^(user|oa|anonymous)_send_|^user_received_message$/.test(eventName);
  if (isMessage && messageId !== undefined) return messageId;
  return fingerprint(`${textAt(payload, 'timestamp') ?? ''}:${subjectOf(payload)}`);
}

function subjectOf(payload: WebhookPayload): string {
  const message = objectAt(payload, 'message');
  const users = listAt(payload, 'users').map((user) => (isObject(user) ? textAt(user, 'id') : ''));
  // Not `String`: an object may hold a `toString` that is no function.
  const messages = listAt(message, 'msg_ids').map((id) =>
    typeof id === 'string' ? id : JSON.stringify(id),
  );
  const named = [
    textAt(payload, 'group_id'),
    textAt(objectAt(payload, 'follower'), 'id'),
    textAt(payload, 'user_id'),
    textAt(objectAt(payload, 'sender'), 'id'),
    textAt(objectAt(payload, 'recipient'), 'id'),
    ...users.sort(),
    textAt(message, 'msg_id'),
    ...messages.sort(),
    textAt(message, 'react_icon'),
    textAt(objectAt(payload, 'tag'), 'name'),
    textAt(payload, 'call_id'),
  ].filter((part) => part !== undefined && part !== '');
  return named.length === 0 ? JSON.stringify(payload) : named.join('+');
}

const earliest = Date.UTC(2015, 0, 1);
const latest = Date.UTC(2100, 0, 1);

/** Zalo's instants are milliseconds since 1970; `undefined` for what makes no sense as one. */
export function readInstant(timestamp: string | undefined): Date | undefined {
  const at = Number(timestamp);
  return at >= earliest && at < latest ? new Date(at) : undefined;
}
