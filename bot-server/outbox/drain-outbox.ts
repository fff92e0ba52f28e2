import { dayAfter } from '#bot/lib/night.ts';
import { findOfficialAccount } from '#bot/official-accounts/find-official-account.ts';
import type { OfficialAccount } from '#bot/official-accounts/official-account.table.ts';
import { takeProbe } from '#bot/official-accounts/pause-account.ts';
import { endOvertaken, expireOverdue, waitForDay } from './due-message-store.ts';
import type { OutboxDeps } from './outbox-deps.ts';
import type { OutgoingMessage } from './outgoing-message.table.ts';
import { type Pending, selectPending } from './outgoing-message-wait-store.ts';
import { probeAccount } from './probe-account.ts';
import { reconcileUnknown, type Settled } from './reconcile-unknown.ts';
import { scheduleDrain, scheduleNextDrain } from './schedule-drain.ts';
import { type SendingEnd, sendDue, tokenRefused } from './send-due.ts';
import { sendThroughBots } from './send-through-bots.ts';
import { settleBotUnknown } from './settle-bot-unknown.ts';
import { setStuckUnknown } from './unknown-message-store.ts';

/** A message that will not arrive; staff read why by outbox/find-staff-sentence.ts. */
type FailedMessage = Pick<OutgoingMessage, 'id' | 'helpRequestId' | 'recipientKind'> & {
  state: 'failed' | 'expired';
  failureCode: string | null;
};

export type DrainReport = { sent: number; failed: FailedMessage[] };

const withoutTokenMs = 30_000;

/**
 * Sends what one account has to send: replies before bulk, as fast as the account's rate allows, each recipient's in
 * order. Any number of processes may do this at once, and any of them may die: a message is marked before the call,
 * and one whose answer was lost is looked up at Zalo before anything is repeated. Asks for a later drain when
 * something is left. A paused account sends nothing, except that once an hour one message tries whether Zalo takes it
 * again: if so the account goes on sending. Its bots go on in any case.
 */
export async function drainOutbox(
  deps: OutboxDeps,
  officialAccountId: string,
  signal?: AbortSignal,
): Promise<DrainReport> {
  const opened = await open(deps, officialAccountId);
  if (opened === undefined) return { sent: 0, failed: [] };
  const { account, expired, pending, maySend } = opened;
  const settled = pending.hasBotPosts ? await settleBotUnknown(deps, account.id) : [];
  // Side by side: neither waits for the other's rate or token.
  const throughBots = pending.hasBotPosts ? sendThroughBots(deps, account, signal) : [];
  const throughAccount = maySend ? sendThroughAccount(deps, account, pending, signal) : undefined;
  await Promise.allSettled([throughBots, throughAccount]);
  const [byBots, byAccount] = [await throughBots, await throughAccount];
  settled.push(...byBots, ...(byAccount?.settled ?? []));
  const mayGoOn = byAccount?.rateWaitMs !== undefined;
  const rateWaitMs = byAccount?.rateWaitMs ?? { reply: 0, bulk: 0 };
  await scheduleNextDrain(deps, officialAccountId, rateWaitMs, mayGoOn ? 'all' : 'bots');
  return report(expired, settled);
}

/** `rateWaitMs` is `undefined` where the account may not send on for another reason than rate. */
async function sendThroughAccount(
  deps: OutboxDeps,
  account: OfficialAccount,
  { hasUnknown }: Pending,
  signal: AbortSignal | undefined,
): Promise<{ settled: Settled[]; rateWaitMs?: SendingEnd['rateWaitMs'] }> {
  const accessToken = await findToken(deps, account);
  if (accessToken === undefined) {
    if (account.pausedAt === null) await scheduleDrain(deps, account.id, withoutTokenMs);
    return { settled: [] };
  }
  const settled = hasUnknown ? await reconcileUnknown(deps, account, accessToken) : [];
  if (account.pausedAt !== null) {
    const probe = await probeAccount(deps, account.id, accessToken);
    settled.push(...probe.settled);
    if (!probe.isResumed) return { settled };
  }
  const end = await sendDue(deps, account.id, accessToken, signal);
  settled.push(...end.settled);
  if (!end.isWithoutToken) return { settled, rateWaitMs: end.rateWaitMs };
  await scheduleDrain(deps, account.id, withoutTokenMs);
  return { settled };
}

/** Clears away what time has decided. A paused account may send only while it is to be tried. */
function open(deps: OutboxDeps, officialAccountId: string) {
  const now = deps.clock.now();
  return deps.db.transaction({ kind: 'queue' }, async (tx) => {
    const account = await findOfficialAccount(tx, officialAccountId);
    if (account === undefined) return undefined;
    const day = dayAfter(now);
    if (day !== undefined) await waitForDay(tx, officialAccountId, now, day);
    const pending = await selectPending(tx, officialAccountId, now);
    if (pending.hasReminders) await endOvertaken(tx, officialAccountId, now);
    if (pending.hasStuck) await setStuckUnknown(tx, officialAccountId, now);
    const expired = pending.hasOverdue ? await expireOverdue(tx, officialAccountId, now) : [];
    const maySend =
      account.pausedAt === null ||
      ((pending.hasDue || pending.hasUnknown) && (await takeProbe(tx, officialAccountId)));
    return { account, expired, pending, maySend };
  });
}

/** Whoever paused for a refused token is not tried with that token again. */
async function findToken(deps: OutboxDeps, account: OfficialAccount): Promise<string | undefined> {
  const accessToken = await deps.tokens.get(account.id);
  return account.pausedReason === tokenRefused && accessToken !== undefined
    ? deps.tokens.renew(account.id, accessToken)
    : accessToken;
}

function report(expired: OutgoingMessage[], settled: Settled[]): DrainReport {
  const failed: FailedMessage[] = expired.map((message) => ({
    ...nameOf(message),
    state: 'expired',
    failureCode: message.failureCode,
  }));
  for (const { message, decision } of settled) {
    if (decision.state !== 'failed' && decision.state !== 'expired') continue;
    const { failureCode } = decision.reason;
    failed.push({ ...nameOf(message), state: decision.state, failureCode });
  }
  const sent = settled.filter(({ decision }) => decision.state === 'sent').length;
  return { sent, failed };
}

function nameOf({ id, helpRequestId, recipientKind }: OutgoingMessage) {
  return { id, helpRequestId, recipientKind };
}
