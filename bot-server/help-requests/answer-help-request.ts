import type { Work } from '#bot/db/work.ts';
import { AppError } from '#bot/lib/app-error.ts';
import { getResident } from '#bot/residents/get-resident.ts';
import type { Resident } from '#bot/residents/resident.table.ts';
import { tellTeam } from '#bot/teams/tell-team.ts';
import type { Acting } from './acting.ts';
import { type Changed, changeHelpRequest } from './change-help-request.ts';
import { answer } from './help-request-rules.ts';
import { lockHelpRequest } from './help-request-store.ts';
import { residentTexts, teamTexts } from './help-request-texts.ts';
import { openButton, ratingButtons } from './rating-buttons.ts';
import { hasAttachments, type SentAlong } from './send-attachments.ts';
import { tellResident } from './tell-resident.ts';

/**
 * Sends an answer to the resident, who is asked whether it helped; the team hears that it went, or that it
 * waits in the Mini App for somebody whom Zalo cannot tell. Pictures and voice notes
 * wait in the Mini App, and the message says so. The same message answers once. Throws `help-request/finished` when the
 * resident cancelled or is erased, `attachment/not-accepted` for uploads that are not the answerer's own.
 */
export async function answerHelpRequest(
  work: Work,
  helpRequestId: string,
  acting: Acting,
  text: string,
  along?: SentAlong,
): Promise<Changed> {
  const { oaUserId } = await getReader(work, helpRequestId);
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
    text:
      oaUserId === null
        ? teamTexts.answeredInApp(request.code, acting.name)
        : teamTexts.answered(request.code, acting.name),
    helpRequestId,
    dedupeKey: `${helpRequestId}:answered:${acting.cause}`,
  });
  return done;
}

/** What was resolved is answered still; of who is erased nobody reads it, and no new words shall stand beside the erased ones. */
async function getReader({ tx }: Work, helpRequestId: string): Promise<Resident> {
  const { residentId } = await lockHelpRequest(tx, helpRequestId);
  const resident = await getResident(tx, residentId);
  if (resident.erasedAt !== null) {
    throw new AppError('help-request/finished', { facts: { helpRequestId } });
  }
  return resident;
}
