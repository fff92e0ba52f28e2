import { endBurst } from '#bot/conversations/end-burst.ts';
import { findEndedBursts } from '#bot/conversations/find-ended-bursts.ts';
import { handleResidentEvent } from '#bot/conversations/handle-resident-event.ts';
import { resumeTalk } from '#bot/conversations/start-talk.ts';
import type { Scope } from '#bot/db/database.ts';
import { inWork, type Work } from '#bot/db/work.ts';
import { passOnClaims } from '#bot/help-requests/pass-on-claims.ts';
import type { MaskedSecret } from '#bot/inbox/inbound-event.ts';
import {
  countAttempt,
  emptyEvent,
  lockConversation,
  markEvents,
  pendingEvents,
} from '#bot/inbox/take-events.ts';
import { errorKind } from '#bot/lib/log.ts';
import { type Span, traced } from '#bot/lib/trace.ts';
import {
  type AccountInArea,
  findOfficialAccount,
} from '#bot/official-accounts/find-official-account.ts';
import { confirmByEcho } from '#bot/outbox/confirm-by-echo.ts';
import { askQuoteAgain } from '#bot/team-chat/ask-quote-again.ts';
import { handleGroupMessage } from '#bot/team-chat/handle-group-message.ts';
import { readLinkCode } from '#bot/teams/bot-link-code.ts';
import { findGroup } from '#bot/teams/find-team.ts';
import { groupGone, groupHeard } from '#bot/teams/group-life.ts';
import { linkBotUser } from '#bot/teams/link-bot-user.ts';
import { addUnconfirmedMember } from '#bot/teams/newcomer.ts';
import { forgetWithdrawn } from './forget-withdrawn.ts';
import { isLetGo, isReceiptOfErased, notErased } from './let-go.ts';
import { nameStrangers, type Strangers } from './name-strangers.ts';
import { type HeardEvent, readStoredEvent } from './read-stored-event.ts';
import { recordAnyReceipt } from './record-any-receipt.ts';
import { tellOfficersOfLostGroup } from './tell-officers.ts';
import { fateOfQuote } from './wait-for-quote.ts';
import type { WorkerDeps } from './worker-deps.ts';

/**
 * Handles what waits in one conversation, in order, each event in one transaction with everything it causes; then a burst
 * that has ended. Returns at once when another process holds the conversation: that one sees our events too. An event
 * that fails is counted and left for the next run; after five failures it is set aside and the others go on.
 */
export async function processConversation(
  deps: WorkerDeps,
  conversationKey: string,
): Promise<void> {
  for (;;) {
    // Whoever came while we were busy found the conversation taken, and left it to us.
    const next = await look(deps, conversationKey);
    if (next.kind === 'nothing') return;
    const goesOn =
      next.kind === 'event'
        ? await handleOne(deps, conversationKey, next.heard)
        : await finishBurst(deps, conversationKey, next);
    if (!goesOn) return;
  }
}

type Next =
  | { kind: 'event'; heard: HeardEvent }
  | { kind: 'ended-burst'; account: AccountInArea; residentId: string }
  | { kind: 'nothing' };

/** What is to be done next in a conversation: its events first, then a burst that has ended. */
function look(deps: WorkerDeps, conversationKey: string): Promise<Next> {
  return deps.db.transaction({ kind: 'queue' }, async (tx): Promise<Next> => {
    const [stored] = await pendingEvents(tx, conversationKey, 1);
    if (stored !== undefined) return { kind: 'event', heard: await readStoredEvent(tx, stored) };
    const where = { conversationKey, limit: 1 };
    const [burst] = await findEndedBursts(tx, deps.clock.now(), where);
    if (burst === undefined) return { kind: 'nothing' };
    const account = await findOfficialAccount(tx, burst.officialAccountId);
    if (account === undefined) return { kind: 'nothing' };
    return { kind: 'ended-burst', account, residentId: burst.residentId };
  });
}

/** False when the conversation is to be left alone for now. */
function handleOne(deps: WorkerDeps, conversationKey: string, next: HeardEvent): Promise<boolean> {
  const { stored, event, account } = next;
  const facts = { kind: event.kind, account: account?.id, attempts: stored.attempts };
  const under = { delivery: stored };
  return traced({ name: 'handle event', kind: 'consumer', under, facts }, (span) =>
    handleTold(deps, conversationKey, next, span),
  );
}

async function handleTold(
  deps: WorkerDeps,
  conversationKey: string,
  next: HeardEvent,
  span: Span,
): Promise<boolean> {
  const { stored, event, account } = next;
  try {
    if (event.kind === 'withdrawn') {
      await forgetWithdrawn(deps, stored, event);
      return true;
    }
    // Names are asked of Zalo before the transaction: nothing holds a connection while waiting for the network.
    const strangers = await nameStrangers(deps, next);
    const scope =
      account === undefined ? ({ kind: 'queue' } as const) : eyesFor(event, account.areaPath);
    return await inWork(deps, scope, async (work) => {
      if (!(await lockConversation(work.tx, conversationKey))) return false;
      const [still] = await pendingEvents(work.tx, conversationKey, 1);
      // Somebody was faster: look again, in order.
      if (still?.id !== stored.id) return true;
      const fate = await fateOfQuote(work, { ...next, stored: still });
      if (fate !== 'hear') span.note({ outcome: fate });
      if (fate === 'wait') return false;
      if (fate === 'put-off') return true;
      if (await isLetGo(work, next, strangers)) return true;
      // Whoever erases them holds them before their messages; so do we.
      const isOfNobody = await isReceiptOfErased(work, next);
      const known =
        account !== undefined &&
        (fate === 'ask-again'
          ? await askAgain(work, next)
          : await handle(deps, work, next, account, strangers));
      const outcome = known ? 'done' : 'ignored';
      if (isOfNobody) await emptyEvent(work.tx, stored.id, work.now);
      else await markEvents(work.tx, [stored.id], outcome, work.now);
      span.note({ outcome });
      return true;
    });
  } catch (error) {
    span.note({ outcome: errorKind(error) });
    deps.log.error(
      { eventId: String(stored.id), eventName: stored.eventName, kind: errorKind(error) },
      'an inbound event could not be handled',
    );
    return countAttempt(deps.db, stored.id, errorKind(error), deps.clock.now());
  }
}

/** What is said in a group is heard by all of it, so nothing private may be seen while it is answered. */
function eyesFor(event: HeardEvent['event'], path: string): Scope {
  const isInGroup = event.kind.startsWith('group-');
  return { kind: 'area', path, confidant: isInGroup ? undefined : 'desk' };
}

/** Whose quoted post nobody knows is asked to say it again. */
async function askAgain(work: Work, { event }: HeardEvent): Promise<boolean> {
  if (event.kind !== 'group-message') return false;
  const group = await findGroup(work.tx, event.groupId);
  if (group === undefined) return false;
  await askQuoteAgain(work, group, event);
  return true;
}

/** Does what the event asks; false when it is none of ours. */
async function handle(
  deps: WorkerDeps,
  work: Work,
  heard: HeardEvent,
  account: AccountInArea,
  strangers: Strangers,
): Promise<boolean> {
  const { stored, event, bot } = heard;
  switch (event.kind) {
    case 'followed':
    case 'unfollowed':
    case 'chat-opened':
    case 'resident-message':
      await handleResidentEvent(work, event, {
        account,
        conversationKey: stored.conversationKey,
        happenedAt: stored.happenedAt,
        masked: stored.masked as MaskedSecret[],
        burstSilenceMs: deps.config.BURST_SILENCE_SECONDS * 1000,
      });
      return true;
    case 'group-message': {
      const linkCode = readLinkCode(event.text);
      if (bot !== undefined && linkCode !== undefined) {
        const { groupId, messageId, oaUserId: senderId } = event;
        const said = { bot: bot.bot, groupId, senderId, messageId, code: linkCode };
        const linked = await linkBotUser(work, said);
        if (linked !== undefined) await passOnClaims(work, linked.newcomerId, linked.memberId);
        return true;
      }
      const group = await findGroup(work.tx, event.groupId);
      if (group === undefined || group.botId !== (bot?.bot.id ?? null)) return false;
      await groupHeard(work, group, stored.happenedAt);
      const masked = stored.masked as MaskedSecret[];
      await handleGroupMessage(work, group, event, strangers.get(event.oaUserId), masked);
      return true;
    }
    case 'group-joined': {
      const group = await findGroup(work.tx, event.groupId);
      if (group === undefined) return false;
      for (const [oaUserId, name] of await notErased(work, heard, strangers)) {
        await addUnconfirmedMember(work, group, { oaUserId, appUserId: undefined, name });
      }
      return true;
    }
    case 'group-gone':
      await tellOfficersOfLostGroup(work, await groupGone(work, event.groupId, 'group-dissolved'));
      return true;
    case 'message-delivered':
      await recordAnyReceipt(work, account.id, {
        messageId: event.messageId,
        state: 'delivered',
        at: stored.happenedAt,
      });
      return true;
    case 'message-seen':
      for (const messageId of event.messageIds) {
        const receipt = { messageId, state: 'seen', at: stored.happenedAt } as const;
        await recordAnyReceipt(work, account.id, receipt);
      }
      return true;
    case 'echo':
      await confirmByEcho(work, { officialAccountId: account.id, ...event });
      return true;
    case 'group-left':
    case 'withdrawn':
    case 'unknown':
      return false;
  }
}

/** False when another process holds the conversation. */
function finishBurst(
  deps: WorkerDeps,
  conversationKey: string,
  { account, residentId }: { account: AccountInArea; residentId: string },
): Promise<boolean> {
  return inWork(deps, { kind: 'area', path: account.areaPath, confidant: 'desk' }, async (work) => {
    if (!(await lockConversation(work.tx, conversationKey))) return false;
    // Another process ended it meanwhile, or its speaker is erased.
    const [still] = await findEndedBursts(work.tx, work.now, { conversationKey, limit: 1 });
    if (still === undefined) return true;
    // Words that came in meanwhile belong to the same burst; they are heard first.
    const [waiting] = await pendingEvents(work.tx, conversationKey, 1);
    if (waiting === undefined) await endBurst(work, await resumeTalk(work, account, residentId));
    return true;
  });
}
