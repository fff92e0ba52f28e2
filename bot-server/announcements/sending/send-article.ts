import { endOf } from '#bot/announcements/end-of.ts';
import { defaultQuietHours } from '#bot/announcements/quiet-hours-rules.ts';
import type { Tx } from '#bot/db/database.ts';
import type { MadeOutcome, SendOutcome } from '#bot/lib/ports.ts';
import { pauseAccount } from '#bot/official-accounts/pause-account.ts';
import { holdRate, lockBulkRate } from '#bot/outbox/lock-bulk-rate.ts';
import { articleOf } from './announcement-content.ts';
import { insertArticle, selectArticle, setArticleId } from './article-store.ts';
import { type Batch, insertBatch } from './batch-store.ts';
import { type DueRecipient, holdDue } from './due-recipient-store.ts';
import { listQuietHours, type RunningAnnouncement } from './find-running.ts';
import { endOfChannel, mustWait, type Settlement, settleAfterSending } from './recipient-rules.ts';
import type { SendingDeps, SpokenFor } from './sending-deps.ts';
import { settleBatch } from './settlement-store.ts';

const lookAgainMs = 10_000;
/** An article that Zalo has not looked through by then never will be. */
const processingMs = 24 * 3_600_000;

/**
 * Takes an announcement's article one step further: it is made, looked at by Zalo, and broadcast to all followers. Each step is
 * written down together with its end, so that whoever dies between two steps repeats neither, and one that died while Zalo was told
 * to broadcast is known by having its article's id. Does nothing where the announcement has no article that waits.
 */
export async function sendArticle(
  deps: SendingDeps,
  at: SpokenFor,
  announcement: RunningAnnouncement,
): Promise<void> {
  if (!announcement.channels.includes('article')) return;
  const { scope, account, accessToken } = at;
  const announcementId = announcement.id;
  const { taken, article } = await deps.db.transaction(scope, async (tx) => ({
    taken: await take(deps, tx, at, announcement),
    article: await selectArticle(tx, announcementId),
  }));
  if (taken === undefined) return;
  const { batch, recipient, attempts } = taken;

  if (article === undefined) {
    const made = await deps.announcing.createArticle(
      accessToken,
      articleOf(announcement, account.name),
    );
    // Nobody is told of an article by making it: one whose answer was lost is made once more.
    if (made.kind !== 'made') return settle(made.kind === 'unknown' ? notReached : made);
    const row = { announcementId, token: made.id, createdAt: deps.clock.now() };
    return goOn(lookAgainMs, (tx) => insertArticle(tx, row));
  }
  if (article.articleId === null) {
    const found = await deps.announcing.findArticle(accessToken, article.token);
    const isOld = deps.clock.now().getTime() - article.createdAt.getTime() > processingMs;
    const isProcessing = found.kind === 'refused' && found.code === 'article-processing';
    if (isProcessing && !isOld) return goOn(lookAgainMs);
    if (isProcessing) return save({ state: 'failed', reason: 'zalo-trouble', zaloErrorCode: null });
    if (found.kind !== 'made') return settle(found.kind === 'unknown' ? notReached : found);
    return goOn(0, (tx) => setArticleId(tx, announcementId, found.id));
  }
  return settle(await deps.announcing.broadcastArticle(accessToken, article.articleId));

  async function goOn(inMs: number, write?: (tx: Tx) => Promise<unknown>): Promise<void> {
    const nextAttemptAt = new Date(deps.clock.now().getTime() + inMs);
    await save({ state: 'waiting', nextAttemptAt, isCounted: false }, write);
  }

  async function settle(outcome: SendOutcome | Exclude<MadeOutcome, { kind: 'made' }>) {
    const now = deps.clock.now();
    const ends = endOfChannel('article', outcome);
    if (ends !== undefined && outcome.kind === 'refused') {
      const { zaloErrorCode } = outcome;
      return save({ state: 'failed', reason: ends, zaloErrorCode });
    }
    const tried = { attempts, endsAt: endOf(announcement), canBeAskedFor: false };
    await save(settleAfterSending(tried, outcome, now, Math.random()), async (tx) => {
      if (outcome.kind !== 'refused') return;
      const { verdict, code } = outcome;
      if (verdict === 'wait-for-rate') await holdRate(tx, account);
      if (verdict === 'pause-account') {
        await pauseAccount(tx, { officialAccountId: account.id, reason: code, now });
      }
    });
    if (outcome.kind === 'refused' && outcome.verdict === 'renew-token') {
      await deps.tokens.renew(account.id, accessToken);
    }
  }

  async function save(settlement: Settlement, write?: (tx: Tx) => Promise<unknown>): Promise<void> {
    await deps.db.transaction(scope, async (tx) => {
      await write?.(tx);
      await settleBatch(tx, batch, [{ recipient, settlement }], deps.clock.now());
    });
  }
}

async function take(
  deps: SendingDeps,
  tx: Tx,
  { account, scope }: SpokenFor,
  { id, areaId, isUrgent }: RunningAnnouncement,
): Promise<{ batch: Batch; recipient: DueRecipient; attempts: number } | undefined> {
  const now = deps.clock.now();
  const hours = (await listQuietHours(tx, scope.path)).get(areaId) ?? defaultQuietHours;
  if (mustWait('article', hours, isUrgent, now)) return undefined;
  const [due] = await holdDue(tx, {
    announcementId: id,
    now,
    limit: 1,
    after: '0',
    quietAreaIds: [],
    channels: ['article'],
    only: [account.id],
  });
  if (due === undefined) return undefined;
  const rate = await lockBulkRate(tx, account);
  if (rate.allowed < 1) return undefined;
  await rate.spend(1);
  const batch = { id: deps.newId(), announcementId: id };
  await insertBatch(tx, batch, [due.id], now);
  return { batch, recipient: due, attempts: due.attempts + 1 };
}

const notReached = { kind: 'not-reached' } as const;
