import type { Tx } from '#bot/db/database.ts';
import { AppError } from '#bot/lib/app-error.ts';
import type { HelpRequestDetail } from '#shared/help-requests.ts';
import type { TeamEntry, TeamHelpRequest, TeamView } from '#shared/team-help-requests.ts';
import { findAlike } from './find-alike.ts';
import type { HelpRequest } from './help-request.table.ts';
import { selectRequestsOfTeam, type TeamFilter } from './help-request-store.ts';
import { selectMergedCodes } from './merge-store.ts';
import { readClocks } from './read-clocks.ts';
import { readCorrectable } from './read-correctable.ts';
import { readDetails } from './read-details.ts';
import { readMergedWords } from './read-merged-words.ts';
import { readNames } from './read-names.ts';
import { getRequestRow } from './request-lookup-store.ts';

/** Who reads a team's requests, and when. */
export type TeamReader = { id: string; teamId: string; now: Date };

const listLimit = 100;

/** A team's requests: waiting, the member's own, all that are being helped with (oldest first), or done (latest first). */
export async function listRequestsForTeam(
  tx: Tx,
  reader: TeamReader,
  view: TeamView,
): Promise<TeamHelpRequest[]> {
  const filter = teamFilter(reader.id, view);
  return readForTeam(tx, reader, await selectRequestsOfTeam(tx, reader.teamId, filter, listLimit));
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
  reader: TeamReader,
  helpRequestId: string,
): Promise<TeamHelpRequest> {
  const request = await getRequestRow(tx, helpRequestId);
  if (request.teamId !== reader.teamId) throw new AppError('not-found');
  const [view] = await readForTeam(tx, reader, [request]);
  if (view === undefined) throw new AppError('not-found');
  return view;
}

/** Requests of the reader's own team, in their order, with what belongs to each. */
export async function readForTeam(
  tx: Tx,
  reader: TeamReader,
  requests: HelpRequest[],
): Promise<TeamHelpRequest[]> {
  const askers = await readNames(
    tx,
    'residents',
    requests.map((request) => request.residentId),
  );
  const details = await readDetails(tx, requests);
  const clocks = await readClocks(tx, requests);
  const ids = requests.map(({ id }) => id);
  const mergedCodes = await selectMergedCodes(tx, ids);
  const saidByOthers = await readMergedWords(tx, ids);
  const correctable = await readCorrectable(tx, reader, ids);
  const alike = requests.some(mayBeMerged) ? await findAlike(tx, reader.teamId) : () => [];
  return requests.flatMap((request, index) => {
    const detail = details[index];
    if (detail === undefined) return [];
    const isMine = request.claimedBy === reader.id;
    return [
      {
        ...detail,
        entries: inOrder([...detail.entries, ...(saidByOthers.get(request.id) ?? [])]),
        ...(isMine && isBeingHelped(detail) ? {} : withoutWhereabouts(detail)),
        residentName: askers.get(request.residentId) ?? null,
        isMine,
        kind: request.kind,
        source: request.source,
        clocks: clocks(request),
        result: request.result,
        resultKind: request.resultKind,
        dossierCode: request.dossierCode,
        referredTo: request.referredTo,
        appointmentAt: request.appointmentAt?.toISOString() ?? null,
        householdId: request.householdId,
        mergedCodes: mergedCodes.get(request.id) ?? [],
        alike: mayBeMerged(request) ? alike(request) : [],
        correctable: correctable.get(request.id) ?? null,
      },
    ];
  });
}

const inOrder = (entries: TeamEntry[]) =>
  entries.toSorted((one, other) => Number(BigInt(one.id) - BigInt(other.id)));

const mayBeMerged = ({ state, mergedInto, audience }: HelpRequest) =>
  mergedInto === null && audience === 'team' && ['open', 'claimed', 'answered'].includes(state);

const isBeingHelped = ({ state }: Pick<HelpRequestDetail, 'state'>) =>
  state === 'claimed' || state === 'answered';

/** Number and house are for the helper who holds the request, for as long as they help. */
function withoutWhereabouts({ visit }: Pick<HelpRequestDetail, 'visit'>) {
  return { contactPhone: null, visit: visit && { day: visit.day, part: visit.part } };
}
