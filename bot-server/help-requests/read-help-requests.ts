import { eq } from 'drizzle-orm';
import type { Tx } from '#bot/db/database.ts';
import { AppError } from '#bot/lib/app-error.ts';
import { findTutorial } from '#bot/tutorials/tutorial-library.ts';
import type {
  HelpRequestDetail,
  HelpRequestSummary,
  TeamHelpRequest,
  TeamView,
} from '#shared/help-requests.ts';
import { type HelpRequest, helpRequests } from './help-request.table.ts';
import {
  selectRequestsOfResident,
  selectRequestsOfTeam,
  type TeamFilter,
} from './help-request-store.ts';
import { forResident, readEntries } from './read-entries.ts';
import { readNames } from './read-names.ts';

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
  const [detail] = await details(tx, [request]);
  if (detail === undefined) throw new AppError('not-found');
  return { ...detail, entries: forResident(detail.entries) };
}

/** A team's requests: waiting, the member's own, all that are being helped with (oldest first), or done (latest first). */
export async function listRequestsForTeam(
  tx: Tx,
  member: { id: string; teamId: string },
  view: TeamView,
): Promise<TeamHelpRequest[]> {
  const requests = await selectRequestsOfTeam(
    tx,
    member.teamId,
    teamFilter(member.id, view),
    listLimit,
  );
  return teamViews(tx, member.id, requests);
}

function teamFilter(memberId: string, view: TeamView): TeamFilter {
  switch (view) {
    case 'open':
      return { states: ['open'], oldestFirst: true };
    case 'mine':
      return { states: ['claimed', 'answered'], claimedBy: memberId, oldestFirst: true };
    case 'team':
      return { states: ['claimed', 'answered'], oldestFirst: true };
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
  const [view] = await teamViews(tx, member.id, [request]);
  if (view === undefined) throw new AppError('not-found');
  return view;
}

async function teamViews(
  tx: Tx,
  memberId: string,
  requests: HelpRequest[],
): Promise<TeamHelpRequest[]> {
  const askers = await readNames(
    tx,
    'residents',
    requests.map((request) => request.residentId),
  );
  const viewed = await details(tx, requests);
  return viewed.map((detail, index) => {
    const isMine = requests[index]?.claimedBy === memberId;
    return {
      ...detail,
      ...(isMine && isBeingHelped(detail) ? {} : withoutWhereabouts(detail)),
      residentName: askers.get(requests[index]?.residentId ?? '') ?? null,
      isMine,
    };
  });
}

const isBeingHelped = ({ state }: Pick<HelpRequestDetail, 'state'>) =>
  state === 'claimed' || state === 'answered';

/** Number and house are for the helper who holds the request, for as long as they help. */
function withoutWhereabouts({ visit }: Pick<HelpRequestDetail, 'visit'>) {
  return { contactPhone: null, visit: visit && { day: visit.day, part: visit.part } };
}

async function selectRequest(tx: Tx, helpRequestId: string): Promise<HelpRequest> {
  const [request] = await tx.select().from(helpRequests).where(eq(helpRequests.id, helpRequestId));
  if (request === undefined) throw new AppError('not-found', { facts: { helpRequestId } });
  return request;
}

async function summaries(tx: Tx, requests: HelpRequest[]): Promise<HelpRequestSummary[]> {
  const villageNames = await readNames(
    tx,
    'areas',
    requests.map((request) => request.areaId),
  );
  const helperNames = await readNames(
    tx,
    'members',
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

/** In the order of the requests. */
async function details(
  tx: Tx,
  requests: HelpRequest[],
): Promise<Omit<TeamHelpRequest, 'residentName' | 'isMine'>[]> {
  const overviews = await summaries(tx, requests);
  const entries = await readEntries(
    tx,
    requests.map((request) => request.id),
  );
  return overviews.map((summary, index) => ({
    ...summary,
    ...wishesOf(requests[index]),
    entries: entries.get(summary.id) ?? [],
  }));
}

function wishesOf(request: HelpRequest | undefined) {
  const { visitDay = null, visitPart = null, visitPlace } = request ?? {};
  const place = visitPlace == null ? {} : { place: visitPlace };
  return {
    phoneModel: request?.phoneModel ?? null,
    forWhom: request?.forWhom ?? null,
    reachBy: request?.reachBy ?? 'zalo',
    contactPhone: request?.contactPhone ?? null,
    visit:
      visitDay === null || visitPart === null ? null : { day: visitDay, part: visitPart, ...place },
  };
}
