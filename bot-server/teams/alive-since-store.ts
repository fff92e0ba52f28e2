import { type AnyColumn, type SQL, sql } from 'drizzle-orm';

/**
 * Whether what began then concerns a group as it stands when it is written: not one that was brought back since. Without an
 * attempt it always does. Instants come here in milliseconds, so these are compared; what began in the very millisecond of the
 * return counts as begun before: a group that lives is not given up on a doubt, its next post decides.
 */
export function isAliveSinceBefore(
  aliveSince: AnyColumn,
  attemptedAt: Date | null | undefined,
): SQL | undefined {
  if (attemptedAt == null) return undefined;
  return sql`(${aliveSince} is null or date_trunc('milliseconds', ${aliveSince}) < ${attemptedAt.toISOString()}::timestamptz)`;
}
