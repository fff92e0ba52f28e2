import type { FastifyRequest } from 'fastify';
import { getArea } from '#bot/areas/get-area.ts';
import type { Scope } from '#bot/db/database.ts';
import { AppError } from '#bot/lib/app-error.ts';
import { getResident } from '#bot/residents/get-resident.ts';
import { findSession, type Viewer } from '#bot/sessions/find-session.ts';
import { findRolesOf } from '#bot/teams/find-roles.ts';
import type { Member, Officer } from '#bot/teams/team.table.ts';
import type { WebDeps } from './web-deps.ts';

/** The token of `Authorization: Bearer …`. */
export function bearerToken(request: FastifyRequest): string | undefined {
  const [scheme, token, ...rest] = (request.headers.authorization ?? '').split(' ');
  return scheme?.toLowerCase() === 'bearer' && rest.length === 0 ? token : undefined;
}

/** Who asks; throws `session/missing` without a living session. */
export async function requireViewer(deps: WebDeps, request: FastifyRequest): Promise<Viewer> {
  const token = bearerToken(request);
  const viewer = token === undefined ? undefined : await findSession(deps, token);
  if (viewer === undefined) throw new AppError('session/missing');
  return viewer;
}

/** A resident's own eyes. */
export function residentScope(viewer: Viewer): Scope {
  return { kind: 'resident', residentId: viewer.residentId, communePath: viewer.communePath };
}

/**
 * Who asks, as a member of a team now, and one whom the leader has confirmed: residents' names are read here. Throws
 * `session/not-allowed`. The scope is the team's village.
 */
export async function requireMember(
  deps: WebDeps,
  request: FastifyRequest,
): Promise<{ viewer: Viewer; member: Member; scope: Scope; communeScope: Scope }> {
  const viewer = await requireViewer(deps, request);
  return deps.db.transaction(residentScope(viewer), async (tx) => {
    const { member } = await findRolesOf(tx, await getResident(tx, viewer.residentId));
    if (member?.state !== 'active') throw new AppError('session/not-allowed');
    return {
      viewer,
      member,
      scope: { kind: 'area', path: (await getArea(tx, member.areaId)).path },
      communeScope: { kind: 'area', path: viewer.communePath },
    };
  });
}

/** Who asks, as commune staff; a supervisor sees totals and never a person, so is refused here. */
export async function requireOfficer(
  deps: WebDeps,
  request: FastifyRequest,
): Promise<{ officer: Officer; areaName: string; scope: Scope }> {
  const viewer = await requireViewer(deps, request);
  return deps.db.transaction(residentScope(viewer), async (tx) => {
    const { officer } = await findRolesOf(tx, await getResident(tx, viewer.residentId));
    if (officer?.role !== 'officer') throw new AppError('session/not-allowed');
    const area = await getArea(tx, officer.areaId);
    return { officer, areaName: area.name, scope: { kind: 'area', path: area.path } };
  });
}
