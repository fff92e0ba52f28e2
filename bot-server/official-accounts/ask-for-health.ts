import { recordAudit } from '#bot/audit/record-audit.ts';
import type { Work } from '#bot/db/work.ts';
import { enqueue } from '#bot/jobs/enqueue.ts';
import { getDeskAccount } from './get-desk-account.ts';

/** Has a worker ask Zalo how an account is; the answer stands with the account soon. */
export async function askForHealth(work: Work, officialAccountId: string): Promise<void> {
  const account = await getDeskAccount(work.tx, officialAccountId);
  await ask(work, account.id, false);
}

/**
 * Has a worker let a paused account send again, if Zalo answers for it. Changes nothing for an account that is not paused, or
 * has no connection; throws `not-found` for one that is not of the asker's area.
 */
export async function tryAccountAgain(
  work: Work,
  asker: { officerId: string },
  officialAccountId: string,
): Promise<void> {
  const account = await getDeskAccount(work.tx, officialAccountId);
  if (account.pausedAt === null || account.disconnectedAt !== null) return;
  await ask(work, account.id, true);
  await recordAudit(work, {
    areaId: account.areaId,
    by: asker,
    act: 'account.tried-again',
    subjectId: account.id,
    subjectName: account.name,
  });
}

async function ask(work: Work, officialAccountId: string, isProbe: boolean): Promise<void> {
  const key = `read-account-health:${officialAccountId}${isProbe ? ':probe' : ''}`;
  await enqueue(work.tx, 'read-account-health', { officialAccountId, isProbe }, { key });
}
