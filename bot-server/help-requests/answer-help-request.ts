import type { Work } from '#bot/db/work.ts';
import { getResident } from '#bot/residents/get-resident.ts';
import type { Acting } from './acting.ts';
import { type Changed, changeHelpRequest } from './change-help-request.ts';
import { answer } from './help-request-rules.ts';
import { residentTexts, teamTexts } from './help-request-texts.ts';
import { openButton, ratingButtons } from './rating-buttons.ts';
import type { SentAlong } from './send-attachments.ts';
import { tellOutcome } from './tell-outcome.ts';
import { tellResidents } from './tell-resident.ts';

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
  const done = await changeHelpRequest(work, helpRequestId, acting, {
    kind: 'answered',
    text,
    along,
    decide: (request) => answer(request, acting.helper, work.now),
  });
  if (!done.changed) return done;
  const { request, sent } = done;
  const inApp = sent.photo + sent.voice > 0;
  await tellResidents(
    work,
    done,
    ({ id, code }) => ({
      text: residentTexts.answer(code, acting.name, acting.teamName, text, inApp),
      buttons: [...ratingButtons(code), ...(inApp ? [openButton(id)] : [])],
    }),
    `answered:${acting.cause}`,
  );
  const { oaUserId } = await getResident(work.tx, request.residentId);
  const said = oaUserId === null ? teamTexts.answeredInApp : teamTexts.answered;
  await tellOutcome(work, request, said(request.code, acting.name), `answered:${acting.cause}`);
  return done;
}
