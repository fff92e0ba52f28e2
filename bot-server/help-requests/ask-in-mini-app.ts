import type { Work } from '#bot/db/work.ts';
import { holdResident } from '#bot/residents/get-resident.ts';
import { getHouseholdName } from '#bot/residents/household.ts';
import { requireConsent } from '#bot/residents/list-consents.ts';
import type { HelpRequest } from './help-request.table.ts';
import { selectByIdempotencyKey } from './help-request-store.ts';
import { type OpenHelpRequest, openHelpRequest } from './open-help-request.ts';

/** A question out of the Mini App; its words are masked already. */
export type AskedInMiniApp = Omit<OpenHelpRequest, 'source' | 'along' | 'forWhom'> & {
  attachmentIds: readonly string[];
  /** Somebody of the resident's household. */
  householdMemberId: string | undefined;
};

/**
 * Opens a request of a resident who agrees to being helped; throws `consent/missing` otherwise, and what `openHelpRequest`
 * throws. The same key again returns the same request, whatever has changed since: the agreement, the household, the day.
 */
export async function askInMiniApp(
  work: Work,
  residentId: string,
  asked: AskedInMiniApp,
): Promise<HelpRequest> {
  const { attachmentIds, householdMemberId, ...question } = asked;
  const resident = await holdResident(work.tx, residentId);
  const known = await selectByIdempotencyKey(work.tx, residentId, asked.idempotencyKey);
  if (known !== undefined) return known;
  await requireConsent(work.tx, residentId, 'helping');
  return openHelpRequest(work, resident, {
    ...question,
    source: 'mini-app',
    along: { ids: attachmentIds, uploadedBy: residentId },
    forWhom:
      householdMemberId === undefined
        ? undefined
        : await getHouseholdName(work.tx, residentId, householdMemberId),
  });
}
