import type { Tx } from '#bot/db/database.ts';
import { findTitles } from '#bot/tutorials/find-titles.ts';
import type { HelpRequestSummary } from '#shared/help-requests.ts';
import type { OwnHelpRequest } from '#shared/request-audience.ts';
import type { TeamEntry } from '#shared/team-help-requests.ts';
import type { HelpRequest } from './help-request.table.ts';
import { readEntries } from './read-entries.ts';
import { readNames } from './read-names.ts';

/** A request with everything that was said of it, among the team too. */
export type TeamDetail = Omit<OwnHelpRequest, 'entries'> & { entries: TeamEntry[] };

/** In the order of the requests. */
export async function readSummaries(
  tx: Tx,
  requests: HelpRequest[],
): Promise<HelpRequestSummary[]> {
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
  const titles = await findTitles(
    tx,
    requests.map((request) => request.tutorialId),
  );
  return requests.map((request) => ({
    id: request.id,
    code: request.code,
    state: request.state,
    question: request.question,
    tutorialId: request.tutorialId,
    tutorialTitle: titles.get(request.tutorialId ?? '') ?? null,
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
export async function readDetails(tx: Tx, requests: HelpRequest[]): Promise<TeamDetail[]> {
  const overviews = await readSummaries(tx, requests);
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
    audience: request?.audience ?? 'team',
    phoneModel: request?.phoneModel ?? null,
    forWhom: request?.forWhom ?? null,
    reachBy: request?.reachBy ?? 'zalo',
    contactPhone: request?.contactPhone ?? null,
    visit:
      visitDay === null || visitPart === null ? null : { day: visitDay, part: visitPart, ...place },
  };
}
