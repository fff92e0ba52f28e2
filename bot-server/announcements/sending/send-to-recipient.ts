import type { MessageContent, SendingAccount, SendOutcome } from '#bot/lib/ports.ts';
import type { RunningAnnouncement } from './find-running.ts';
import type { PreparedFiles } from './prepare-files.ts';
import type { TakenRecipient } from './recipient-store.ts';
import type { SendingDeps } from './sending-deps.ts';

/** What is the same for all recipients of one announcement. */
export type Sendable = {
  announcement: RunningAnnouncement;
  content: MessageContent;
  /** With the announcement's picture, where it has one. */
  pictured: MessageContent;
  files: PreparedFiles;
};

/** Whether Zalo can be asked later what it took: not by whom a bot or a template speaks. */
export function canBeAskedFor({ channel, group }: TakenRecipient): boolean {
  return channel !== 'template' && channel !== 'article' && (group?.botId ?? null) === null;
}

/** One call for one recipient, by the way of their channel; `undefined` where there is nobody to send to. */
export async function sendToRecipient(
  deps: SendingDeps,
  account: SendingAccount,
  accessToken: string,
  { announcement, content, pictured, files }: Sendable,
  { channel, group }: TakenRecipient,
  oaUserId: string | null,
): Promise<SendOutcome | undefined> {
  if (channel === 'template') {
    if (oaUserId === null || announcement.template === null) return undefined;
    return deps.announcing.sendTemplate(accessToken, oaUserId, announcement.template);
  }
  if (channel === 'consultation') {
    if (oaUserId === null) return undefined;
    const to = { kind: 'resident', id: oaUserId } as const;
    return deps.gateway.send(account, accessToken, to, pictured);
  }
  if (group === null) return undefined;
  if (group.botId !== null) return deps.bots.send(group.botId, group.groupId, content);
  const to = { kind: 'group', id: group.groupId } as const;
  const outcome = await deps.gateway.send(account, accessToken, to, pictured);
  if (outcome.kind === 'sent' && files.document !== undefined) {
    // The post stands whatever becomes of its file: that is in the Mini App too, and posting twice is worse than without it.
    await deps.announcing.sendDocument(account, accessToken, to, files.document);
  }
  return outcome;
}
