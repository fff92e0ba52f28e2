import { type AccountGrant, type GrantReason, grantLifeDays } from '#shared/accounts.ts';

/** So long Zalo's code and our state are good. */
export const grantLifeMs = 10 * 60_000;

/** Each renewal begins it anew. */
export function grantEndsAt(renewedAt: Date): Date {
  return new Date(renewedAt.getTime() + grantLifeDays * 24 * 3_600_000);
}

type Stored = {
  id: string;
  officialAccountId: string;
  state: AccountGrant['state'];
  reason: string | null;
  createdAt: Date;
  endedAt: Date | null;
};

/** As the desk sees it: what nobody came back from in time is over without anybody having ended it. */
export function describeGrant(grant: Stored, now: Date): AccountGrant {
  const dies = grant.createdAt.getTime() + grantLifeMs;
  const isOver = grant.state === 'asked' && dies <= now.getTime();
  return {
    id: grant.id,
    accountId: grant.officialAccountId,
    state: isOver ? 'refused' : grant.state,
    reason: isOver ? 'expired' : (grant.reason as GrantReason | null),
    askedAt: grant.createdAt.toISOString(),
    endedAt: isOver ? new Date(dies).toISOString() : (grant.endedAt?.toISOString() ?? null),
  };
}
