import type { Database, Scope } from '#bot/db/database.ts';
import { inWork, type Work } from '#bot/db/work.ts';
import { AppError } from '#bot/lib/app-error.ts';
import type { Clock } from '#bot/lib/ports.ts';
import {
  type AccountInArea,
  findOfficialAccount,
} from '#bot/official-accounts/find-official-account.ts';
import { queueMessage } from '#bot/outbox/queue-message.ts';
import { rememberResident } from '#bot/residents/remember-resident.ts';
import { findStaffPerson } from '#bot/teams/find-staff-person.ts';
import { countWrongTries } from './count-wrong-tries.ts';
import { findStaffByAppUserId } from './find-staff.ts';
import { type OpenedSession, openSession } from './open-session.ts';
import { hashSignInCode, isSameHash } from './sign-in-code.ts';
import { codeLimits, isOpen } from './sign-in-code-rules.ts';
import {
  lockCode,
  lockPerson,
  type SignInCode,
  selectCode,
  updateCode,
} from './sign-in-code-store.ts';
import { signInTexts } from './sign-in-texts.ts';

type Deps = { db: Database; clock: Clock; newId: () => string };

/**
 * Opens a staff session for whoever was sent the code; of two who bring it at once one gets in. Throws `sign-in/code-wrong`,
 * and counts the try, also for the right code of somebody whose codes were tried wrong twenty times in a day, who is told so in
 * Zalo; `sign-in/code-over` when it was used, is too old, was tried too often, or its owner has left the list.
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
  const wrongTries = account === undefined ? 0 : await holdWrongTries(work, code);
  const isRight =
    isSameHash(code.codeHash, hashSignInCode(id, digits)) && wrongTries < codeLimits.wrongTriesMax;
  if (!isRight || account === undefined) {
    await updateCode(work.tx, id, { triesLeft: code.triesLeft - 1 });
    if (account !== undefined && wrongTries + 1 === codeLimits.wrongTriesMax) {
      await tellOwner(work, account, code);
    }
    return code.triesLeft > 1 ? 'sign-in/code-wrong' : 'sign-in/code-over';
  }
  await updateCode(work.tx, id, { usedAt: work.now });
  return (await openFor(work, account, code)) ?? 'sign-in/code-over';
}

/** Held, so that tries at several codes at once are counted. */
async function holdWrongTries({ tx, now }: Work, code: SignInCode): Promise<number> {
  await lockPerson(tx, code.officerId ?? code.memberId ?? '');
  return countWrongTries(tx, code, now);
}

/** Whoever tries is not told that a person is behind the code; its owner is, once. */
async function tellOwner(work: Work, account: AccountInArea, code: SignInCode): Promise<void> {
  const person = await findStaffPerson(work.tx, code);
  const appUserId = person?.appUserId ?? null;
  const oaUserId =
    person?.oaUserId ??
    (appUserId === null ? null : (await findStaffByAppUserId(work.tx, appUserId))?.oaUserId);
  if (!oaUserId) return;
  await queueMessage(work, {
    officialAccountId: account.id,
    areaId: account.areaId,
    lane: 'reply',
    recipient: { kind: 'resident', id: oaUserId },
    content: { text: signInTexts.guessed },
    dedupeKey: `sign-in-guessed:${code.id}`,
  });
}

async function openFor(
  work: Work,
  account: AccountInArea,
  code: SignInCode,
): Promise<OpenedSession | undefined> {
  const person = await findStaffPerson(work.tx, code);
  if (person === undefined) return undefined;
  const ids = {
    oaUserId: person.oaUserId ?? undefined,
    appUserId: person.appUserId ?? undefined,
  };
  const resident = await rememberResident(work, account, ids, 'console');
  return openSession(work, {
    residentId: resident.id,
    officialAccountId: account.id,
    kind: 'staff',
  });
}
