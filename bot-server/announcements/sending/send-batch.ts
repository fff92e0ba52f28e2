import { endOf, isOverAt } from '#bot/announcements/end-of.ts';
import type { SendingAccount, SendOutcome } from '#bot/lib/ports.ts';
import type { RecipientReason } from '#shared/announcement-audience.ts';
import type { AnnouncementChannel, QuietHours } from '#shared/announcing.ts';
import {
  type Addressee,
  endOfChannel,
  expired,
  mustWait,
  nobody,
  reasonToLeaveOut,
  released,
  type Settlement,
  settleAfterSending,
} from './recipient-rules.ts';
import type { TakenRecipient } from './recipient-store.ts';
import { canBeAskedFor, type Sendable, sendToRecipient } from './send-to-recipient.ts';
import type { SendingDeps } from './sending-deps.ts';
import type { Settled } from './settlement-store.ts';

/** Who was taken longer ago than this is given back: others may soon take us for dead. */
const freshMs = 20_000;
const botRestMs = 60_000;
/** Looked anew for so many calls at a time; who the first of a batch are is read when it is taken. */
export const looksEvery = 168;
/**
 * Looked so many calls ahead, so that nobody waits for it. What is known of somebody at their call is therefore up to
 * `looksEvery + looksAhead` calls old; the first `looksEvery` of a batch go by what was read when it was taken.
 */
const looksAhead = 24;

/** What one batch taught about the account or the channel, for those who go on sending. */
export type Lessons = {
  /** Something about the account itself; nothing more leaves until it is seen to. */
  halt?: { verdict: 'wait-for-rate' | 'renew-token' | 'pause-account'; code: string };
  learntMessageApi?: 'v3' | 'v2';
  endedChannels: Map<AnnouncementChannel, RecipientReason>;
  usedUpChannels: Set<AnnouncementChannel>;
  /** Zalo's ids of groups that did not take their post, and our codes of why. */
  refusedGroups: { groupId: string; code: string; startedAt: Date }[];
  /** Something that should not happen; what was settled before it counts all the same. */
  errors: unknown[];
  /** Calls beyond one for each recipient. */
  extraCalls: number;
};

type Work = {
  account: SendingAccount;
  accessToken: string;
  sendable: Sendable;
  recipients: TakenRecipient[];
  /** By the database's clock. */
  startedAt: Date;
  /** By the steady clock of this process. */
  takenAtMs: number;
  /** Who those are who come first; more are known with every look. */
  people: Map<string, Addressee>;
  hoursOf: (areaId: string) => QuietHours;
  callsMax: number;
  /** Whether it is still being sent, and what is known by now of these people. */
  lookAgain(
    recipients: TakenRecipient[],
  ): Promise<{ isSending: boolean; people: Map<string, Addressee> }>;
  signal: AbortSignal | undefined;
};

/**
 * Sends to those who were taken, some at a time. Every 168 calls it is looked whether it is still being sent and who took their
 * consent back since: those are left out, and nobody later than 192 calls after either; what is quiet or late by now waits or ends. After something that concerns the account the rest is given back.
 */
export async function sendBatch(
  deps: SendingDeps,
  batch: Work,
): Promise<{ settled: Settled[]; lessons: Lessons }> {
  const lessons: Lessons = {
    endedChannels: new Map(),
    usedUpChannels: new Set(),
    refusedGroups: [],
    errors: [],
    extraCalls: 0,
  };
  const settled: Settled[] = [];
  let next = 0;
  let isSending = true;
  const { people } = batch;
  let looking: ReturnType<Work['lookAgain']> | undefined;
  let seeing: Promise<void> | undefined;

  /** What was looked up counts from here on. */
  async function see(looked: ReturnType<Work['lookAgain']>): Promise<void> {
    try {
      const seen = await looked;
      isSending = seen.isSending;
      for (const [id, person] of seen.people) people.set(id, person);
    } catch (error) {
      lessons.errors.push(error);
    }
    seeing = undefined;
  }

  async function settle(recipient: TakenRecipient): Promise<Settlement> {
    const person = people.get(recipient.recipientId) ?? nobody;
    const { announcement, files } = batch.sendable;
    const { channel, areaId } = recipient;
    const isStale = performance.now() - batch.takenAtMs > freshMs;
    if (
      !isSending ||
      batch.signal?.aborted ||
      lessons.errors.length > 0 ||
      lessons.halt !== undefined ||
      isStale
    )
      return released;
    const now = deps.clock.now();
    if (isOverAt(announcement, now)) return expired;
    if (mustWait(channel, batch.hoursOf(areaId), announcement.isUrgent, now)) return released;
    const ended = lessons.endedChannels.get(channel);
    if (ended !== undefined) return { state: 'failed', reason: ended, zaloErrorCode: null };
    if (lessons.usedUpChannels.has(channel)) return released;
    if (channel === 'consultation' || channel === 'template') {
      const reason = reasonToLeaveOut(channel, person, now);
      if (reason !== undefined) return { state: 'left-out', reason, zaloErrorCode: null };
    }
    const account =
      lessons.learntMessageApi === undefined
        ? batch.account
        : { ...batch.account, messageApi: lessons.learntMessageApi };
    const outcome = await sendToRecipient(
      deps,
      account,
      batch.accessToken,
      batch.sendable,
      recipient,
      person.oaUserId,
    );
    if (outcome === undefined)
      return { state: 'failed', reason: 'group-gone', zaloErrorCode: null };
    const hasPosted = outcome.kind === 'sent' && recipient.group?.botId === null;
    if (hasPosted && files.document !== undefined) lessons.extraCalls += 1;
    learn(recipient, outcome);
    const ends = endOfChannel(channel, outcome);
    if (ends !== undefined && outcome.kind === 'refused') {
      return { state: 'failed', reason: ends, zaloErrorCode: outcome.zaloErrorCode };
    }
    const mustRest = outcome.kind === 'refused' && outcome.verdict === 'wait-for-rate';
    if (mustRest && isOfBot(recipient)) {
      // Zalo says neither how often a bot may post nor when it may again.
      const nextAttemptAt = new Date(deps.clock.now().getTime() + botRestMs);
      return { state: 'waiting', nextAttemptAt, isCounted: false };
    }
    const tried = {
      attempts: recipient.attempts,
      endsAt: endOf(announcement),
      canBeAskedFor: canBeAskedFor(recipient),
    };
    return settleAfterSending(tried, outcome, deps.clock.now(), Math.random());
  }

  function learn(recipient: TakenRecipient, outcome: SendOutcome): void {
    const { channel } = recipient;
    if (outcome.kind === 'sent' && outcome.learntMessageApi !== undefined) {
      lessons.learntMessageApi = outcome.learntMessageApi;
      // It was tried the other way first.
      lessons.extraCalls += 1;
    }
    if (outcome.kind !== 'refused') return;
    deps.log.warn(
      { channel, code: outcome.code, zaloErrorCode: outcome.zaloErrorCode },
      'Zalo refused an announcement to one recipient',
    );
    const groupId = recipient.group?.groupId;
    if (groupId !== undefined) {
      lessons.refusedGroups.push({ groupId, code: outcome.code, startedAt: batch.startedAt });
    }
    const ends = endOfChannel(channel, outcome);
    if (ends !== undefined) lessons.endedChannels.set(channel, ends);
    if (outcome.code === 'feature-quota-used-up') lessons.usedUpChannels.add(channel);
    const { verdict, code } = outcome;
    const isAboutAccount =
      verdict === 'wait-for-rate' || verdict === 'renew-token' || verdict === 'pause-account';
    if (isAboutAccount && ends === undefined && !isOfBot(recipient))
      lessons.halt ??= { verdict, code };
  }

  async function lane(): Promise<void> {
    for (;;) {
      const recipient = batch.recipients[next];
      if (recipient === undefined) return;
      if (next % looksEvery === looksEvery - looksAhead) {
        const ahead = batch.recipients.slice(next + looksAhead, next + looksAhead + looksEvery);
        looking = ahead.length === 0 ? undefined : batch.lookAgain(ahead);
        // Told to those who wait for it.
        looking?.catch(() => undefined);
      }
      if (next > 0 && next % looksEvery === 0 && looking !== undefined) seeing = see(looking);
      next += 1;
      // Before the call: whoever was not called yet is given back.
      if (seeing !== undefined) await seeing;
      try {
        settled.push({ recipient, settlement: await settle(recipient) });
      } catch (error) {
        lessons.errors.push(error);
      }
    }
  }
  const lanes = Math.min(batch.callsMax, batch.recipients.length);
  await Promise.all(Array.from({ length: lanes }, lane));
  return { settled, lessons };
}

function isOfBot({ group }: TakenRecipient): boolean {
  return (group?.botId ?? null) !== null;
}
