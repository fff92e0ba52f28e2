import { defaultQuietHours } from '#bot/announcements/quiet-hours-rules.ts';
import type { Tx } from '#bot/db/database.ts';
import { pauseAccount } from '#bot/official-accounts/pause-account.ts';
import { rememberMessageApi } from '#bot/official-accounts/remember-message-api.ts';
import { holdRate, lockBulkRate } from '#bot/outbox/lock-bulk-rate.ts';
import { tokenRefused } from '#bot/outbox/send-due.ts';
import { groupRefused } from '#bot/teams/group-life.ts';
import type { RunningAnnouncement } from './find-running.ts';
import { lookAgain } from './look-again-store.ts';
import { prepareSendable } from './prepare-sendable.ts';
import { endWaiting } from './recipient-store.ts';
import { saveRest } from './rest-store.ts';
import { type Lessons, sendBatch } from './send-batch.ts';
import type { Sendable } from './send-to-recipient.ts';
import type { SendingDeps } from './sending-deps.ts';
import { settleBatch } from './settlement-store.ts';
import { type Speaker, type Taken, type Taking, takeBatch } from './take-batch.ts';

const callsMax = 18;
const batchMax = 1000;
/** A token that is refused again after so many renewals is not the token's fault. */
const renewalsMax = 2;
/** Zalo counts a used-up quota by the day. */
const quotaRestMs = 60 * 60_000;

/** `rests`: what rested when the round began. */
type Round = Taking & { signal: AbortSignal | undefined };

/** One round of sending through an account, whose lines share what they learn on the way. */
export function openRound(deps: SendingDeps, round: Round) {
  const { scope, cursors, signal } = round;
  const rests = [...round.rests];
  let { account } = round;
  let token: string | undefined;
  let renewals = 0;
  let isOver = false;
  const hoursOf = (areaId: string) => round.hours.get(areaId) ?? defaultQuietHours;
  const sendables = new Map<string, Promise<Sendable | undefined>>();
  /** Announcements in which nothing more is due in this round. */
  const through = new Set<string>();
  let turn = 0;
  /**
   * Lines take one after the other, or the second would spend the rate on those behind what the first holds. None waits for the
   * files of an announcement that it does not send.
   */
  let taking: Promise<unknown> = Promise.resolve();

  /** Sends batch after batch; a probe is one call by the account itself. Without a token only bots speak. */
  async function run(
    announcements: RunningAnnouncement[],
    accessToken: string | undefined,
    { isProbe = false } = {},
  ): Promise<number> {
    token ??= accessToken;
    let sent = 0;
    while (!isOver && !signal?.aborted) {
      const speaker = token === undefined ? 'bots' : isProbe ? 'account' : 'anybody';
      const batch = await take(announcements, isProbe ? 1 : batchMax, speaker);
      if (batch === undefined) break;
      sent += await send(batch);
      if (isProbe) break;
    }
    return sent;
  }

  async function take(
    announcements: RunningAnnouncement[],
    limit: number,
    speaker: Speaker,
  ): Promise<{ sendable: Sendable; taken: Taken } | undefined> {
    const due = announcements.filter(({ id }) => !through.has(id));
    const urgent = due.filter(({ isUrgent }) => isUrgent);
    const among = urgent.length > 0 ? urgent : due;
    turn += 1;
    for (let step = 0; step < among.length; step += 1) {
      const announcement = among[(turn + step) % among.length];
      if (announcement === undefined) break;
      const sendable = await sendableOf(announcement);
      if (sendable === undefined) {
        through.add(announcement.id);
        continue;
      }
      const taken = await takeInTurn(announcement, limit, speaker);
      if (taken !== undefined) return { sendable, taken };
    }
    return urgent.length > 0 && urgent.length < due.length
      ? take(announcements, limit, speaker)
      : undefined;
  }

  function takeInTurn(
    announcement: RunningAnnouncement,
    limit: number,
    speaker: Speaker,
  ): Promise<Taken | undefined> {
    const next = taking.then(async () => {
      // Another line may have learnt so meanwhile.
      const isEnded = isOver || signal?.aborted || through.has(announcement.id);
      const spoken = token;
      const taken = isEnded
        ? undefined
        : await takeBatch(deps, { ...round, account, rests }, { announcement, limit, speaker });
      // What was found before the token was renewed says nothing of what was given back then.
      if (taken === undefined && token === spoken) through.add(announcement.id);
      return taken;
    });
    taking = next.catch(() => undefined);
    return next;
  }

  function sendableOf(announcement: RunningAnnouncement): Promise<Sendable | undefined> {
    const known = sendables.get(announcement.id);
    if (known !== undefined) return known;
    const spoken = token === undefined ? undefined : { account, scope, accessToken: token };
    const made = prepareSendable(deps, spoken, announcement);
    sendables.set(announcement.id, made);
    return made;
  }

  async function send({ sendable, taken }: { sendable: Sendable; taken: Taken }): Promise<number> {
    const spoken = token ?? '';
    const { batch, ...known } = taken;
    const { settled, lessons } = await sendBatch(deps, {
      ...known,
      sendable,
      account,
      accessToken: spoken,
      hoursOf,
      callsMax,
      lookAgain: (some) =>
        deps.db.transaction(scope, (tx) => lookAgain(tx, batch.announcementId, some)),
      signal,
    });
    const now = deps.clock.now();
    await deps.db.transaction(scope, async (tx) => {
      await settleBatch(tx, batch, settled, now);
      await apply(tx, batch.announcementId, lessons, now);
    });
    if (lessons.errors.length > 0) {
      isOver = true;
      throw lessons.errors[0];
    }
    if (lessons.halt?.verdict === 'renew-token') await renew(spoken);
    else if (lessons.halt !== undefined) isOver = true;
    return settled.filter(({ settlement }) => settlement.state === 'sent').length;
  }

  async function apply(tx: Tx, announcementId: string, lessons: Lessons, now: Date): Promise<void> {
    for (const [channel, reason] of lessons.endedChannels) {
      await endWaiting(tx, announcementId, { state: 'failed', reason, channel });
    }
    for (const channel of lessons.usedUpChannels) {
      const rest = { announcementId, channel, until: new Date(now.getTime() + quotaRestMs) };
      rests.push(rest);
      await saveRest(tx, rest);
    }
    const work = { tx, now, newId: deps.newId };
    for (const { groupId, code, startedAt } of lessons.refusedGroups) {
      const refusal = { failureCode: code, attemptedAt: startedAt };
      const lost = await groupRefused(work, groupId, refusal);
      if (lost !== undefined) await deps.tellOfLostGroup?.(work, lost);
    }
    if (lessons.learntMessageApi !== undefined) {
      const messageApi = lessons.learntMessageApi;
      account = { ...account, messageApi };
      await rememberMessageApi(tx, { officialAccountId: account.id, messageApi });
    }
    if (lessons.extraCalls > 0) await (await lockBulkRate(tx, account)).spend(lessons.extraCalls);
    if (lessons.halt?.verdict === 'wait-for-rate') await holdRate(tx, account);
    if (lessons.halt?.verdict === 'pause-account') await pause(tx, lessons.halt.code, now);
  }

  async function pause(tx: Tx, reason: string, now: Date): Promise<void> {
    const replaces = account.pausedReason;
    await pauseAccount(tx, { officialAccountId: account.id, reason, now, replaces });
  }

  /** The lines of a round meet here: who comes second finds the new token. */
  async function renew(refused: string): Promise<void> {
    if (token !== refused) return;
    if (renewals === renewalsMax) {
      isOver = true;
      await deps.db.transaction({ kind: 'queue' }, (tx) =>
        pause(tx, tokenRefused, deps.clock.now()),
      );
      return;
    }
    renewals += 1;
    const renewed = await deps.tokens.renew(account.id, refused);
    if (renewed === undefined) isOver = true;
    else {
      token = renewed;
      // What was given back lies behind, and the other line may have found nothing.
      through.clear();
      cursors.clear();
    }
  }

  return { run };
}
