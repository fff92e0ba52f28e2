import type { Work } from '#bot/db/work.ts';
import { sessions } from './session.table.ts';
import { hashSessionToken, newSessionToken } from './session-token.ts';

/** `staff`: at the console, for a working day. */
export type SessionKind = (typeof sessions.$inferSelect)['kind'];

/** What somebody who signed in gets; the token is told once. */
export type OpenedSession = { token: string; expiresAt: Date };

const hourMs = 3_600_000;
/** How long somebody who has signed in may work at the desk, whatever kind of session it is. */
export const staffSessionMs = 12 * hourMs;
const lifeMs: Record<SessionKind, number> = { resident: 30 * 24 * hourMs, staff: staffSessionMs };

/** Opens a session for a resident in the opener's eyes. */
export async function openSession(
  work: Work,
  whose: { residentId: string; officialAccountId: string; kind: SessionKind },
): Promise<OpenedSession> {
  const token = newSessionToken();
  const expiresAt = new Date(work.now.getTime() + lifeMs[whose.kind]);
  await work.tx
    .insert(sessions)
    .values({ ...whose, tokenHash: hashSessionToken(token), createdAt: work.now, expiresAt });
  return { token, expiresAt };
}
