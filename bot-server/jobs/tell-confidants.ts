import { tellConfidantsNow } from '#bot/conversations/tell-confidants-now.ts';
import { inWork } from '#bot/db/work.ts';
import { findOfficialAccount } from '#bot/official-accounts/find-official-account.ts';
import type { Jobs } from './enqueue.ts';
import type { WorkerDeps } from './worker-deps.ts';

/**
 * Tells leader or desk of a private request, as things stand now; again says nothing again. Where nobody could be told at all, the
 * operator hears of it every time.
 */
export async function tellConfidants(
  deps: Pick<WorkerDeps, 'db' | 'clock' | 'newId' | 'log' | 'countUnheard'>,
  { officialAccountId, ...told }: Jobs['tell-confidants'],
): Promise<void> {
  const account = await deps.db.transaction({ kind: 'queue' }, (tx) =>
    findOfficialAccount(tx, officialAccountId),
  );
  if (account === undefined) return;
  const isHeard = await inWork(
    deps,
    { kind: 'area', path: account.areaPath, confidant: 'desk' },
    (work) => tellConfidantsNow(work, officialAccountId, told),
  );
  if (isHeard) return;
  const { helpRequestId } = told;
  deps.log.error({ officialAccountId, helpRequestId }, 'nobody could be told of what was confided');
  deps.countUnheard(officialAccountId);
}
