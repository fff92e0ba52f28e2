import { AppError } from '#bot/lib/app-error.ts';
import { describeMe } from '#bot/sessions/describe-me.ts';
import { findSession } from '#bot/sessions/find-session.ts';
import type { OpenedSession } from '#bot/sessions/open-session.ts';
import type { Session } from '#shared/sessions.ts';
import { residentScope } from './viewer.ts';
import type { WebDeps } from './web-deps.ts';

/** What somebody is told who has just signed in. */
export async function describeSession(deps: WebDeps, opened: OpenedSession): Promise<Session> {
  const { token, expiresAt } = opened;
  const viewer = await findSession(deps, token);
  if (viewer === undefined) throw new AppError('session/missing');
  const me = await deps.db.transaction(residentScope(viewer), (tx) => describeMe(tx, viewer));
  return { token, expiresAt: expiresAt.toISOString(), me };
}
