/** The few outside worlds of which people run more than one. Adapters live in `zalo/`. */

import type { Work } from '#bot/db/work.ts';

export type Clock = { now(): Date };

/** What a button does when it is pressed. */
type ButtonAction =
  /** Opens a page of the Mini App; `path` starts with a slash. */
  | { kind: 'open'; path: string }
  /** Says `text` to us, unseen in the chat. */
  | { kind: 'say'; text: string };

export type MessageButton = { title: string; action: ButtonAction };

/** One message, in our own words; at most 2,000 characters and 5 buttons, which `queueMessage` sees to. */
export type MessageContent = {
  text: string;
  buttons?: MessageButton[];
  quoteMessageId?: string;
  /** The same in one line, for when it leaves in a list with others. */
  line?: string;
};

/** Who sends: what the gateway must know of an Official Account. */
export type SendingAccount = {
  id: string;
  oaId: string;
  messageApi: 'v3' | 'v2';
};

export type Recipient =
  | { kind: 'resident'; id: string }
  /** `botId`: the bot of ours that speaks there; without it the account owns the group. */
  | { kind: 'group'; id: string; botId?: string | null };

/** What a refusal asks of us; one table, zalo/error-table.ts, maps Zalo's numbers to these. */
export type RefusalVerdict =
  /** Passing; try again later. */
  | 'retry'
  /** We were too fast; not counted as an attempt. */
  | 'wait-for-rate'
  /** The access token is not taken; renew it and try again. */
  | 'renew-token'
  /** This person cannot be reached this way (window closed, blocked, gone); the account is fine. */
  | 'stop-recipient'
  /** The account itself may not send; pause it and tell staff. */
  | 'pause-account'
  /** Our own fault; tell staff, do not repeat. */
  | 'tell-staff';

export type SendOutcome =
  | { kind: 'sent'; messageId: string; learntMessageApi?: 'v3' | 'v2' }
  | { kind: 'refused'; verdict: RefusalVerdict; code: string; zaloErrorCode: number | null }
  /** Surely not delivered: the connection was never made. */
  | { kind: 'not-reached' }
  /** Perhaps delivered: the answer was lost. */
  | { kind: 'unknown' };

export type MessageGateway = {
  /** One try, bounded in time; never throws for what Zalo says or fails to say. */
  send(
    account: SendingAccount,
    accessToken: string,
    recipient: Recipient,
    content: MessageContent,
  ): Promise<SendOutcome>;
  /**
   * Ids of our own messages with exactly this text in the recent conversation, newest first, sent at or after `since`.
   * `undefined` when Zalo could not be asked.
   */
  findSent(
    account: SendingAccount,
    accessToken: string,
    recipient: Recipient,
    text: string,
    since: Date,
  ): Promise<string[] | undefined>;
};

/** What a bot says in a group of which it is a guest. Nobody can ask there later what was said. */
export type BotGateway = {
  /** One try, bounded in time; never throws. `botId` is ours. */
  send(botId: string, groupId: string, content: MessageContent): Promise<SendOutcome>;
};

/** Who somebody is, according to Zalo. */
export type IdentityGateway = {
  /** The person behind a Mini App access token; `undefined` when Zalo does not vouch for it. */
  findByAccessToken(
    accessToken: string,
  ): Promise<{ appUserId: string; name: string | undefined } | undefined>;
  /** A person who talks to an Official Account; `undefined` when Zalo does not tell. */
  findByOaUserId(
    accessToken: string,
    oaUserId: string,
  ): Promise<{ name: string | undefined; appUserId: string | undefined } | undefined>;
};

/** Something the whole team should know; `dedupeKey` makes telling it twice one telling. */
export type TeamPost = {
  teamId: string;
  areaId: string;
  text: string;
  helpRequestId?: string | undefined;
  dedupeKey: string;
  /**
   * What a storm of posts may make of it before it has left. `notice`: nobody needs to quote it, so those of one group leave as
   * one message. `ask`: quoting it must lead to its request, so it leaves alone, until more than five wait.
   */
  collapse?: 'notice' | 'ask' | undefined;
  /** An ask in one line with its code, for when it leaves in a list. */
  line?: string | undefined;
};

/** How a village team is reached. Posting writes only to the database; what must leave, leaves after the commit. */
export type TeamChannel = { post(work: Work, post: TeamPost): Promise<void> };
