import { recordCredit } from '#bot/credit/record-credit.ts';
import type { Work } from '#bot/db/work.ts';
import { getMember } from '#bot/teams/find-member.ts';
import type { HelpRequest } from './help-request.table.ts';

/**
 * Puts a resolved request to the credit of the member who resolved it: once for each request and member, and once for all that
 * are answered together.
 */
export async function creditHelper(work: Work, request: HelpRequest): Promise<void> {
  if (request.resolvedByMember === null || request.mergedInto !== null) return;
  if (request.resultKind === 'duplicate') return;
  const { id, teamId, areaId } = await getMember(work.tx, request.resolvedByMember);
  await recordCredit(work, {
    areaId,
    teamId,
    memberId: id,
    kind: 'request',
    at: work.now,
    causeKey: `request:${request.id}`,
  });
}
