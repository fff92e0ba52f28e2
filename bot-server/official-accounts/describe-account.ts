import type { DeskAccount } from '#shared/accounts.ts';
import { describeGrant, grantEndsAt } from './grant-rules.ts';
import type { KeptAccount } from './list-desk-accounts.ts';

/** `sentenceOf` says a code of ours to staff. */
export function describeAccount(
  kept: KeptAccount,
  asker: { mayKeep: boolean; now: Date; sentenceOf: (code: string) => string },
): DeskAccount {
  const { account, areaName, grant, health, templates, failedEvents, lastGrant } = kept;
  const { mayKeep, now, sentenceOf } = asker;
  const { disconnectedAt, pausedAt, pausedReason, heardAt } = account;
  return {
    id: account.id,
    oaId: account.oaId,
    name: account.name,
    areaName,
    isStateAgency: account.kind === 'state-agency',
    usesOldMessages: account.messageApi === 'v2',
    mayKeep,
    connection: connectionOf(kept),
    disconnectedAt: disconnectedAt?.toISOString() ?? null,
    renewedAt: grant?.renewedAt?.toISOString() ?? null,
    grantEndsAt:
      grant?.renewedAt == null || grant.lostAt !== null
        ? null
        : grantEndsAt(grant.renewedAt).toISOString(),
    pause:
      pausedAt === null || disconnectedAt !== null
        ? null
        : { since: pausedAt.toISOString(), sentence: sentenceOf(pausedReason ?? '') },
    heardAt: heardAt?.toISOString() ?? null,
    failedEvents,
    health: health && {
      readAt: health.readAt.toISOString(),
      problem: health.failureCode === null ? null : sentenceOf(health.failureCode),
      isVerified: health.isVerified,
      packageName: health.packageName,
      packageEndsOn: health.packageValidThrough,
      followerCount: health.followerCount,
      quotas: health.quotas,
    },
    templates: templates.map(({ templateId, name, priceVnd, isEnabled }) => ({
      templateId,
      name,
      priceVnd,
      isEnabled,
    })),
    lastGrant: lastGrant === undefined ? null : describeGrant(lastGrant, now),
  };
}

function connectionOf({ account, grant }: KeptAccount): DeskAccount['connection'] {
  if (account.disconnectedAt !== null) return 'disconnected';
  if (grant === null) return 'never';
  return grant.lostAt === null ? 'works' : 'lost';
}
