import type { AttachmentKind, InboundEvent } from '#bot/inbox/inbound-event.ts';
import { familyOf } from './webhook-event-family.ts';
import {
  idAt,
  isObject,
  listAt,
  objectAt,
  textAt,
  type WebhookPayload,
} from './webhook-payload.ts';

/**
 * Says in our own words what a stored webhook body tells. Lenient: what it does not know or cannot make sense of is
 * `unknown`, never an error. https://developers.zalo.me/docs/official-account/webhook/tong-quan
 */
export function readEvent(payload: unknown): InboundEvent {
  if (!isObject(payload)) return { kind: 'unknown' };
  switch (familyOf(payload)) {
    case 'person-message':
      return readPersonMessage(payload);
    case 'group-message':
      return readGroupMessage(payload);
    case 'echo':
    case 'group-echo':
      return readEcho(payload);
    case 'receipt':
      return readReceipt(payload);
    default:
      return readers.get(nameOf(payload))?.(payload) ?? { kind: 'unknown' };
  }
}

/**
 * ```json
 * {"app_id":"431704552117340651","user_id_by_app":"5612870337415623881","event_name":"user_send_text",
 *  "timestamp":"1789012345678","sender":{"id":"246845883529197922"},"recipient":{"id":"2867105410923645870"},
 *  "message":{"msg_id":"96d3cdf3af150460909e","text":"con ơi VNeID của bác không vào được",
 *   "quote_msg_id":"4d2c7b55a0e19f3b6c81"}}
 * ```
 */
function readPersonMessage(payload: WebhookPayload): InboundEvent {
  const oaUserId = idAt(objectAt(payload, 'sender'), 'id');
  const said = readMessage(payload);
  if (oaUserId === undefined || said === undefined) return { kind: 'unknown' };
  return { kind: 'resident-message', oaUserId, ...said };
}

/**
 * ```json
 * {"app_id":"431704552117340651","oa_id":"2867105410923645870","user_id_by_app":"8120457731904418256",
 *  "event_name":"user_send_group_text","timestamp":"1789012399120","sender":{"id":"7314902285561047733"},
 *  "recipient":{"id":"f414c8f76fa586fbdfb4"},"message":{"msg_id":"1f0a6c92be7345d8a0c3","text":"nhận A12"}}
 * ```
 */
function readGroupMessage(payload: WebhookPayload): InboundEvent {
  const oaUserId = idAt(objectAt(payload, 'sender'), 'id');
  const groupId = idAt(objectAt(payload, 'recipient'), 'id');
  const said = readMessage(payload);
  if (oaUserId === undefined || groupId === undefined || said === undefined) {
    return { kind: 'unknown' };
  }
  return { kind: 'group-message', groupId, oaUserId, ...said };
}

/**
 * ```json
 * {"app_id":"431704552117340651","event_name":"oa_send_text","timestamp":"1789012351002",
 *  "sender":{"id":"2867105410923645870","admin_id":"4479120063318275511"},"recipient":{"id":"246845883529197922"},
 *  "message":{"msg_id":"0b7de6a4c1f24e95b3d8","text":"Mình chào bác ạ"}}
 * ```
 * `admin_id` is there only when a human wrote in Zalo's own chat tool.
 */
function readEcho(payload: WebhookPayload): InboundEvent {
  const message = objectAt(payload, 'message');
  const messageId = idAt(message, 'msg_id');
  const recipientId = idAt(objectAt(payload, 'recipient'), 'id');
  if (messageId === undefined || recipientId === undefined) return { kind: 'unknown' };
  return { kind: 'echo', messageId, recipientId, text: textAt(message, 'text') ?? '' };
}

/**
 * ```json
 * {"app_id":"431704552117340651","event_name":"user_seen_message","timestamp":"1789012360777",
 *  "sender":{"id":"2867105410923645870"},"recipient":{"id":"246845883529197922"},
 *  "message":{"msg_ids":["0b7de6a4c1f24e95b3d8","53e0c6aa91bb4a0f87d2"]}}
 * ```
 * `user_received_message` has one `msg_id` in its place. Both come from phones only.
 */
function readReceipt(payload: WebhookPayload): InboundEvent {
  const message = objectAt(payload, 'message');
  const messageId = idAt(message, 'msg_id');
  if (textAt(payload, 'event_name') === 'user_received_message') {
    return messageId === undefined ? { kind: 'unknown' } : { kind: 'message-delivered', messageId };
  }
  const listed = listAt(message, 'msg_ids').filter((id) => typeof id === 'string');
  const messageIds = listed.length === 0 && messageId !== undefined ? [messageId] : listed;
  return messageIds.length === 0 ? { kind: 'unknown' } : { kind: 'message-seen', messageIds };
}

type Reader = (payload: WebhookPayload) => InboundEvent;

/**
 * ```json
 * {"app_id":"431704552117340651","event_name":"follow","timestamp":"1789012300001","oa_id":"2867105410923645870",
 *  "user_id_by_app":"5612870337415623881","follower":{"id":"246845883529197922"},"source":"oa_profile"}
 * ```
 */
function readFollow(kind: 'followed' | 'unfollowed'): Reader {
  return (payload) => {
    const oaUserId = idAt(objectAt(payload, 'follower'), 'id');
    if (oaUserId === undefined) return { kind: 'unknown' };
    return { kind, oaUserId, appUserId: idAt(payload, 'user_id_by_app') };
  };
}

/**
 * ```json
 * {"app_id":"431704552117340651","event_name":"user_click_chatnow","timestamp":"1789012300500",
 *  "oa_id":"2867105410923645870","user_id":"246845883529197922","user_id_by_app":"5612870337415623881"}
 * ```
 */
function readChatOpened(payload: WebhookPayload): InboundEvent {
  const oaUserId = idAt(payload, 'user_id');
  if (oaUserId === undefined) return { kind: 'unknown' };
  return { kind: 'chat-opened', oaUserId, appUserId: idAt(payload, 'user_id_by_app') };
}

/**
 * ```json
 * {"app_id":"431704552117340651","event_name":"user_withdraw","timestamp":"1789012777000","oa_id":"","user_id":"",
 *  "user_id_by_app":"5612870337415623881"}
 * ```
 * Account and user are empty where the app is not linked to an account.
 */
function readWithdrawn(payload: WebhookPayload): InboundEvent {
  const oaUserId = idAt(payload, 'user_id');
  return { kind: 'withdrawn', oaUserId, appUserId: idAt(payload, 'user_id_by_app') };
}

/** What `readMiniAppDelivery` keeps: `{"event":"user.revoke.consent","userId":"4047671499938107249"}`. */
function readConsentRevoked(payload: WebhookPayload): InboundEvent {
  const appUserId = idAt(payload, 'userId');
  if (appUserId === undefined) return { kind: 'unknown' };
  return { kind: 'withdrawn', oaUserId: undefined, appUserId };
}

/**
 * ```json
 * {"app_id":"431704552117340651","event_name":"user_join_group","timestamp":"1789012500044",
 *  "oa_id":"2867105410923645870","group_id":"f414c8f76fa586fbdfb4","users":[{"id":"7314902285561047733"}]}
 * ```
 * Who invited or removed them is never told.
 */
function readGroupPeople(kind: 'group-joined' | 'group-left'): Reader {
  return (payload) => {
    const groupId = idAt(payload, 'group_id');
    const oaUserIds = listAt(payload, 'users').flatMap((user) =>
      isObject(user) ? (idAt(user, 'id') ?? []) : [],
    );
    if (groupId === undefined || oaUserIds.length === 0) return { kind: 'unknown' };
    return { kind, groupId, oaUserIds };
  };
}

/**
 * ```json
 * {"app_id":"431704552117340651","event_name":"delete_group","timestamp":"1789012900000",
 *  "oa_id":"2867105410923645870","group_id":"f414c8f76fa586fbdfb4"}
 * ```
 */
function readGroupGone(payload: WebhookPayload): InboundEvent {
  const groupId = idAt(payload, 'group_id');
  return groupId === undefined ? { kind: 'unknown' } : { kind: 'group-gone', groupId };
}

/** Newer lists name some group events by their page's address; both names are taken. */
const readers = new Map<string, Reader>(
  Object.entries({
    follow: readFollow('followed'),
    unfollow: readFollow('unfollowed'),
    user_click_chatnow: readChatOpened,
    user_withdraw: readWithdrawn,
    'user.revoke.consent': readConsentRevoked,
    user_join_group: readGroupPeople('group-joined'),
    accept_request_join_group: readGroupPeople('group-joined'),
    react_request_join_group_accept: readGroupPeople('group-joined'),
    user_out_group: readGroupPeople('group-left'),
    user_leave_group: readGroupPeople('group-left'),
    delete_group: readGroupGone,
  }),
);

/** The Mini App's events call their name otherwise than the accounts'. */
function nameOf(payload: WebhookPayload): string {
  return textAt(payload, 'event_name') ?? textAt(payload, 'event') ?? '';
}

function readMessage(payload: WebhookPayload) {
  const message = objectAt(payload, 'message');
  const messageId = idAt(message, 'msg_id');
  if (messageId === undefined) return undefined;
  return {
    appUserId: idAt(payload, 'user_id_by_app'),
    messageId,
    text: (textAt(message, 'text') ?? '').normalize('NFC'),
    attachments: readAttachments(payload, listAt(message, 'attachments')),
    quotedMessageId: idAt(message, 'quote_msg_id'),
  };
}

const attachmentKinds = new Map<string, AttachmentKind>(
  Object.entries({
    image: 'image',
    gif: 'gif',
    link: 'link',
    audio: 'audio',
    video: 'video',
    sticker: 'sticker',
    location: 'location',
    file: 'file',
    business_card: 'business-card',
  }),
);

/** A business card arrives as a link, so the event's name tells more than the attachment's type. */
function readAttachments(payload: WebhookPayload, attachments: unknown[]): AttachmentKind[] {
  const eventName = textAt(payload, 'event_name') ?? '';
  const named = attachmentKinds.get(eventName.replace(/^user_send_(group_)?/, ''));
  const kinds = attachments.flatMap((attachment) =>
    isObject(attachment) ? (attachmentKinds.get(textAt(attachment, 'type') ?? '') ?? []) : [],
  );
  if (named === undefined) return kinds;
  if (named === 'business-card' || kinds.length === 0) return [named];
  return kinds;
}
