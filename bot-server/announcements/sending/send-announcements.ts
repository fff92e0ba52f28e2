import { findOfficialAccount } from '#bot/official-accounts/find-official-account.ts';
import { resumeAccount, takeProbe } from '#bot/official-accounts/pause-account.ts';
import { tokenRefused } from '#bot/outbox/send-due.ts';
import { closeAnnouncements } from './close-announcements.ts';
import { listQuietHours, listRunning, type RunningOfAccount } from './find-running.ts';
import { reconcileRecipients } from './reconcile-recipients.ts';
import { listRests } from './rest-store.ts';
import { sendArticle } from './send-article.ts';
import { openRound } from './send-round.ts';
import type { SendingDeps } from './sending-deps.ts';
import type { Cursor } from './take-batch.ts';

/** So many batches are under way at once: one is taken and one put down while others are sent. */
const linesOfBatches = 4;

export type SendingOptions = {
  /** Ends the round after the calls in the air. */
  signal?: AbortSignal;
  /** Where the round before stopped looking, by announcement; kept by the caller, and lost without harm. */
  cursors?: Map<string, Cursor>;
};

/**
 * Sends what the running announcements of one account may send now, as fast as the account's rate allows beside replies, and ends
 * those that are over. Any number of processes may do this at once and any of them may die: an attempt is written down before its
 * call, and one whose answer was lost is looked up at Zalo before anything is repeated. A paused account sends nothing but, once an
 * hour, one message to see whether Zalo takes it again; its bots go on. Answers how many were sent.
 */
export async function sendAnnouncements(
  deps: SendingDeps,
  running: RunningOfAccount,
  { signal, cursors = new Map() }: SendingOptions = {},
): Promise<number> {
  const scope = { kind: 'area', path: running.areaPath } as const;
  const opened = await deps.db.transaction(scope, async (tx) => ({
    account: await findOfficialAccount(tx, running.officialAccountId),
    announcements: await listRunning(tx, running.announcementIds),
    hours: await listQuietHours(tx, running.areaPath),
    rests: await listRests(tx, running.announcementIds, deps.clock.now()),
  }));
  const { account, announcements } = opened;
  const open = await closeAnnouncements(deps, scope, announcements);
  if (account === undefined || account.disconnectedAt !== null || open.length === 0) return 0;

  const isProbe =
    account.pausedAt !== null &&
    (await deps.db.transaction({ kind: 'queue' }, (tx) => takeProbe(tx, account.id)));
  const mayTry = account.pausedAt === null || isProbe;
  let accessToken = mayTry ? await deps.tokens.get(account.id) : undefined;
  if (accessToken !== undefined && account.pausedReason === tokenRefused) {
    accessToken = await deps.tokens.renew(account.id, accessToken);
  }

  const sending = open.filter(({ state }) => state === 'sending');
  const { hours, rests } = opened;
  const round = openRound(deps, { scope, account, hours, rests, cursors, signal });
  let sent = 0;
  if (accessToken === undefined) {
    sent += await round.run(sending, undefined);
  } else {
    const at = { account, scope, accessToken };
    await reconcileRecipients(deps, at, open);
    if (isProbe) {
      sent += await round.run(sending, accessToken, { isProbe });
      if (sent > 0) await resume();
    }
    if (account.pausedAt === null || sent > 0) {
      for (const announcement of sending) await sendArticle(deps, at, announcement);
      const token = accessToken;
      const lines = Array.from({ length: linesOfBatches }, () => round.run(sending, token));
      // Both end before either's failure is told, so that nothing goes on behind the caller's back.
      await Promise.allSettled(lines);
      for (const line of lines) sent += await line;
    }
  }
  await closeAnnouncements(deps, scope, open);
  return sent;

  async function resume(): Promise<void> {
    if (account === undefined || account.pausedReason === null) return;
    const { id, pausedReason } = account;
    await deps.db.transaction({ kind: 'queue' }, (tx) =>
      resumeAccount(tx, { officialAccountId: id, reason: pausedReason }),
    );
  }
}
