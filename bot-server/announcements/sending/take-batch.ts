import { isQuiet } from '#bot/announcements/quiet-hours-rules.ts';
import type { Scope } from '#bot/db/database.ts';
import type { OfficialAccount } from '#bot/official-accounts/official-account.table.ts';
import { lockBulkRate, readBulkAllowance } from '#bot/outbox/lock-bulk-rate.ts';
import type { QuietHours } from '#shared/announcing.ts';
import { type Batch, insertBatch } from './batch-store.ts';
import { holdDue, listBotGroupIds } from './due-recipient-store.ts';
import type { RunningAnnouncement } from './find-running.ts';
import { listOpenChannels } from './open-channels.ts';
import type { Addressee } from './recipient-rules.ts';
import { describeRecipients, type TakenRecipient } from './recipient-store.ts';
import type { Rest } from './rest-store.ts';
import { looksEvery } from './send-batch.ts';
import type { SendingDeps } from './sending-deps.ts';

/** Who may post: where the account may not speak, its bots still may, and what they do says nothing of it. */
export type Speaker = 'anybody' | 'bots' | 'account';

/** Up to where those who were never tried were looked through, and on which channels; on others it begins anew. */
export type Cursor = { after: string; channels: string };

/** What a line sends now. */
export type Taken = {
  batch: Batch;
  /** By the database's clock. */
  startedAt: Date;
  /** By the steady clock of this process, no later than the lease counts from: a commit may hang for long. */
  takenAtMs: number;
  recipients: TakenRecipient[];
  /** Who those are who come first, by our ids. */
  people: Map<string, Addressee>;
};

export type Taking = {
  scope: Extract<Scope, { kind: 'area' }>;
  account: OfficialAccount;
  hours: Map<string, QuietHours>;
  rests: Rest[];
  cursors: Map<string, Cursor>;
};

/**
 * Takes recipients of an announcement whose turn it is, as far as the account's rate goes, and writes down that they are taken;
 * `undefined` where there are none. The rate is held last and briefly, because replies wait for it.
 */
export async function takeBatch(
  deps: SendingDeps,
  { scope, account, hours, rests, cursors }: Taking,
  wish: { announcement: RunningAnnouncement; limit: number; speaker: Speaker },
): Promise<Taken | undefined> {
  const { announcement, limit, speaker } = wish;
  const now = deps.clock.now();
  const { id, isUrgent } = announcement;
  const open = listOpenChannels(announcement, rests, now);
  const known = cursors.get(id);
  const after = known?.channels === open.join() ? known.after : '0';
  const quietAreaIds = isUrgent
    ? []
    : [...hours].flatMap(([areaId, ofArea]) => (isQuiet(ofArea, now) ? [areaId] : []));
  const isAllQuiet = !isUrgent && quietAreaIds.length === hours.size;
  if (open.length === 0 || isAllQuiet) return undefined;
  return deps.db.transaction(scope, async (tx) => {
    const wanted = Math.min(limit, await readBulkAllowance(tx, account));
    if (wanted === 0) return undefined;
    const botGroupIds = speaker === 'anybody' ? [] : await listBotGroupIds(tx);
    const due = await holdDue(tx, {
      announcementId: id,
      now,
      limit: wanted,
      after,
      quietAreaIds,
      channels: open,
      only: speaker === 'bots' ? botGroupIds : undefined,
      except: speaker === 'account' ? botGroupIds : undefined,
    });
    if (due.length < wanted) cursors.delete(id);
    if (due.length === 0) return undefined;
    const { recipients, people } = await describeRecipients(tx, due, looksEvery);
    const rate = await lockBulkRate(tx, account);
    const mine = due.slice(0, rate.allowed);
    if (mine.length === 0) return undefined;
    const last = mine.findLast(({ wasTried }) => !wasTried);
    if (last !== undefined && due.length === wanted) {
      cursors.set(id, { after: last.id, channels: open.join() });
    }
    await rate.spend(mine.length);
    const batch = { id: deps.newId(), announcementId: id };
    const members = mine.map((one) => one.id);
    const takenAtMs = performance.now();
    const startedAt = await insertBatch(tx, batch, members, now);
    return { batch, startedAt, takenAtMs, recipients: recipients.slice(0, mine.length), people };
  });
}
