/** What the control API under `/_sim/` answers, as far as this page reads it. Instants are milliseconds. */

export interface Person {
  personId: string;
  name: string;
  kind: string;
  /** The area as the world gives it, often a code. */
  area?: string | undefined;
  /** The area's readable name. */
  place?: string | undefined;
  /** Ids of the Official Accounts this person follows. */
  follows: string[];
  /** The person's id relative to each OA, by OA: what a mention in a group names. */
  oaUserIds: Record<string, string>;
  /** `normal`, `blocked`, `slow` or `outside-window`. */
  behaviour: string;
}

export interface GroupMember {
  personId: string;
  name: string;
  isAdmin: boolean;
}

interface OfficialAccount {
  oaId: string;
  name: string;
}

export interface Group {
  groupId: string;
  name: string;
  oaId: string;
  memberPersonIds: string[];
  /** Made by people among themselves: no Official Account sits in it. */
  isOrdinary: boolean;
  bots: { number: string; name: string }[];
}

/** The members of a village who are in no group. */
export interface GrouplessTeam {
  place: string;
  personId: string;
}

/** All settings at once: the simulator replaces them as a whole, so what is not known here is carried along. */
export interface Faults {
  duplicateWebhook: number;
  reorderWebhook: number;
  delayWebhookMs: { min: number; max: number };
  dropAnswer: number;
  serverError: number;
  hang: number;
  rateLimit: number;
  webhookOff: boolean;
}

export interface Webhook {
  url?: string | undefined;
  enabled: boolean;
  /** When Zalo itself gave up on the address and switched it off. */
  switchedOffAt: number | undefined;
  /** Deliveries under way, and those that wait for a repetition. */
  queued: number;
  retrying: number;
}

export interface World {
  people: Person[];
  officialAccounts: OfficialAccount[];
  groups: Group[];
  grouplessTeams: GrouplessTeam[];
  /** The simulated instant when the state was read. */
  now: number;
  faults: Faults;
  webhook: Webhook;
  miniAppUrl?: string | undefined;
  miniAppId?: string | undefined;
}

export interface MessageButton {
  title: string;
  type: string;
  payload: unknown;
}

export interface Attachment {
  type: string;
  payload: Record<string, unknown>;
}

export interface ChatMessage {
  messageId: string;
  from: 'resident' | 'oa';
  at: number;
  text: string;
  buttons?: MessageButton[];
  attachments?: Attachment[];
  quoteMessageId?: string;
  /** Index of the button that the resident pressed. */
  pressed?: number;
  received: boolean;
  seen: boolean;
}

interface GroupMessage {
  messageId: string;
  /** `null` when the Official Account wrote it. */
  personId: string | null;
  name: string;
  at: number;
  text: string;
  /** Who stands behind each `[@id]` in the text. */
  mentions: { id: string; name: string }[];
  attachments?: Attachment[];
  quoteMessageId?: string;
}

export interface GroupConversation {
  group: Group;
  members: GroupMember[];
  messages: GroupMessage[];
}

export interface LogLine {
  id: number;
  at: number;
  /** Which way it went: an event to the app, or a call of the app. */
  kind: 'webhook' | 'api';
  text: string;
  isBad: boolean;
}

export interface ChangeNotice {
  kind: string;
  oaId?: string;
  personId?: string;
  groupId?: string;
}
