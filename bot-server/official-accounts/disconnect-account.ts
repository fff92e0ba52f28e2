import { recordAudit } from '#bot/audit/record-audit.ts';
import type { Work } from '#bot/db/work.ts';
import { dropConnection } from './account-store.ts';
import { getDeskAccount } from './get-desk-account.ts';

/**
 * Lets go of an account: its tokens are thrown away, nothing leaves through it any more, and what Zalo still tells of it is
 * answered and emptied unread. What waits to be sent waits on, for a new connection or its expiry. The second call changes
 * nothing; throws `not-found` for an account that is not of the asker's area.
 */
export async function disconnectAccount(
  work: Work,
  asker: { officerId: string },
  officialAccountId: string,
): Promise<void> {
  const account = await getDeskAccount(work.tx, officialAccountId);
  if (!(await dropConnection(work.tx, account.id, work.now))) return;
  await recordAudit(work, {
    areaId: account.areaId,
    by: asker,
    act: 'account.disconnected',
    subjectId: account.id,
    subjectName: account.name,
  });
}
