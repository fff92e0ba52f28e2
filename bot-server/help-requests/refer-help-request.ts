import type { Work } from '#bot/db/work.ts';
import type { ReferralDesk } from '#shared/help-requests.ts';
import type { Acting } from './acting.ts';
import { type Changed, changeHelpRequest } from './change-help-request.ts';
import { residentTexts, teamTexts } from './help-request-texts.ts';
import { ratingButtons } from './rating-buttons.ts';
import { referralTexts } from './referral-texts.ts';
import { refer } from './team-act-rules.ts';
import { tellOutcome } from './tell-outcome.ts';
import { tellResidents } from './tell-resident.ts';

/**
 * Shows the resident the way to another office, in the helper's words or in ours for that office. It is an answer, and the
 * request stays with its helper, who finishes it once the office has it. The same cause refers once; throws
 * `help-request/finished` after the end. The text must be masked already.
 */
export async function referHelpRequest(
  work: Work,
  helpRequestId: string,
  acting: Acting,
  { desk, text = referralTexts[desk] }: { desk: ReferralDesk; text?: string | undefined },
): Promise<Changed> {
  const done = await changeHelpRequest(work, helpRequestId, acting, {
    kind: 'referred',
    text,
    decide: (request) => refer(request, acting.helper, desk, work.now),
  });
  if (!done.changed) return done;
  const { request } = done;
  await tellResidents(
    work,
    done,
    ({ code }) => ({
      text: residentTexts.referred(code, acting.name, acting.teamName, text),
      buttons: ratingButtons(code),
    }),
    `referred:${acting.cause}`,
  );
  await tellOutcome(
    work,
    request,
    teamTexts.referred(request.code, acting.name, desk),
    `referred:${acting.cause}`,
  );
  return done;
}
