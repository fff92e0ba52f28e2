import type { FastifyRequest } from 'fastify';
import { AppError } from '#bot/lib/app-error.ts';
import { describeMe } from '#bot/sessions/describe-me.ts';
import { findSession } from '#bot/sessions/find-session.ts';
import type { OpenedSession } from '#bot/sessions/open-session.ts';
import type { Session } from '#shared/sessions.ts';
import { residentScope } from './viewer.ts';
import type { WebDeps } from './web-deps.ts';

/** What somebody is told who has just signed in; the log is told which of the staff that is, and no resident. */
export async function describeSession(
  deps: WebDeps,
  request: FastifyRequest,
  opened: OpenedSession,
): Promise<Session> {
  const { token, expiresAt } = opened;
  const viewer = await findSession(deps, token);
  if (viewer === undefined) throw new AppError('session/missing');
  const me = await deps.db.transaction(residentScope(viewer), (tx) => describeMe(tx, viewer));
  request.log.info(
    { way: request.routeOptions.url, officerId: me.officer?.id, memberId: me.member?.id },
    'signed in',
  );
  return { token, expiresAt: expiresAt.toISOString(), me };
}
