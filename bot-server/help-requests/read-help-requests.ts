import { eq, inArray } from 'drizzle-orm';
import { areas } from '#bot/areas/area.table.ts';
import type { Tx } from '#bot/db/database.ts';
import { AppError } from '#bot/lib/app-error.ts';
import { residents } from '#bot/residents/resident.table.ts';
import { members, officers } from '#bot/teams/team.table.ts';
import { findTutorial } from '#bot/tutorials/tutorial-library.ts';
import type {
  HelpRequestDetail,
  HelpRequestEntry,
  HelpRequestSummary,
  TeamHelpRequest,
} from '#shared/help-requests.ts';
import { type HelpRequest, helpRequests } from './help-request.table.ts';
import {
  selectHistory,
  selectRequestsOfResident,
  selectRequestsOfTeam,
  type TeamFilter,
} from './help-request-store.ts';

const listLimit = 100;

/** A resident's own requests, latest first. */
export async function listRequestsForResident(
  tx: Tx,
  residentId: string,
): Promise<HelpRequestSummary[]> {
  return summaries(tx, await selectRequestsOfResident(tx, residentId, listLimit));
}

/** One request as its resident sees it; throws `not-found` for everybody else's. */
export async function readRequestForResident(
  tx: Tx,
  residentId: string,
  helpRequestId: string,
): Promise<HelpRequestDetail> {
  const request = await selectRequest(tx, helpRequestId);
  if (request.residentId !== residentId) throw new AppError('not-found');
  return detail(tx, request);
}

/** A team's requests: waiting (oldest first), the member's own, or done (latest first). */
export async function listRequestsForTeam(
  tx: Tx,
  member: { id: string; teamId: string },
  view: 'open' | 'mine' | 'done',
): Promise<TeamHelpRequest[]> {
  const requests = await selectRequestsOfTeam(
    tx,
    member.teamId,
    teamFilter(member.id, view),
    listLimit,
  );
  return Promise.all(requests.map((request) => teamView(tx, member.id, request)));
}

function teamFilter(memberId: string, view: 'open' | 'mine' | 'done'): TeamFilter {
  switch (view) {
    case 'open':
      return { states: ['open'], oldestFirst: true };
    case 'mine':
      return { states: ['claimed', 'answered'], claimedBy: memberId, oldestFirst: true };
    case 'done':
      return { states: ['resolved', 'cancelled', 'escalated'], oldestFirst: false };
  }
}

/** One request as a member of its team sees it; throws `not-found` for other teams. */
export async function readRequestForTeam(
  tx: Tx,
  member: { id: string; teamId: string },
  helpRequestId: string,
): Promise<TeamHelpRequest> {
  const request = await selectRequest(tx, helpRequestId);
  if (request.teamId !== member.teamId) throw new AppError('not-found');
  return teamView(tx, member.id, request);
}

async function teamView(tx: Tx, memberId: string, request: HelpRequest): Promise<TeamHelpRequest> {
  const [resident] = await tx
    .select({ name: residents.displayName })
    .from(residents)
    .where(eq(residents.id, request.residentId));
  return {
    ...(await detail(tx, request)),
    residentName: resident?.name ?? null,
    isMine: request.claimedBy === memberId,
  };
}

async function selectRequest(tx: Tx, helpRequestId: string): Promise<HelpRequest> {
  const [request] = await tx.select().from(helpRequests).where(eq(helpRequests.id, helpRequestId));
  if (request === undefined) throw new AppError('not-found', { facts: { helpRequestId } });
  return request;
}

async function summaries(tx: Tx, requests: HelpRequest[]): Promise<HelpRequestSummary[]> {
  const villageNames = await names(
    tx,
    areas,
    requests.map((request) => request.areaId),
  );
  const helperNames = await names(
    tx,
    members,
    requests.map((request) => helperId(request)),
  );
  return requests.map((request) => ({
    id: request.id,
    code: request.code,
    state: request.state,
    question: request.question,
    tutorialId: request.tutorialId,
    tutorialTitle:
      request.tutorialId === null ? null : (findTutorial(request.tutorialId)?.title ?? null),
    step: request.step,
    villageName: villageNames.get(request.areaId) ?? '',
    helperName: helperNames.get(helperId(request) ?? '') ?? null,
    residentWord: request.residentWord,
    openedAt: request.openedAt.toISOString(),
    updatedAt: request.updatedAt.toISOString(),
  }));
}

function helperId(request: HelpRequest): string | null {
  return request.resolvedByMember ?? request.claimedBy;
}

async function detail(tx: Tx, request: HelpRequest): Promise<HelpRequestDetail> {
  const [summary] = await summaries(tx, [request]);
  if (summary === undefined) throw new AppError('not-found');
  return {
    ...summary,
    phoneModel: request.phoneModel,
    entries: await entries(tx, request.id),
  };
}

/** The history without the team's internal lines. */
async function entries(tx: Tx, helpRequestId: string): Promise<HelpRequestEntry[]> {
  const history = await selectHistory(tx, helpRequestId);
  const memberNames = await names(
    tx,
    members,
    history.map((row) => row.memberId),
  );
  const officerNames = await names(
    tx,
    officers,
    history.map((row) => row.officerId),
  );
  return history.flatMap((row) => {
    if (row.kind === 'noted') return [];
    const name =
      memberNames.get(row.memberId ?? '') ?? officerNames.get(row.officerId ?? '') ?? null;
    return [
      {
        id: String(row.id),
        at: row.at.toISOString(),
        kind: row.kind,
        by: row.residentId !== null ? 'resident' : name !== null ? 'team' : 'system',
        name,
        text: row.text,
      },
    ];
  });
}

async function names(
  tx: Tx,
  table: typeof areas | typeof members | typeof officers,
  ids: readonly (string | null)[],
): Promise<Map<string, string>> {
  const wanted = [...new Set(ids.filter((id) => id !== null))];
  if (wanted.length === 0) return new Map();
  const rows = await tx
    .select({ id: table.id, name: table.name })
    .from(table)
    .where(inArray(table.id, wanted));
  return new Map(rows.map((row) => [row.id, row.name]));
}
