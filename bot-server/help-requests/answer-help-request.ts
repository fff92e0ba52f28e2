import type { Work } from '#bot/db/work.ts';
import { tellTeam } from '#bot/teams/tell-team.ts';
import type { Acting } from './acting.ts';
import { type Changed, changeHelpRequest } from './change-help-request.ts';
import { answer } from './help-request-rules.ts';
import { residentTexts, teamTexts } from './help-request-texts.ts';
import { openButton, ratingButtons } from './rating-buttons.ts';
import { hasAttachments, type SentAlong } from './send-attachments.ts';
import { tellResident } from './tell-resident.ts';

/**
 * Sends an answer to the resident, who is asked whether it helped; the team hears that it went. Pictures and voice notes
 * wait in the Mini App, and the message says so. The same message answers once. Throws `help-request/finished` when the
 * resident cancelled, `attachment/not-accepted` for uploads that are not the answerer's own.
 */
export async function answerHelpRequest(
  work: Work,
  helpRequestId: string,
  acting: Acting,
  text: string,
  along?: SentAlong,
): Promise<Changed> {
  const done = await changeHelpRequest(work, helpRequestId, acting, {
    kind: 'answered',
    text,
    along,
    decide: (request) => answer(request, acting.helper, work.now),
  });
  if (!done.changed) return done;
  const { request } = done;
  const inApp = hasAttachments(along);
  await tellResident(
    work,
    request,
    {
      text: residentTexts.answer(request.code, acting.name, acting.teamName, text, inApp),
      buttons: [...ratingButtons(request.code), ...(inApp ? [openButton(request.id)] : [])],
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
