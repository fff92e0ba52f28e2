import type { BotUpdate } from './bots.ts';
import type { NewPerson, World } from './world.ts';

/** One button under a message, in Zalo's own form. */
export interface Button {
  title: string;
  type: string;
  payload: unknown;
}

/** What hangs on a message, in the form that webhook events carry. */
export interface Attachment {
  type: string;
  payload: Record<string, unknown>;
}

export interface ChatMessage {
  messageId: string;
  from: 'resident' | 'oa';
  at: number;
  text: string;
  buttons?: Button[];
  attachments?: Attachment[];
  quoteMessageId?: string;
  /** Index of the button pressed last. */
  pressed?: number;
  /** Sent by an `oa.query.hide` button: reaches the OA and is not shown in the chat. */
  hidden?: true;
  reaction?: string;
  /** How often the OA reacted. */
  reactions?: number;
  /** v2 answers that named this message. */
  replies?: number;
  received: boolean;
  seen: boolean;
  /** When a slow phone will receive it. */
  receiveAt?: number;
}

export interface Chat {
  oaId: string;
  personId: string;
  messages: ChatMessage[];
  lastInteractionAt?: number;
  /** Messages the OA sent since the last interaction. */
  sentSinceInteraction: number;
}

export interface Person extends NewPerson {
  personId: string;
  appUserId: string;
  /** Broadcasts received in the last 30 days, per OA. */
  broadcastsAt?: { oaId: string; at: number }[];
}

export type OfficialAccount = World['officialAccounts'][number] & {
  tags: Record<string, string[]>;
};

export interface Mention {
  id: string;
  kind: 'member' | 'all' | 'oa';
  personId?: string;
  name: string;
}

export interface GroupMessage {
  messageId: string;
  /** `null`: the official account itself, or a bot. */
  personId: string | null;
  botNumber?: string;
  name: string;
  at: number;
  text: string;
  mentions: Mention[];
  attachments?: Attachment[];
  quoteMessageId?: string;
}

interface GroupMember {
  personId: string;
  isAdmin: boolean;
}

export interface Group {
  groupId: string;
  oaId: string;
  name: string;
  description: string;
  avatar: string;
  assetId?: string;
  settings: {
    lock_send_msg: boolean;
    join_appr: boolean;
    enable_msg_history: boolean;
    enable_link_join: boolean;
  };
  members: GroupMember[];
  pendingPersonIds: string[];
  messages: GroupMessage[];
  /** A group that people made among themselves: no official account is in it, `oaId` only says whose people they are. */
  isOrdinary?: boolean;
  /** Bots that were invited. */
  botNumbers?: string[];
  /** Since when the asset has lapsed. */
  disabledAt?: number;
  deleted: boolean;
}

/** A bot of the Bot Platform. */
export interface Bot {
  number: string;
  name: string;
  /** `<number>:<secret>`. */
  token: string;
  /** Its own id in chats. */
  userId: string;
  webhook?: { url: string; secret: string };
  /** Events so far, by which some come wrapped and some bare. */
  delivered?: number;
  /** What waits for `getUpdates`. */
  updates: BotUpdate[];
}

/** A webhook event that Zalo still owes to the app. */
export interface Delivery {
  deliveryId: string;
  conversation: string;
  eventName: string;
  /** What its body says of when it happened. */
  happenedAt: number;
  messageId?: string;
  body: string;
  mac: string;
  /** Goes to the Mini App's own webhook; else to the OA's. */
  ofMiniApp?: true;
  /** Goes to the webhook of the bot with this number, with the secret that was set; never repeated. */
  ofBot?: string;
  /** Attempts made so far. */
  attempts: number;
  dueAt: number;
}

interface OaToken {
  oaId: string;
  expiresAt: number;
  spent: boolean;
}

export interface Upload {
  oaId: string | null;
  kind: 'image' | 'gif' | 'file';
  name: string;
  contentType: string;
  base64: string;
  expiresAt: number;
}

export interface Article {
  oaId: string;
  token: string;
  readyAt: number;
  title: string;
  description: string;
  status: 'show' | 'hide';
}

export interface Broadcast {
  oaId: string;
  messageId: string;
  articleIds: string[];
  dueAt: number;
  done: boolean;
}

/** Everything the simulator remembers. Plain data: it is what the state file holds. */
export interface State {
  world: World;
  clockOffsetMs: number;
  officialAccounts: Record<string, OfficialAccount>;
  people: Record<string, Person>;
  groups: Record<string, Group>;
  bots: Record<string, Bot>;
  chats: Record<string, Chat>;
  accessTokens: Record<string, OaToken>;
  refreshTokens: Record<string, OaToken>;
  authorizationCodes: Record<string, OaToken & { redirectUri: string; challenge?: string }>;
  /** Of people who signed in at Zalo's own page. */
  userCodes?: Record<
    string,
    { personId: string; redirectUri: string; expiresAt: number; challenge?: string }
  >;
  userTokens: Record<string, { personId: string; expiresAt: number; sharesName: boolean }>;
  phoneCodes: Record<string, { personId: string; expiresAt: number }>;
  uploads: Record<string, Upload>;
  articles: Record<string, Article>;
  broadcasts: Broadcast[];
  deliveries: Record<string, Delivery>;
  webhook: WebhookSettings;
}

interface WebhookSettings {
  url: string | null;
  /** Of the Mini App's own webhook, which is never switched off. */
  miniAppUrl?: string | null;
  enabled: boolean;
  retryOnNon200: boolean;
  /** Event names not ticked in the app's settings: they are never sent. */
  mutedEvents: string[];
  switchedOffAt: number | null;
}
