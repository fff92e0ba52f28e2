import type { Database } from '#bot/db/database.ts';
import { inWork } from '#bot/db/work.ts';
import { AppError } from '#bot/lib/app-error.ts';
import type { Clock, IdentityGateway } from '#bot/lib/ports.ts';
import {
  type AccountInArea,
  findOfficialAccount,
  findOfficialAccountByOaId,
  listOfficialAccounts,
} from '#bot/official-accounts/find-official-account.ts';
import { rememberResident } from '#bot/residents/remember-resident.ts';
import { noteName } from '#bot/residents/update-resident.ts';
import type { NewSession } from '#shared/sessions.ts';
import { findStaffByAppUserId } from './find-staff.ts';
import { type OpenedSession, openSession } from './open-session.ts';

type Deps = { db: Database; clock: Clock; newId: () => string; identity: IdentityGateway };

/**
 * Opens a session for whoever Zalo says holds the access token; nothing the client claims about itself counts. Throws
 * `session/token-refused` when Zalo does not vouch, `session/account-unknown` when it is not clear which commune's account the
 * person came through, `zalo/unreachable` when Zalo cannot be asked.
 */
export async function signIn(deps: Deps, input: NewSession): Promise<OpenedSession> {
  const person = await deps.identity.findByAccessToken(input.accessToken);
  if (person === undefined) throw new AppError('session/token-refused');
  const { appUserId, name } = person;
  const account = await findAccount(deps, input.oaId, appUserId);
  const scope = { kind: 'area', path: account.areaPath } as const;
  return inWork(deps, scope, async (work) => {
    const ids = { oaUserId: undefined, appUserId };
    const seenAt = input.kind === 'staff' ? 'console' : undefined;
    const resident = await rememberResident(work, account, ids, seenAt);
    if (name !== undefined) await noteName(work, resident.id, name);
    return openSession(work, {
      residentId: resident.id,
      officialAccountId: account.id,
      kind: input.kind ?? 'resident',
    });
  });
}

/** The account that was named, or the only one this server has, or the one of the staff list that the person is on. */
async function findAccount(
  deps: Deps,
  oaId: string | undefined,
  appUserId: string,
): Promise<AccountInArea> {
  const account = await deps.db.transaction({ kind: 'queue' }, async (tx) => {
    if (oaId !== undefined) return findOfficialAccountByOaId(tx, oaId);
    const [only, ...others] = await listOfficialAccounts(tx);
    if (others.length === 0) return only;
    const staff = await findStaffByAppUserId(tx, appUserId);
    return staff && findOfficialAccount(tx, staff.officialAccountId);
  });
  if (account === undefined) throw new AppError('session/account-unknown');
  return account;
}
