import { findReopenPolicy } from '#bot/clocks/find-reopen-policy.ts';
import type { Work } from '#bot/db/work.ts';
import type { Acting } from './acting.ts';
import { type Changed, changeHelpRequest, refuseErased } from './change-help-request.ts';
import { reopen } from './help-request-rules.ts';
import { residentTexts, teamTexts } from './help-request-texts.ts';
import { claimerName, withLastHelper } from './last-helper.ts';
import { lockMain } from './request-lookup-store.ts';
import { tellOutcome } from './tell-outcome.ts';
import { tellResidents } from './tell-resident.ts';

/**
 * A helper takes a finished request up again; it goes to whoever helped last, or to the queue, as the area wants it, and the
 * resident is told. It stays the same request in every area: the team says that it was not finished. One that is not finished is
 * left as it is; throws `help-request/finished` for somebody who is erased. The text is for the team and must be masked already.
 */
export async function reopenByTeam(
  work: Work,
  helpRequestId: string,
  acting: Acting,
  text?: string,
): Promise<Changed> {
  const main = await lockMain(work.tx, helpRequestId);
  await refuseErased(work, main);
  const policy = await findReopenPolicy(work.tx, main.areaId);
  const helped = await withLastHelper(work, main, policy);
  const done = await changeHelpRequest(work, main.id, acting, {
    kind: 'reopened',
    text,
    decide: () => reopen(helped, work.now),
  });
  if (!done.changed) return done;
  const { request } = done;
  const helper = await claimerName(work, request);
  await tellOutcome(
    work,
    request,
    teamTexts.takenUpByTeam(request.code, acting.name, helper),
    `reopened:${acting.cause}`,
  );
  await tellResidents(
    work,
    done,
    ({ code }) => ({ text: residentTexts.takenUpByTeam(code, acting.name, acting.teamName) }),
    `reopened:${acting.cause}`,
    'progress',
  );
  return done;
}
