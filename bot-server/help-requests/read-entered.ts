import type { Tx } from '#bot/db/database.ts';
import { AppError } from '#bot/lib/app-error.ts';
import type { RequestClocks, TeamHelpRequest } from '#shared/team-help-requests.ts';
import { isPrivate } from './audience-rules.ts';
import type { HelpRequest } from './help-request.table.ts';
import { readForTeam, readRequestForTeam, type TeamReader } from './read-team-requests.ts';

/** `residentName` as the reader wrote it, masked. */
type Enterer = TeamReader & { isLeader: boolean; residentName: string };

/**
 * What whoever entered a request is answered, also when they send the same again: the request as it is now or, of a private one that
 * is not theirs to read, what they wrote and nothing that became of it.
 */
export async function readEntered(
  tx: Tx,
  reader: Enterer,
  entered: HelpRequest,
): Promise<TeamHelpRequest> {
  if (!isPrivate(entered) || (reader.isLeader && entered.audience === 'leader')) {
    return readRequestForTeam(tx, reader, entered.id);
  }
  const [view] = await readForTeam(tx, reader, [asEntered(entered)]);
  if (view === undefined) throw new AppError('not-found');
  return {
    ...view,
    residentName: reader.residentName,
    clocks: noClocks,
    entries: view.entries.filter(({ kind }) => kind === 'opened'),
  };
}

/** Says of each the same, so that nobody can tell by it who was left out since. */
function asEntered(request: HelpRequest): HelpRequest {
  return {
    ...request,
    audience: 'leader',
    state: 'open',
    updatedAt: request.openedAt,
    claimedBy: null,
    claimedAt: null,
    resolvedByMember: null,
    residentWord: null,
    result: null,
    resultKind: null,
    dossierCode: null,
    referredTo: null,
    appointmentAt: null,
    householdId: null,
  };
}

const noClocks: RequestClocks = {
  firstAnswerDueAt: null,
  updateDueAt: null,
  solutionDueAt: null,
  claimReturnsAt: null,
  replyFreeUntil: null,
  replyUntil: null,
};
