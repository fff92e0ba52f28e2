import { recordAudit } from '#bot/audit/record-audit.ts';
import type { Work } from '#bot/db/work.ts';
import type { AccountGrant } from '#shared/accounts.ts';
import { getDeskAccount } from './get-desk-account.ts';
import { describeGrant } from './grant-rules.ts';
import { challengeOf, hashGrantState, newCodeVerifier, newGrantState } from './grant-secrets.ts';
import { insertGrant } from './grant-store.ts';

/**
 * Begins to connect an account: makes what an administrator takes to Zalo's consent page. `state` is good once and for ten
 * minutes, and stands for the officer who asks; several may be under way. `fixedVerifier`: the one that Zalo's console knows.
 * Throws `not-found` for an account that is not of the asker's area.
 */
export async function askGrant(
  work: Work,
  asker: { officerId: string },
  asked: { officialAccountId: string; fixedVerifier: string | undefined },
): Promise<{ grant: AccountGrant; state: string; challenge: string }> {
  const account = await getDeskAccount(work.tx, asked.officialAccountId);
  const state = newGrantState();
  const verifier = asked.fixedVerifier ?? newCodeVerifier();
  const row = {
    id: work.newId(),
    officialAccountId: account.id,
    officerId: asker.officerId,
    stateHash: hashGrantState(state),
    verifier,
    createdAt: work.now,
  };
  await insertGrant(work.tx, row);
  await recordAudit(work, {
    areaId: account.areaId,
    by: asker,
    act: 'account.connecting',
    subjectId: account.id,
    subjectName: account.name,
  });
  const grant = describeGrant({ ...row, state: 'asked', reason: null, endedAt: null }, work.now);
  return { grant, state, challenge: challengeOf(verifier) };
}
