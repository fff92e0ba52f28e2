import { setTimeout as wait } from 'node:timers/promises';
import { recordAudit } from '#bot/audit/record-audit.ts';
import { inWork } from '#bot/db/work.ts';
import { enqueue } from '#bot/jobs/enqueue.ts';
import type { GrantReason } from '#shared/accounts.ts';
import type { AccountAtZalo, CodeAnswer, Told } from './account-at-zalo.ts';
import { type AccountInArea, findOfficialAccount } from './find-official-account.ts';
import { grantLifeMs } from './grant-rules.ts';
import {
  endReceived,
  freeReceived,
  type GrantRow,
  setMaybeSpent,
  takeReceived,
} from './grant-store.ts';
import { resumeAccount, setConnected } from './pause-account.ts';
import type { TokenDeps } from './renew-token.ts';
import { putTokens } from './token-store.ts';

export type ExchangeDeps = TokenDeps & { atZalo: AccountAtZalo };

const asksWhoseMax = 4;
const askAgainMs = 500;
const tryAgainSeconds = 5;

/**
 * Turns what Zalo handed over into tokens, once for all workers: they are stored only where Zalo itself says that they are this
 * account's. Then the account is connected, may send again, and its health is read. No transaction is open during a call.
 * Zalo's code works once: whoever dies between the exchange and storing it has spent it, the next worker is refused, and the
 * grant ends as `answer-lost`, to be asked for anew. Where no answer came it is tried again until the code is too old.
 */
export async function exchangeGrant(deps: ExchangeDeps, grantId: string): Promise<void> {
  const taken = await deps.db.transaction({ kind: 'queue' }, async (tx) => {
    const grant = await takeReceived(tx, grantId);
    const account = grant && (await findOfficialAccount(tx, grant.officialAccountId));
    // Before the call, so that whoever comes after our death knows of it.
    if (grant !== undefined) await setMaybeSpent(tx, grantId, true);
    return grant && account && { grant, account };
  });
  if (taken === undefined || taken.grant.code === null) return;
  const { grant, account } = taken;
  const answer = await deps.atZalo.exchangeCode(
    deps.cipher.open(taken.grant.code, account.id),
    grant.verifier,
  );
  if (answer.kind !== 'granted') return goOnWithout(deps, grant, account, answer.kind);
  const whose = await askWhose(deps, answer.accessToken);
  if (whose.kind === 'refused') return refuse(deps, grant, account, 'zalo-unreachable');
  if (whose.value !== account.oaId) return refuse(deps, grant, account, 'wrong-account');
  await connect(deps, grant, account, answer);
}

async function goOnWithout(
  deps: ExchangeDeps,
  grant: GrantRow,
  account: AccountInArea,
  kind: 'refused' | 'not-reached' | 'lost',
): Promise<void> {
  if (kind === 'refused') {
    return refuse(deps, grant, account, grant.maybeSpent ? 'answer-lost' : 'zalo-refused');
  }
  const maybeSpent = grant.maybeSpent || kind === 'lost';
  const isOld = deps.clock.now().getTime() - grant.createdAt.getTime() > grantLifeMs;
  if (isOld) return refuse(deps, grant, account, maybeSpent ? 'answer-lost' : 'zalo-unreachable');
  await deps.db.transaction({ kind: 'queue' }, (tx) =>
    freeReceived(tx, grant.id, { maybeSpent, seconds: tryAgainSeconds }),
  );
}

/** Zalo tells whose a token is a moment after it gave it; asked a few times, because the code cannot be used again. */
async function askWhose(deps: ExchangeDeps, accessToken: string): Promise<Told<string>> {
  for (let asks = 1; ; asks += 1) {
    const info = await deps.atZalo.readInfo(accessToken);
    if (info.kind === 'told') return { kind: 'told', value: info.value.oaId };
    if (asks === asksWhoseMax) return info;
    await wait(askAgainMs);
  }
}

async function connect(
  deps: ExchangeDeps,
  grant: GrantRow,
  account: AccountInArea,
  pair: Extract<CodeAnswer, { kind: 'granted' }>,
): Promise<void> {
  const connected = await inWork(deps, { kind: 'area', path: account.areaPath }, async (work) => {
    const end = { state: 'granted', reason: null, endedAt: work.now } as const;
    if (!(await endReceived(work.tx, grant.id, end))) return false;
    await putTokens(work.tx, {
      officialAccountId: account.id,
      accessToken: deps.cipher.seal(pair.accessToken, account.id),
      accessTokenExpiresAt: new Date(work.now.getTime() + pair.expiresInSeconds * 1000),
      refreshToken: deps.cipher.seal(pair.refreshToken, account.id),
      renewedAt: work.now,
    });
    await setConnected(work.tx, account.id);
    await resumeAccount(work.tx, { officialAccountId: account.id });
    await recordAudit(work, {
      areaId: account.areaId,
      by: { officerId: grant.officerId },
      act: 'account.connected',
      subjectId: account.id,
      subjectName: account.name,
    });
    const key = `read-account-health:${account.id}`;
    const health = { officialAccountId: account.id, isProbe: false };
    await enqueue(work.tx, 'read-account-health', health, { key });
    return true;
  });
  if (connected) deps.log.info({ officialAccountId: account.id }, 'an account was connected');
}

async function refuse(
  deps: ExchangeDeps,
  grant: GrantRow,
  account: AccountInArea,
  reason: GrantReason,
): Promise<void> {
  await inWork(deps, { kind: 'area', path: account.areaPath }, (work) =>
    endReceived(work.tx, grant.id, { state: 'refused', reason, endedAt: work.now }),
  );
  deps.log.warn({ officialAccountId: account.id, reason }, 'an account was not connected');
}
