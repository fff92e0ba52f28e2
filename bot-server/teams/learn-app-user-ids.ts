import { and, eq, isNotNull, isNull, lt, or } from 'drizzle-orm';
import type { Database } from '#bot/db/database.ts';
import type { Clock, IdentityGateway } from '#bot/lib/ports.ts';
import { members, officers } from './team.table.ts';

type Deps = { db: Database; clock: Clock; identity: IdentityGateway };

const perRun = 50;
const askAgainMs = 24 * 3_600_000;

/**
 * Asks Zalo for the app-scoped ids of members and officers who were imported with their id at the Official Account, so that
 * they are known when they open the Mini App. At most 50 a run, each person once a day.
 */
export async function learnAppUserIds(
  deps: Deps,
  account: { areaPath: string },
  accessToken: string,
): Promise<void> {
  for (const table of [members, officers]) {
    const scope = { kind: 'area', path: account.areaPath } as const;
    const now = deps.clock.now();
    const unknown = await deps.db.transaction(scope, (tx) =>
      tx
        .select({ id: table.id, oaUserId: table.oaUserId })
        .from(table)
        .where(
          and(
            isNull(table.appUserId),
            isNotNull(table.oaUserId),
            or(
              isNull(table.appUserIdAskedAt),
              lt(table.appUserIdAskedAt, new Date(now.getTime() - askAgainMs)),
            ),
          ),
        )
        .limit(perRun),
    );
    for (const { id, oaUserId } of unknown) {
      if (oaUserId === null) continue;
      const person = await deps.identity.findByOaUserId(accessToken, oaUserId);
      const learnt = { appUserIdAskedAt: now, appUserId: person?.appUserId ?? null };
      await deps.db.transaction(scope, (tx) =>
        tx
          .update(table)
          .set(learnt)
          // Somebody else may have been named meanwhile.
          .where(and(eq(table.id, id), eq(table.oaUserId, oaUserId))),
      );
    }
  }
}
