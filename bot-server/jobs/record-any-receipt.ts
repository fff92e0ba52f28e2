import { recordAnnouncementReceipt } from '#bot/announcements/sending/record-announcement-receipt.ts';
import { inWork, type Work } from '#bot/db/work.ts';
import { findOfficialAccount } from '#bot/official-accounts/find-official-account.ts';
import { type Receipt, recordReceipt } from '#bot/outbox/record-receipt.ts';
import { enqueue } from './enqueue.ts';
import type { WorkerDeps } from './worker-deps.ts';

/** Longer than a batch of an announcement lasts until its message ids are put down, with its slowest calls. */
const looksAgainMs = [5_000, 15_000, 40_000];

/**
 * Records a receipt of a message by itself, or of an announcement's. Zalo often tells that a message arrived sooner than its id is
 * put down here: one that is nobody's yet is looked at again, some times, and then was of a message that is none of ours.
 */
export async function recordAnyReceipt(
  work: Work,
  officialAccountId: string,
  receipt: Receipt,
  looks = 0,
): Promise<void> {
  const isOfOne = await recordReceipt(work, receipt);
  if (isOfOne || (await recordAnnouncementReceipt(work, receipt))) return;
  const runInMs = looksAgainMs[looks];
  if (runInMs === undefined) return;
  const { messageId, state, at } = receipt;
  const payload = { officialAccountId, messageId, state, at: at.toISOString(), looks: looks + 1 };
  await enqueue(work.tx, 'record-receipt', payload, {
    key: `receipt:${state}:${messageId}`,
    runInMs,
  });
}

/** Looks once more at a receipt that was nobody's. */
export async function recordLateReceipt(
  deps: Pick<WorkerDeps, 'db' | 'clock' | 'newId'>,
  { officialAccountId, looks, ...receipt }: Receipt & { officialAccountId: string; looks: number },
): Promise<void> {
  const account = await deps.db.transaction({ kind: 'queue' }, (tx) =>
    findOfficialAccount(tx, officialAccountId),
  );
  if (account === undefined) return;
  await inWork(deps, { kind: 'area', path: account.areaPath }, (work) =>
    recordAnyReceipt(work, officialAccountId, receipt, looks),
  );
}
