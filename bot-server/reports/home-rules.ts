import { endOfDay } from '#bot/lib/vietnam-days.ts';
import { grantLifeDays, warnDaysAhead } from '#shared/accounts.ts';
import { type HomeNeed, homeNeedKinds } from '#shared/home.ts';
import type { AccountFacts } from './home-accounts.ts';

const dayMs = 24 * 3_600_000;

/** What of an account needs somebody: the first thing to repair, and what ends within seven days. */
export function needsOfAccount(account: AccountFacts, now: Date): HomeNeed[] {
  const { name, failedEvents, renewedAt, packageEndsOn } = account;
  const need = (kind: HomeNeed['kind'], at: Date | null, count = 1): HomeNeed => ({
    kind,
    count,
    at: at?.toISOString() ?? null,
    name,
  });
  const needs: HomeNeed[] = [];
  if (account.disconnectedAt !== null)
    needs.push(need('account-disconnected', account.disconnectedAt));
  else if (account.lostAt !== null) needs.push(need('grant-lost', account.lostAt));
  else if (account.pausedAt !== null) needs.push(need('account-paused', account.pausedAt));
  if (failedEvents > 0) needs.push(need('failed-events', null, failedEvents));
  if (account.disconnectedAt !== null) return needs;
  const ends = renewedAt && new Date(renewedAt.getTime() + grantLifeDays * dayMs);
  if (ends && account.lostAt === null && isNear(ends, now)) needs.push(need('grant-ending', ends));
  const packageEnds = packageEndsOn === null ? null : endOfDay(packageEndsOn);
  if (packageEnds && isNear(packageEnds, now)) needs.push(need('package-ending', packageEnds));
  return needs;
}

function isNear(end: Date, now: Date): boolean {
  return end.getTime() - now.getTime() < warnDaysAhead * dayMs;
}

/** The most pressing first; of one kind the longest waiting. */
export function inOrder(needs: HomeNeed[]): HomeNeed[] {
  const place = ({ kind }: HomeNeed) => homeNeedKinds.indexOf(kind);
  return needs.toSorted(
    (one, other) => place(one) - place(other) || (one.at ?? '').localeCompare(other.at ?? ''),
  );
}
