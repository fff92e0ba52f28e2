import { inWork } from '#bot/db/work.ts';
import { noteUndelivered } from '#bot/help-requests/note-undelivered.ts';
import { errorKind } from '#bot/lib/log.ts';
import { listOfficialAccounts } from '#bot/official-accounts/find-official-account.ts';
import { findShortReason } from '#bot/outbox/find-staff-sentence.ts';
import { type Failure, findUnnotedFailures } from '#bot/outbox/find-unnoted-failures.ts';
import { markFailureNoted } from '#bot/outbox/mark-failure-noted.ts';
import { groupRefused } from '#bot/teams/group-life.ts';
import { tellOfficersOfLostGroup } from './tell-officers.ts';
import type { WorkerDeps } from './worker-deps.ts';

const atOnce = 100;

/**
 * Tells those concerned what will not arrive: of a message to a resident the team that has the request; of one to a group
 * all who post there next. Each failure once, in one transaction with its mark, however many processes do this and
 * whenever they die. One that cannot be told does not hold up the others.
 */
export async function noteFailures(
  deps: Pick<WorkerDeps, 'db' | 'clock' | 'newId' | 'log'>,
): Promise<void> {
  const { failures, accounts } = await deps.db.transaction({ kind: 'queue' }, async (tx) => {
    const found = await findUnnotedFailures(tx, atOnce);
    return { failures: found, accounts: found.length === 0 ? [] : await listOfficialAccounts(tx) };
  });
  const areaPaths = new Map(accounts.map((account) => [account.id, account.areaPath]));
  for (const failure of failures) {
    try {
      await noteFailure(deps, failure, areaPaths.get(failure.officialAccountId) ?? '');
    } catch (error) {
      deps.log.warn(
        { outgoingMessageId: failure.id, kind: errorKind(error) },
        'a failed message could not be told to those concerned',
      );
    }
  }
}

function noteFailure(
  deps: Pick<WorkerDeps, 'db' | 'clock' | 'newId'>,
  failure: Failure,
  areaPath: string,
): Promise<void> {
  const { recipientKind, recipientId, helpRequestId, failureCode, attemptedAt, cause } = failure;
  return inWork(deps, { kind: 'area', path: areaPath, confidant: 'desk' }, async (work) => {
    if (!(await markFailureNoted(work, failure.id))) return;
    if (recipientKind === 'group') {
      if (failureCode === null) return;
      const refusal = { failureCode, attemptedAt };
      await tellOfficersOfLostGroup(work, await groupRefused(work, recipientId, refusal));
    } else if (helpRequestId !== null) {
      const reason = failureCode === null ? undefined : findShortReason(failureCode);
      await noteUndelivered(work, helpRequestId, { reason, cause });
    }
  });
}
