import type { Database, Scope } from '#bot/db/database.ts';
import { inWork, type Work } from '#bot/db/work.ts';
import { AppError } from '#bot/lib/app-error.ts';
import type { Clock } from '#bot/lib/ports.ts';
import {
  type AccountInArea,
  findOfficialAccount,
} from '#bot/official-accounts/find-official-account.ts';
import { rememberResident } from '#bot/residents/remember-resident.ts';
import { findStaffPerson } from '#bot/teams/find-staff-person.ts';
import { type OpenedSession, openSession } from './open-session.ts';
import { hashSignInCode, isSameHash } from './sign-in-code.ts';
import { isOpen } from './sign-in-code-rules.ts';
import { lockCode, type SignInCode, selectCode, updateCode } from './sign-in-code-store.ts';

type Deps = { db: Database; clock: Clock; newId: () => string };

/**
 * Opens a staff session for whoever was sent the code; of two who bring it at once one gets in. Throws `sign-in/code-wrong`,
 * and counts the try; `sign-in/code-over` when it was used, is too old, was tried too often, or its owner has left the list.
 */
export async function takeSignInCode(
  deps: Deps,
  id: string,
  digits: string,
): Promise<OpenedSession> {
  const account = await deps.db.transaction({ kind: 'queue' }, async (tx) => {
    const code = await selectCode(tx, id);
    return code?.officialAccountId ? findOfficialAccount(tx, code.officialAccountId) : undefined;
  });
  const scope: Scope = account ? { kind: 'area', path: account.areaPath } : { kind: 'queue' };
  const end = await inWork(deps, scope, (work) => tryCode(work, account, id, digits));
  if (typeof end === 'string') throw new AppError(end);
  return end;
}

/** A wrong try must be counted, so the refusal comes after the commit. */
async function tryCode(
  work: Work,
  account: AccountInArea | undefined,
  id: string,
  digits: string,
): Promise<OpenedSession | 'sign-in/code-wrong' | 'sign-in/code-over'> {
  const code = await lockCode(work.tx, id);
  if (code === undefined || !isOpen(code, work.now)) return 'sign-in/code-over';
  const isRight = isSameHash(code.codeHash, hashSignInCode(id, digits));
  if (!isRight || account === undefined) {
    await updateCode(work.tx, id, { triesLeft: code.triesLeft - 1 });
    return code.triesLeft > 1 ? 'sign-in/code-wrong' : 'sign-in/code-over';
  }
  await updateCode(work.tx, id, { usedAt: work.now });
  return (await openFor(work, account, code)) ?? 'sign-in/code-over';
}

async function openFor(
  work: Work,
  account: AccountInArea,
  code: SignInCode,
): Promise<OpenedSession | undefined> {
  const person = await findStaffPerson(work.tx, code);
  if (person === undefined) return undefined;
  const resident = await rememberResident(work, account, {
    oaUserId: person.oaUserId ?? undefined,
    appUserId: person.appUserId ?? undefined,
  });
  return openSession(work, {
    residentId: resident.id,
    officialAccountId: account.id,
    kind: 'staff',
  });
}
