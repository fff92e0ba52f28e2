import type { Work } from '#bot/db/work.ts';
import { AppError } from '#bot/lib/app-error.ts';
import { enterResident } from '#bot/residents/enter-resident.ts';
import { getMember } from '#bot/teams/find-member.ts';
import type { NewDeskRequest } from '#shared/team-work.ts';
import type { Acting } from './acting.ts';
import { hasHousehold, holdNumbers, selectRequestByCause } from './desk-store.ts';
import type { HelpRequest } from './help-request.table.ts';
import { letLeaderRead } from './let-leader-read.ts';
import { openHelpRequest } from './open-help-request.ts';

/** Name and question are masked already; the number is kept as it is, in its own column alone. */
export type EnteredRequest = Omit<NewDeskRequest, 'idempotencyKey' | 'hasAgreed'> & {
  officialAccountId: string;
};

/**
 * Opens a request that a member enters for somebody who came, called or was visited and agreed to it, in the member's village;
 * with `claim` they have it at once. The team is told as of any other; a leader reads at once what they entered themselves. The same cause enters it once, also from two places at
 * once. Throws `not-found` for a household that is not the team's, and what `openHelpRequest` throws.
 */
export async function enterHelpRequest(
  work: Work,
  acting: Acting,
  entered: EnteredRequest,
): Promise<HelpRequest> {
  const member = await getMember(work.tx, acting.helper.id);
  const idempotencyKey = `desk:${member.id}:${acting.cause}`;
  // Whoever enters the same at the same time waits here, and then finds it.
  await holdNumbers(work.tx, entered.officialAccountId);
  const known = await selectRequestByCause(work.tx, member.teamId, idempotencyKey);
  if (known !== undefined) return known;
  const { householdId, phone } = entered;
  if (householdId !== undefined && !(await hasHousehold(work.tx, member.teamId, householdId))) {
    throw new AppError('not-found', { facts: { householdId } });
  }
  const resident = await enterResident(work, {
    officialAccountId: entered.officialAccountId,
    villageId: member.areaId,
    name: entered.name,
  });
  const opened = await openHelpRequest(work, resident, {
    source: entered.source,
    question: entered.question,
    tutorialId: entered.tutorialId,
    step: undefined,
    phoneModel: undefined,
    reach: phone === undefined ? undefined : { reachBy: 'phone', phone },
    enteredBy: { memberId: member.id, claims: entered.claim, householdId },
    idempotencyKey,
  });
  return member.isLeader ? letLeaderRead(work, opened.id) : opened;
}
