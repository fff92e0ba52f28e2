import type { Work } from '#bot/db/work.ts';
import { tellTeam } from '#bot/teams/tell-team.ts';
import type { Acting } from './acting.ts';
import { type Changed, changeHelpRequest } from './change-help-request.ts';
import { resolve } from './help-request-rules.ts';
import { residentTexts, teamTexts } from './help-request-texts.ts';
import { ratingButtons } from './rating-buttons.ts';
import { tellResident } from './tell-resident.ts';

/**
 * Records who finished a request and with what result; the result is the team's and the commune's own note. The resident is told
 * that it is done and asked for their own word. Resolving again changes nothing; throws `help-request/finished` when the resident cancelled.
 */
export async function resolveHelpRequest(
  work: Work,
  helpRequestId: string,
  acting: Acting,
  result: string | undefined,
): Promise<Changed> {
  const done = await changeHelpRequest(work, helpRequestId, acting, {
    kind: 'resolved',
    text: result,
    decide: (request) => resolve(request, acting.helper, result, work.now),
  });
  if (!done.changed) return done;
  const { request } = done;
  await tellTeam(work, {
    teamId: request.teamId,
    areaId: request.areaId,
    text: teamTexts.resolved(request.code, acting.name, result),
    helpRequestId,
    dedupeKey: `${helpRequestId}:resolved:${acting.cause}`,
  });
  await tellResident(
    work,
    request,
    {
      text: residentTexts.resolved(request.code, acting.name, acting.teamName),
      buttons: ratingButtons(request.code),
    },
    `resolved:${acting.cause}`,
  );
  return done;
}
