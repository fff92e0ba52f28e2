import type { Work } from '#bot/db/work.ts';
import { enterResident } from '#bot/residents/enter-resident.ts';
import { getTeamForArea } from '#bot/teams/find-team.ts';
import type { NewRegisterRequest } from '#shared/register.ts';
import { holdNumbers, selectRequestByCause } from './desk-store.ts';
import type { HelpRequest } from './help-request.table.ts';
import { openHelpRequest } from './open-help-request.ts';

/** Name and question are masked already; the number is kept as it is, in its own column alone. */
type Entered = Omit<NewRegisterRequest, 'hasAgreed'> & { officialAccountId: string };

/**
 * Opens a request that an officer enters for somebody who came or called and agreed to it, in the village that they name; its team
 * is told as of any other. The same key enters it once, also from two places at once. Throws `help-request/no-team` and what
 * `openHelpRequest` throws.
 */
export async function enterAtDesk(
  work: Work,
  officerId: string,
  entered: Entered,
): Promise<HelpRequest> {
  const team = await getTeamForArea(work.tx, entered.villageId);
  const idempotencyKey = `commune-desk:${officerId}:${entered.idempotencyKey}`;
  // Whoever enters the same at the same time waits here, and then finds it.
  await holdNumbers(work.tx, entered.officialAccountId);
  const known = await selectRequestByCause(work.tx, team.id, idempotencyKey);
  if (known !== undefined) return known;
  const resident = await enterResident(work, {
    officialAccountId: entered.officialAccountId,
    villageId: entered.villageId,
    name: entered.name,
  });
  const { phone } = entered;
  return openHelpRequest(work, resident, {
    source: entered.source,
    question: entered.question,
    tutorialId: undefined,
    step: undefined,
    phoneModel: undefined,
    reach: phone === undefined ? undefined : { reachBy: 'phone', phone },
    enteredBy: { officerId },
    idempotencyKey,
  });
}
