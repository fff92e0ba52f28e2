import { and, eq, gt, lte } from 'drizzle-orm';
import { areas } from '#bot/areas/area.table.ts';
import type { Database, Tx } from '#bot/db/database.ts';
import type { Clock } from '#bot/lib/ports.ts';
import { officialAccounts } from '#bot/official-accounts/official-account.table.ts';
import { sessions } from './session.table.ts';
import { hashSessionToken } from './session-token.ts';

/** Who is asking. Roles are ids only: whether they still hold is asked of the team within its scope. */
export type Viewer = {
  residentId: string;
  memberId: string | null;
  officerId: string | null;
  officialAccountId: string;
  communePath: string;
};

/** The person behind a token, `undefined` for a token that is unknown or has ended. */
export function findSession(
  deps: { db: Database; clock: Clock },
  token: string,
): Promise<Viewer | undefined> {
  return deps.db.transaction({ kind: 'queue' }, async (tx) => {
    const [row] = await tx
      .select({
        residentId: sessions.residentId,
        memberId: sessions.memberId,
        officerId: sessions.officerId,
        officialAccountId: sessions.officialAccountId,
        communePath: areas.path,
      })
      .from(sessions)
      .innerJoin(officialAccounts, eq(officialAccounts.id, sessions.officialAccountId))
      .innerJoin(areas, eq(areas.id, officialAccounts.areaId))
      .where(
        and(
          eq(sessions.tokenHash, hashSessionToken(token)),
          gt(sessions.expiresAt, deps.clock.now()),
        ),
      );
    return row;
  });
}

/** Ends a session; ending it again changes nothing. */
export async function endSession(db: Database, token: string): Promise<void> {
  await db.transaction({ kind: 'queue' }, (tx) =>
    tx.delete(sessions).where(eq(sessions.tokenHash, hashSessionToken(token))),
  );
}

/** Forgets sessions that ended before `now`. */
export async function deleteEndedSessions(tx: Tx, now: Date): Promise<void> {
  await tx.delete(sessions).where(lte(sessions.expiresAt, now));
}
