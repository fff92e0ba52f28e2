import type { Work } from '#bot/db/work.ts';
import { tellTeam } from '#bot/teams/tell-team.ts';
import type { Acting } from './acting.ts';
import { type Changed, changeHelpRequest } from './change-help-request.ts';
import { answer } from './help-request-rules.ts';
import { residentTexts, teamTexts } from './help-request-texts.ts';
import { ratingButtons } from './rating-buttons.ts';
import { tellResident } from './tell-resident.ts';

/**
 * Sends an answer to the resident, who is asked whether it helped; the team hears that it went. The same message answers
 * once. Throws `help-request/finished` when the resident cancelled.
 */
export async function answerHelpRequest(
  work: Work,
  helpRequestId: string,
  acting: Acting,
  text: string,
): Promise<Changed> {
  const done = await changeHelpRequest(work, helpRequestId, acting, {
    kind: 'answered',
    text,
    decide: (request) => answer(request, acting.helper, work.now),
  });
  if (!done.changed) return done;
  const { request } = done;
  await tellResident(
    work,
    request,
    {
      text: residentTexts.answer(request.code, acting.name, acting.teamName, text),
      buttons: ratingButtons(request.code),
    },
    `answered:${acting.cause}`,
  );
  await tellTeam(work, {
    teamId: request.teamId,
    areaId: request.areaId,
    text: teamTexts.answered(request.code, acting.name),
    helpRequestId,
    dedupeKey: `${helpRequestId}:answered:${acting.cause}`,
  });
  return done;
}
