import { eq, sql } from 'drizzle-orm';
import { areas } from '#bot/areas/area.table.ts';
import type { Database } from '#bot/db/database.ts';
import type { Clock } from '#bot/lib/ports.ts';
import { officialAccounts } from '#bot/official-accounts/official-account.table.ts';
import { staffSessionMs } from './open-session.ts';
import { hashSessionToken } from './session-token.ts';

/** Who is asking, and through which commune's account; which roles they hold is asked anew each time. */
export type Viewer = {
  residentId: string;
  officialAccountId: string;
  communePath: string;
  /** Signed in within the last working day, as the desk wants it. */
  isOfToday: boolean;
};

/** The person behind a token, `undefined` for a token that is unknown or has ended. */
export function findSession(
  deps: { db: Database; clock: Clock },
  token: string,
): Promise<Viewer | undefined> {
  const now = deps.clock.now();
  const today = new Date(now.getTime() - staffSessionMs).toISOString();
  return deps.db.transaction({ kind: 'queue' }, async (tx) => {
    const { rows } = await tx.execute<Viewer>(sql`
      select s.resident_id as "residentId", s.official_account_id as "officialAccountId", ${areas.path} as "communePath",
        s.created_at > ${today}::timestamptz as "isOfToday"
      from find_session(${hashSessionToken(token)}, ${now.toISOString()}::timestamptz) s
        join ${officialAccounts} on ${eq(officialAccounts.id, sql`s.official_account_id`)}
        join ${areas} on ${eq(areas.id, officialAccounts.areaId)}`);
    return rows[0];
  });
}

/** Ends a session; ending it again changes nothing. */
export async function endSession(db: Database, token: string): Promise<void> {
  await db.transaction({ kind: 'queue' }, (tx) =>
    tx.execute(sql`select end_session(${hashSessionToken(token)})`),
  );
}

/** Ends every session of the person whose token it is, this one too. */
export async function endSessionsEverywhere(db: Database, token: string): Promise<void> {
  await db.transaction({ kind: 'queue' }, (tx) =>
    tx.execute(sql`select end_sessions_like(${hashSessionToken(token)})`),
  );
}
