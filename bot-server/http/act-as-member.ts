import type { FastifyRequest } from 'fastify';
import type { Tx } from '#bot/db/database.ts';
import { inWork, type Work } from '#bot/db/work.ts';
import { type Acting, actingMember } from '#bot/help-requests/acting.ts';
import { readRequestForTeam, type TeamReader } from '#bot/help-requests/read-team-requests.ts';
import type { TeamHelpRequest } from '#shared/team-help-requests.ts';
import { requireMember } from './viewer.ts';
import type { WebDeps } from './web-deps.ts';

/** What a member does through the Mini App; `uploadedBy` is the resident as whom they signed in. */
export type ActOfMember = (work: Work, acting: Acting, uploadedBy: string) => Promise<unknown>;

/**
 * Lets a member act on a request of their own team and answers with what became of it. The team's village is the scope of
 * looking; acting needs the commune's, because a request may leave for another village. `cause` is the device's key, for what
 * must not be done twice.
 */
export async function actAsMember(
  deps: WebDeps,
  request: FastifyRequest,
  id: string,
  cause: string | undefined,
  run: ActOfMember,
): Promise<TeamHelpRequest> {
  const { viewer, member, scope, communeScope } = await requireMember(deps, request);
  const reader = { id: member.id, teamId: member.teamId, now: deps.clock.now() };
  await deps.db.transaction(scope, (tx) => readRequestForTeam(tx, reader, id));
  return inWork(deps, communeScope, async (work) => {
    const acting = await actingMember(work.tx, member.id, {
      channel: 'mini-app',
      cause: `app:${cause ?? work.newId()}`,
    });
    const before = await readRequestForTeam(work.tx, reader, id);
    await run(work, acting, viewer.residentId);
    // Gone to another village: the last that this team may see of it.
    return readRequestForTeam(work.tx, reader, id).catch(() => ({ ...before, isMine: false }));
  });
}

/** Reads with the eyes of a member's village. */
export async function readAsMember<T>(
  deps: WebDeps,
  request: FastifyRequest,
  read: (tx: Tx, reader: TeamReader) => Promise<T>,
): Promise<T> {
  const { member, scope } = await requireMember(deps, request);
  const reader = { id: member.id, teamId: member.teamId, now: deps.clock.now() };
  return deps.db.transaction(scope, (tx) => read(tx, reader));
}
