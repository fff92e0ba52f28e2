import { objectAt, textAt, type WebhookPayload } from './webhook-payload.ts';

/** Which way an event runs, and so where in it the person, the group and the account stand. */
export type EventFamily =
  /** A person wrote to the account: sender → account. */
  | 'person-message'
  /** A member wrote in a group of the account: sender → group. */
  | 'group-message'
  /** Our own message, or an administrator's, came back: account → person. */
  | 'echo'
  /** The same in a group: account → group. */
  | 'group-echo'
  /** A message of ours was delivered or seen: account → person. */
  | 'receipt'
  /** Somebody put an icon under a message. */
  | 'reaction'
  /** Something became of a group. */
  | 'group-life'
  /** Everything else; the person, if any, is named in the body. */
  | 'other';

const families: [RegExp, EventFamily][] = [
  [/^user_send_group_/, 'group-message'],
  [/^oa_send_group_/, 'group-echo'],
  [/^user_send_/, 'person-message'],
  [/^oa_send_(?!consent|anonymous)/, 'echo'],
  [/^user_(received|seen)_message$/, 'receipt'],
  [/_reacted_message$/, 'reaction'],
];

export function familyOf(payload: WebhookPayload): EventFamily {
  const eventName = textAt(payload, 'event_name') ?? '';
  const family = families.find(([pattern]) => pattern.test(eventName))?.[1];
  if (family !== undefined) return fromAccountItself(payload, family);
  return textAt(payload, 'group_id') === undefined ? 'other' : 'group-life';
}

/** What the account wrote must never look like a person's words, under whatever name it arrives. */
function fromAccountItself(payload: WebhookPayload, family: EventFamily): EventFamily {
  const oaId = textAt(payload, 'oa_id');
  if (oaId === undefined || textAt(objectAt(payload, 'sender'), 'id') !== oaId) return family;
  if (family === 'group-message') return 'group-echo';
  return family === 'person-message' ? 'echo' : family;
}
