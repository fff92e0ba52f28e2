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
  /** Zalo's number of a picture that was uploaded before; a message with a picture has no buttons. */
  picture?: string;
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
   * `undefined` when Zalo could not be asked; `too-far` when so much was said since that the conversation does not reach back.
   */
  findSent(
    account: SendingAccount,
    accessToken: string,
    recipient: Recipient,
    text: string,
    since: Date,
  ): Promise<string[] | 'too-far' | undefined>;
};

/** What a bot says in a group of which it is a guest. Nobody can ask there later what was said. */
export type BotGateway = {
  /** One try, bounded in time; never throws. `botId` is ours. */
  send(botId: string, groupId: string, content: MessageContent): Promise<SendOutcome>;
};

/** What came of something that Zalo was to make or keep: its number there. */
export type MadeOutcome = { kind: 'made'; id: string } | Exclude<SendOutcome, { kind: 'sent' }>;

/** A picture (jpg, png, 1 MB) or document (pdf, doc, docx, 5 MB). */
export type FileToUpload = {
  kind: 'picture' | 'document';
  name: string;
  contentType: string;
  bytes: Buffer;
};

/** A page that an account publishes; title at most 150 characters, summary 300, author 50. */
export type Article = { title: string; author: string; summary: string; paragraphs: string[] };

/** What an account says to many. One try each, bounded in time; never throws for what Zalo says or fails to say. */
export type AnnouncingGateway = {
  /** Zalo keeps a file for seven days under the number it answers. */
  upload(accessToken: string, file: FileToUpload): Promise<MadeOutcome>;
  /** A document to a person or into a group of the account; `token` is what its upload answered. */
  sendDocument(
    account: SendingAccount,
    accessToken: string,
    recipient: Recipient,
    token: string,
  ): Promise<SendOutcome>;
  /** A paid template, to somebody who need not have written lately. */
  sendTemplate(
    accessToken: string,
    oaUserId: string,
    template: { templateId: string; data: Record<string, string> },
  ): Promise<SendOutcome>;
  /** Answers a token, by which `findArticle` asks for the article once Zalo has looked at it. */
  createArticle(accessToken: string, article: Article): Promise<MadeOutcome>;
  /** Refused with the verdict `retry` while Zalo looks at it. */
  findArticle(accessToken: string, token: string): Promise<MadeOutcome>;
  /** To all followers, about half an hour later; never at night. */
  broadcastArticle(accessToken: string, articleId: string): Promise<SendOutcome>;
};

/** Who somebody is, according to Zalo. */
export type IdentityGateway = {
  /** The person behind a Mini App access token; `undefined` when Zalo does not vouch for it. */
  findByAccessToken(
    accessToken: string,
  ): Promise<{ appUserId: string; name: string | undefined } | undefined>;
  /** Zalo's page on which a person signs in and is sent back to us with a code and `state`. */
  consentAddress(state: string, codeChallenge: string): string;
  /** The access token behind that code; `undefined` when Zalo does not take it. */
  findAccessToken(code: string, codeVerifier: string): Promise<string | undefined>;
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
  /** Said by a clock: it leaves by day alone. */
  leavesByDay?: boolean | undefined;
  /** What makes it needless before it has left: `act`, anything done about its request since; `answer`, an answer or a new word. */
  overtakenBy?: 'act' | 'answer' | undefined;
};

/** How a village team is reached. Posting writes only to the database; what must leave, leaves after the commit. */
export type TeamChannel = { post(work: Work, post: TeamPost): Promise<void> };

/** What came of asking Zalo about groups. */
export type GroupAnswer<Value> =
  | { kind: 'done'; value: Value }
  /** `code` is our code of Zalo's reason. */
  | { kind: 'refused'; verdict: RefusalVerdict; code: string; zaloErrorCode: number | null }
  | { kind: 'not-reached' }
  /** Perhaps done: the answer was lost. */
  | { kind: 'unknown' };

export type OwnedGroup = { id: string; name: string; description: string; isEnabled: boolean };

/** Groups that an Official Account owns. Each call is bounded in time and never throws. */
export type GroupGateway = {
  /** What a new group can be made of, the largest first. */
  listFreeAssets(accessToken: string): Promise<GroupAnswer<{ id: string; peopleMax: number }[]>>;
  /** `personIds` must hold an administrator of the account. */
  create(
    accessToken: string,
    group: { name: string; description: string; assetId: string; personIds: readonly string[] },
  ): Promise<GroupAnswer<OwnedGroup>>;
  /** Every group of the account. */
  list(accessToken: string): Promise<GroupAnswer<OwnedGroup[]>>;
  invite(accessToken: string, groupId: string, personId: string): Promise<GroupAnswer<undefined>>;
  /** People only; the account itself is left out. */
  listPeople(
    accessToken: string,
    groupId: string,
  ): Promise<GroupAnswer<{ id: string; name: string }[]>>;
};
