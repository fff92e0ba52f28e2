import type { FastifyRequest } from 'fastify';
import type { Area } from '#bot/areas/area.table.ts';
import { getArea } from '#bot/areas/get-area.ts';
import type { Scope } from '#bot/db/database.ts';
import { AppError } from '#bot/lib/app-error.ts';
import { findOfficialAccountByOaId } from '#bot/official-accounts/find-official-account.ts';
import { getResident } from '#bot/residents/get-resident.ts';
import { findSession, type Viewer } from '#bot/sessions/find-session.ts';
import { findRolesOf } from '#bot/teams/find-roles.ts';
import type { Member, Officer } from '#bot/teams/team.table.ts';
import { type DeskRole, isDeskRole, mayAct } from '#shared/staff.ts';
import type { WebDeps } from './web-deps.ts';

/** The token of `Authorization: Bearer …`. */
export function bearerToken(request: FastifyRequest): string | undefined {
  const [scheme, token, ...rest] = (request.headers.authorization ?? '').split(' ');
  return scheme?.toLowerCase() === 'bearer' && rest.length === 0 ? token : undefined;
}

/** Who asks; throws `session/missing` without a living session. */
export async function requireViewer(deps: WebDeps, request: FastifyRequest): Promise<Viewer> {
  const viewer = await findViewer(deps, request);
  if (viewer === undefined) throw new AppError('session/missing');
  return viewer;
}

/** Who asks, if they have a living session. */
export async function findViewer(
  deps: WebDeps,
  request: FastifyRequest,
): Promise<Viewer | undefined> {
  const token = bearerToken(request);
  return token === undefined ? undefined : findSession(deps, token);
}

/**
 * Throws `session/missing` for a session that is older than a working day, so that a client that can signs in anew. Asked of
 * staff alone: nobody else is thrown out.
 */
function refuseOldSession({ isOfToday }: Viewer): void {
  if (!isOfToday) throw new AppError('session/missing');
}

/** Id of no resident: the eyes of whoever has not signed in. */
const nobody = '00000000-0000-0000-0000-000000000000';

type CommuneScope = Extract<Scope, { kind: 'resident' }>;

/** What everybody in a commune may read, who comes through its account; `undefined` where no such account is known. */
export async function publicScope(
  deps: WebDeps,
  oaId: string | undefined,
): Promise<CommuneScope | undefined> {
  if (oaId === undefined) return undefined;
  const account = await deps.db.transaction({ kind: 'queue' }, (tx) =>
    findOfficialAccountByOaId(tx, oaId),
  );
  return account && { kind: 'resident', residentId: nobody, communePath: account.areaPath };
}

/** The eyes of whoever asks, signed in or come through an account; `undefined` where their commune is not known. */
export async function readerScope(
  deps: WebDeps,
  request: FastifyRequest,
  oaId: string | undefined,
): Promise<Scope | undefined> {
  const viewer = await findViewer(deps, request);
  return viewer === undefined ? publicScope(deps, oaId) : residentScope(viewer);
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
    const { path } = await getArea(tx, member.areaId);
    const confidant = member.isLeader ? { leads: path } : undefined;
    return {
      viewer,
      member,
      scope: { kind: 'area', path, confidant },
      communeScope: { kind: 'area', path: viewer.communePath, confidant },
    };
  });
}

/** Every pair of eyes that somebody has: their own, their team's village's, the area's where they are staff. */
export async function eyesOf(deps: WebDeps, viewer: Viewer): Promise<Scope[]> {
  const own = residentScope(viewer);
  return deps.db.transaction(own, async (tx) => {
    const { member, officer } = await findRolesOf(tx, await getResident(tx, viewer.residentId));
    const eyes: Scope[] = [own];
    if (member?.state === 'active') {
      const { path } = await getArea(tx, member.areaId);
      eyes.push({ kind: 'area', path, confidant: member.isLeader ? { leads: path } : undefined });
    }
    if (viewer.isOfToday && officer !== undefined && mayAct(officer.role, 'officer')) {
      const { path } = await getArea(tx, officer.areaId);
      eyes.push({ kind: 'area', path, confidant: 'desk' });
    }
    return eyes;
  });
}

export type Staff = {
  viewer: Viewer;
  officer: Officer;
  area: Area;
  areaName: string;
  scope: Scope;
};

/**
 * Who asks, as staff of a commune who may do what `needed` may; throws `session/not-allowed`, and `session/missing` for a session
 * that is older than a working day, as do the two below. A supervisor sees totals and
 * never a person, so is refused here. The scope is the commune.
 */
export async function requireStaff(
  deps: WebDeps,
  request: FastifyRequest,
  needed: DeskRole,
): Promise<Staff> {
  const viewer = await requireViewer(deps, request);
  return deps.db.transaction(residentScope(viewer), async (tx) => {
    const { officer } = await findRolesOf(tx, await getResident(tx, viewer.residentId));
    if (officer === undefined || !mayAct(officer.role, needed))
      throw new AppError('session/not-allowed');
    refuseOldSession(viewer);
    const area = await getArea(tx, officer.areaId);
    const scope = { kind: 'area', path: area.path, confidant: 'desk' } as const;
    return { viewer, officer, area, areaName: area.name, scope };
  });
}

/** The same for the daily work, which everybody at the commune's desk may do. */
export function requireOfficer(deps: WebDeps, request: FastifyRequest): Promise<Staff> {
  return requireStaff(deps, request, 'officer');
}

/** Who asks, as a supervisor of the province; throws `session/not-allowed`. The scope sees totals of the province and no row. */
export async function requireSupervisor(
  deps: WebDeps,
  request: FastifyRequest,
): Promise<Pick<Staff, 'officer' | 'areaName' | 'scope'>> {
  const viewer = await requireViewer(deps, request);
  return deps.db.transaction(residentScope(viewer), async (tx) => {
    const { officer } = await findRolesOf(tx, await getResident(tx, viewer.residentId));
    if (officer?.role !== 'supervisor') throw new AppError('session/not-allowed');
    refuseOldSession(viewer);
    const { name, path } = await getArea(tx, officer.areaId);
    return { officer, areaName: name, scope: { kind: 'totals', path } };
  });
}

export type Announcer = {
  viewer: Viewer;
  author: { officerId: string } | { memberId: string };
  role: DeskRole | 'leader';
  /** The commune, or a leader's village. */
  area: Area;
  scope: Scope;
};

/**
 * Who asks, as somebody who may announce: commune staff, or the leader of a team within the own village. Throws
 * `session/not-allowed`.
 */
export async function requireAnnouncer(deps: WebDeps, request: FastifyRequest): Promise<Announcer> {
  const viewer = await requireViewer(deps, request);
  return deps.db.transaction(residentScope(viewer), async (tx) => {
    const { member, officer } = await findRolesOf(tx, await getResident(tx, viewer.residentId));
    const announces = async (
      areaId: string,
      role: Announcer['role'],
      author: Announcer['author'],
    ): Promise<Announcer> => {
      refuseOldSession(viewer);
      const area = await getArea(tx, areaId);
      return { viewer, author, role, area, scope: { kind: 'area', path: area.path } };
    };
    if (officer !== undefined && isDeskRole(officer.role))
      return announces(officer.areaId, officer.role, { officerId: officer.id });
    if (member?.state === 'active' && member.isLeader)
      return announces(member.areaId, 'leader', { memberId: member.id });
    throw new AppError('session/not-allowed');
  });
}
