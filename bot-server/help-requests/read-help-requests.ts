import type { Tx } from '#bot/db/database.ts';
import { AppError } from '#bot/lib/app-error.ts';
import type { HelpRequestSummary } from '#shared/help-requests.ts';
import type { OwnHelpRequest } from '#shared/request-audience.ts';
import { selectRequestsOfResident } from './help-request-store.ts';
import { readDetails, readSummaries } from './read-details.ts';
import { forResident } from './read-entries.ts';
import { getRequestRow } from './request-lookup-store.ts';

const listLimit = 100;

/** A resident's own requests, latest first. */
export async function listRequestsForResident(
  tx: Tx,
  residentId: string,
): Promise<HelpRequestSummary[]> {
  return readSummaries(tx, await selectRequestsOfResident(tx, residentId, listLimit));
}

/** One request as its resident sees it; throws `not-found` for everybody else's. */
export async function readRequestForResident(
  tx: Tx,
  residentId: string,
  helpRequestId: string,
): Promise<OwnHelpRequest> {
  const request = await getRequestRow(tx, helpRequestId);
  if (request.residentId !== residentId) throw new AppError('not-found');
  const [detail] = await readDetails(tx, [request]);
  if (detail === undefined) throw new AppError('not-found');
  return { ...detail, entries: forResident(detail.entries) };
}
