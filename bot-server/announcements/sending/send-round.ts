import { defaultQuietHours, isQuiet } from '#bot/announcements/quiet-hours-rules.ts';
import type { Scope, Tx } from '#bot/db/database.ts';
import type { OfficialAccount } from '#bot/official-accounts/official-account.table.ts';
import { pauseAccount } from '#bot/official-accounts/pause-account.ts';
import { rememberMessageApi } from '#bot/official-accounts/remember-message-api.ts';
import { holdRate, lockBulkRate, readBulkAllowance } from '#bot/outbox/lock-bulk-rate.ts';
import { tokenRefused } from '#bot/outbox/send-due.ts';
import { groupRefused } from '#bot/teams/group-life.ts';
import type { QuietHours } from '#shared/announcing.ts';
import { holdDue, listBotGroupIds } from './due-recipient-store.ts';
import type { RunningAnnouncement } from './find-running.ts';
import { lookAgain } from './look-again-store.ts';
import { listOpenChannels } from './open-channels.ts';
import { prepareSendable } from './prepare-sendable.ts';
import { endWaiting, type TakenRecipient, takeRecipients } from './recipient-store.ts';
import { type Rest, saveRest } from './rest-store.ts';
import { type Lessons, looksEvery, sendBatch } from './send-batch.ts';
import type { Sendable } from './send-to-recipient.ts';
import type { SendingDeps } from './sending-deps.ts';
import { saveSettlements } from './settlement-store.ts';

const callsMax = 18;
const batchMax = 1000;
/** A token that is refused again after so many renewals is not the token's fault. */
const renewalsMax = 2;
/** Zalo counts a used-up quota by the day. */
const quotaRestMs = 60 * 60_000;

/** Who may post: where the account may not speak, its bots still may, and what they do says nothing of it. */
type Speaker = 'anybody' | 'bots' | 'account';

/** Up to where those who were never tried were looked through, and on which channels; on others it begins anew. */
export type Cursor = { after: string; channels: string };

type Round = {
  scope: Extract<Scope, { kind: 'area' }>;
  account: OfficialAccount;
  hours: Map<string, QuietHours>;
  /** What rested when the round began. */
  rests: Rest[];
  cursors: Map<string, Cursor>;
  signal: AbortSignal | undefined;
};

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
  ): Promise<{ sendable: Sendable; recipients: TakenRecipient[] } | undefined> {
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
      const recipients = await takeInTurn(announcement, limit, speaker);
      if (recipients.length > 0) return { sendable, recipients };
    }
    return urgent.length > 0 && urgent.length < due.length
      ? take(announcements, limit, speaker)
      : undefined;
  }

  function takeInTurn(
    announcement: RunningAnnouncement,
    limit: number,
    speaker: Speaker,
  ): Promise<TakenRecipient[]> {
    const taken = taking.then(async () => {
      // Another line may have learnt so meanwhile.
      const isEnded = isOver || signal?.aborted || through.has(announcement.id);
      const spoken = token;
      const recipients = isEnded ? [] : await takeOf(announcement, limit, speaker);
      // What was found before the token was renewed says nothing of what was given back then.
      if (recipients.length === 0 && token === spoken) through.add(announcement.id);
      return recipients;
    });
    taking = taken.catch(() => undefined);
    return taken;
  }

  /** The account's rate is held last and briefly, because replies wait for it. */
  async function takeOf(
    announcement: RunningAnnouncement,
    limit: number,
    speaker: Speaker,
  ): Promise<TakenRecipient[]> {
    const now = deps.clock.now();
    const { id, isUrgent } = announcement;
    const open = listOpenChannels(announcement, rests, now);
    const known = cursors.get(id);
    const after = known?.channels === open.join() ? known.after : '0';
    const quietAreaIds = isUrgent
      ? []
      : [...round.hours].flatMap(([areaId, hours]) => (isQuiet(hours, now) ? [areaId] : []));
    const isAllQuiet = !isUrgent && quietAreaIds.length === round.hours.size;
    if (open.length === 0 || isAllQuiet) return [];
    return deps.db.transaction(scope, async (tx) => {
      const wanted = Math.min(limit, await readBulkAllowance(tx, account));
      if (wanted === 0) return [];
      const botGroupIds = speaker === 'anybody' ? [] : await listBotGroupIds(tx);
      const held = await holdDue(tx, {
        announcementId: id,
        now,
        limit: wanted,
        after,
        quietAreaIds,
        channels: open,
        only: speaker === 'bots' ? botGroupIds : undefined,
        except: speaker === 'account' ? botGroupIds : undefined,
      });
      if (held.length < wanted) cursors.delete(id);
      if (held.length === 0) return [];
      const rate = await lockBulkRate(tx, account);
      const mine = held.slice(0, rate.allowed);
      const last = mine.findLast(({ wasTried }) => !wasTried);
      if (last !== undefined && held.length === wanted) {
        cursors.set(id, { after: last.id, channels: open.join() });
      }
      await rate.spend(mine.length);
      const taking = { attemptId: deps.newId(), now, known: looksEvery };
      return takeRecipients(tx, taking, mine);
    });
  }

  function sendableOf(announcement: RunningAnnouncement): Promise<Sendable | undefined> {
    const known = sendables.get(announcement.id);
    if (known !== undefined) return known;
    const spoken = token === undefined ? undefined : { account, scope, accessToken: token };
    const made = prepareSendable(deps, spoken, announcement);
    sendables.set(announcement.id, made);
    return made;
  }

  async function send(batch: {
    sendable: Sendable;
    recipients: TakenRecipient[];
  }): Promise<number> {
    const spoken = token ?? '';
    const { settled, lessons } = await sendBatch(deps, {
      ...batch,
      account,
      accessToken: spoken,
      hoursOf,
      callsMax,
      lookAgain: (recipients) =>
        deps.db.transaction(scope, (tx) =>
          lookAgain(tx, batch.sendable.announcement.id, recipients),
        ),
      signal,
    });
    const now = deps.clock.now();
    await deps.db.transaction(scope, async (tx) => {
      await saveSettlements(tx, batch.sendable.announcement.id, settled, now);
      await apply(tx, batch.sendable.announcement.id, lessons, now);
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
