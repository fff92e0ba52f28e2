import { endOf } from '#bot/announcements/end-of.ts';
import type { Tx } from '#bot/db/database.ts';
import { lockBulkRate, readBulkAllowance } from '#bot/outbox/lock-bulk-rate.ts';
import { messageOf } from './announcement-content.ts';
import { selectArticle } from './article-store.ts';
import type { RunningAnnouncement } from './find-running.ts';
import {
  lost,
  released,
  type Settlement,
  settleAfterAbsence,
  settleSeconds,
} from './recipient-rules.ts';
import { takeUnknown, type UnknownRecipient, withoutRecorded } from './recipient-store.ts';
import { canBeAskedFor } from './send-to-recipient.ts';
import type { SendingDeps, SpokenFor } from './sending-deps.ts';
import { settleUnknown } from './settlement-store.ts';

/** Zalo's clock may be behind ours by so much. */
const clockSkewMs = 2 * 60_000;
const askAgainMs = 20_000;
const asksAtOnce = 16;

/**
 * Finds out what became of those for whom Zalo's answer was lost, by reading the account's recent conversation with them: what is
 * there was sent; what is surely not there is sent once more, and then given up. What Zalo cannot be asked about,
 * also because too much was said there since, is given up at once, a day later where it does not answer. Asking costs rate like sending.
 */
export async function reconcileRecipients(
  deps: SendingDeps,
  at: SpokenFor,
  announcements: RunningAnnouncement[],
): Promise<void> {
  for (const announcement of announcements) {
    const now = deps.clock.now();
    const unknown = await deps.db.transaction(at.scope, async (tx) => {
      const taken = await takeUnknown(tx, {
        announcementId: announcement.id,
        now,
        settleSeconds,
        nextAskAt: new Date(now.getTime() + askAgainMs),
        limit: Math.min(asksAtOnce, await readBulkAllowance(tx, at.account)),
      });
      if (taken.length === 0) return [];
      // Held last and briefly, because replies wait for it; who is too many is asked about next time.
      const rate = await lockBulkRate(tx, at.account);
      const asked = taken.slice(0, rate.allowed);
      await rate.spend(asked.length);
      return asked;
    });
    await Promise.all(unknown.map((recipient) => reconcile(deps, at, announcement, recipient)));
  }
}

async function reconcile(
  deps: SendingDeps,
  at: SpokenFor,
  announcement: RunningAnnouncement,
  recipient: UnknownRecipient,
): Promise<void> {
  const found = await ask(deps, at, announcement, recipient);
  const now = deps.clock.now();
  await deps.db.transaction(at.scope, async (tx) => {
    const settlement = await decide(tx);
    if (settlement === undefined) return;
    const attempt = { id: recipient.attemptId, announcementId: announcement.id };
    await settleUnknown(tx, attempt, { recipient, settlement }, now);
  });

  async function decide(tx: Tx): Promise<Settlement | undefined> {
    if (recipient.channel === 'article') {
      // Only with the article's id may Zalo have been told to broadcast.
      const article = await selectArticle(tx, announcement.id);
      return article?.articleId == null ? released : lost;
    }
    if (found === 'nobody-knows') return lost;
    if (found === undefined) return recipient.isOld ? lost : undefined;
    const messageId = (await withoutRecorded(tx, found)).at(-1);
    if (messageId !== undefined) return { state: 'sent', messageId };
    const { attempts } = recipient;
    return settleAfterAbsence({ attempts, endsAt: endOf(announcement) }, now, Math.random());
  }
}

async function ask(
  deps: SendingDeps,
  { account, accessToken }: SpokenFor,
  announcement: RunningAnnouncement,
  recipient: UnknownRecipient,
): Promise<string[] | undefined | 'nobody-knows'> {
  if (!canBeAskedFor(recipient)) return 'nobody-knows';
  const { group, oaUserId, triedAt } = recipient;
  const to =
    group !== null
      ? ({ kind: 'group', id: group.groupId } as const)
      : oaUserId !== null
        ? ({ kind: 'resident', id: oaUserId } as const)
        : undefined;
  if (to === undefined) return 'nobody-knows';
  const document = announcement.files.find(({ kind }) => kind === 'document');
  const { text } = messageOf(announcement, document?.name);
  const since = new Date(triedAt.getTime() - clockSkewMs);
  const found = await deps.gateway.findSent(account, accessToken, to, text, since);
  // Nobody will ever say, however often Zalo is asked.
  return found === 'too-far' ? 'nobody-knows' : found;
}
