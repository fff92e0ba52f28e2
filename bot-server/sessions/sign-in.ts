import type { Database } from '#bot/db/database.ts';
import { inWork, type Work } from '#bot/db/work.ts';
import { AppError } from '#bot/lib/app-error.ts';
import type { Clock, IdentityGateway } from '#bot/lib/ports.ts';
import {
  type AccountInArea,
  findOfficialAccountByOaId,
  listOfficialAccounts,
} from '#bot/official-accounts/find-official-account.ts';
import { rememberResident } from '#bot/residents/remember-resident.ts';
import { noteName } from '#bot/residents/update-resident.ts';
import type { NewSession } from '#shared/sessions.ts';
import { sessions } from './session.table.ts';
import { hashSessionToken, newSessionToken } from './session-token.ts';

type Deps = { db: Database; clock: Clock; newId: () => string; identity: IdentityGateway };

const sessionLifeMs = 30 * 24 * 3_600_000;

/**
 * Opens a session for whoever Zalo says holds the access token; nothing the client claims about itself counts. Throws
 * `session/token-refused` when Zalo does not vouch, `session/account-unknown` when it is not clear which commune's account the
 * person came through, `zalo/unreachable` when Zalo cannot be asked.
 */
export async function signIn(
  deps: Deps,
  input: NewSession,
): Promise<{ token: string; expiresAt: Date }> {
  const person = await deps.identity.findByAccessToken(input.accessToken);
  if (person === undefined) throw new AppError('session/token-refused');
  const account = await findAccount(deps, input.oaId);
  const token = newSessionToken();
  const scope = { kind: 'area', path: account.areaPath } as const;
  const expiresAt = await inWork(deps, scope, async (work) => {
    const { appUserId, name } = person;
    const resident = await rememberResident(work, account, { oaUserId: undefined, appUserId });
    if (name !== undefined) await noteName(work, resident.id, name);
    return openSession(work, token, { residentId: resident.id, officialAccountId: account.id });
  });
  return { token, expiresAt };
}

async function openSession(
  work: Work,
  token: string,
  whose: Pick<typeof sessions.$inferInsert, 'residentId' | 'officialAccountId'>,
): Promise<Date> {
  const expiresAt = new Date(work.now.getTime() + sessionLifeMs);
  await work.tx
    .insert(sessions)
    .values({ ...whose, tokenHash: hashSessionToken(token), createdAt: work.now, expiresAt });
  return expiresAt;
}

/** The account that was named, or the only one this server has. */
async function findAccount(deps: Deps, oaId: string | undefined): Promise<AccountInArea> {
  const account = await deps.db.transaction({ kind: 'queue' }, async (tx) => {
    if (oaId !== undefined) return findOfficialAccountByOaId(tx, oaId);
    const [only, ...others] = await listOfficialAccounts(tx);
    return others.length === 0 ? only : undefined;
  });
  if (account === undefined) throw new AppError('session/account-unknown');
  return account;
}
