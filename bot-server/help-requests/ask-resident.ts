import type { Work } from '#bot/db/work.ts';
import { getResident } from '#bot/residents/get-resident.ts';
import type { Acting } from './acting.ts';
import { type Changed, changeHelpRequest } from './change-help-request.ts';
import { residentTexts, teamTexts } from './help-request-texts.ts';
import { openButton } from './rating-buttons.ts';
import { askBack } from './team-act-rules.ts';
import { tellOutcome } from './tell-outcome.ts';
import { tellResidents } from './tell-resident.ts';

/**
 * Asks the resident something in the helper's name; their reply comes to the team as what they add. Whoever asks has an
 * unclaimed request from then on. The same cause asks once; throws `help-request/finished` after the end. The text must be
 * masked already.
 */
export async function askResident(
  work: Work,
  helpRequestId: string,
  acting: Acting,
  text: string,
): Promise<Changed> {
  const done = await changeHelpRequest(work, helpRequestId, acting, {
    kind: 'asked-back',
    text,
    decide: (request) => askBack(request, acting.helper, work.now),
  });
  if (!done.changed) return done;
  const { request } = done;
  await tellResidents(
    work,
    done,
    ({ id, code }) => ({
      text: residentTexts.askedBack(code, acting.name, acting.teamName, text),
      buttons: [openButton(id)],
    }),
    `asked-back:${acting.cause}`,
  );
  const { oaUserId } = await getResident(work.tx, request.residentId);
  const said = oaUserId === null ? teamTexts.askedBackInApp : teamTexts.askedBack;
  await tellOutcome(work, request, said(request.code, acting.name), `asked-back:${acting.cause}`);
  return done;
}
