import { and, desc, eq, gte, isNotNull, isNull } from 'drizzle-orm';
import type { Database } from '#bot/db/database.ts';
import type { Clock, IdentityGateway } from '#bot/lib/ports.ts';
import { residents } from './resident.table.ts';

type Deps = { db: Database; clock: Clock; identity: IdentityGateway };

const perRun = 20;
/** So that whom Zalo does not tell of is asked for a few times and no more, until they write again. */
const askedWithinMs = 2 * 3_600_000;

/**
 * Asks Zalo what those are called who have just written to the account and have no name yet, so that staff find them by it: Zalo's
 * events bring none. At most 20 a run, the latest first. `cover` masks what must not be kept.
 */
export async function learnNames(
  deps: Deps,
  account: { id: string; areaPath: string },
  accessToken: string,
  cover: (name: string) => string,
): Promise<void> {
  const scope = { kind: 'area', path: account.areaPath } as const;
  const since = new Date(deps.clock.now().getTime() - askedWithinMs);
  const nameless = await deps.db.transaction(scope, (tx) =>
    tx
      .select({ id: residents.id, oaUserId: residents.oaUserId })
      .from(residents)
      .where(
        and(
          eq(residents.officialAccountId, account.id),
          isNull(residents.displayName),
          isNull(residents.erasedAt),
          isNotNull(residents.oaUserId),
          gte(residents.lastInteractionAt, since),
        ),
      )
      .orderBy(desc(residents.lastInteractionAt), residents.id)
      .limit(perRun),
  );
  for (const { id, oaUserId } of nameless) {
    if (oaUserId === null) continue;
    const name = (await deps.identity.findByOaUserId(accessToken, oaUserId))?.name;
    if (name === undefined) continue;
    await deps.db.transaction(scope, (tx) =>
      tx
        .update(residents)
        .set({ displayName: cover(name) })
        // They may have signed in or been erased meanwhile.
        .where(
          and(eq(residents.id, id), isNull(residents.displayName), isNull(residents.erasedAt)),
        ),
    );
  }
}
