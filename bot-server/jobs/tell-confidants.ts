import { tellConfidantsNow } from '#bot/conversations/tell-confidants-now.ts';
import { inWork } from '#bot/db/work.ts';
import { findOfficialAccount } from '#bot/official-accounts/find-official-account.ts';
import type { Jobs } from './enqueue.ts';
import type { WorkerDeps } from './worker-deps.ts';

/** Tells leader or desk of a private request, as things stand now; again says nothing again. */
export async function tellConfidants(
  deps: Pick<WorkerDeps, 'db' | 'clock' | 'newId'>,
  { officialAccountId, ...told }: Jobs['tell-confidants'],
): Promise<void> {
  const account = await deps.db.transaction({ kind: 'queue' }, (tx) =>
    findOfficialAccount(tx, officialAccountId),
  );
  if (account === undefined) return;
  await inWork(deps, { kind: 'area', path: account.areaPath, confidant: 'desk' }, (work) =>
    tellConfidantsNow(work, officialAccountId, told),
  );
}
