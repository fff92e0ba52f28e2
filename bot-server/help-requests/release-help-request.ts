import type { Work } from '#bot/db/work.ts';
import type { Acting } from './acting.ts';
import { type Changed, changeHelpRequest } from './change-help-request.ts';
import { release } from './help-request-rules.ts';
import { teamTexts } from './help-request-texts.ts';
import { tellOutcome } from './tell-outcome.ts';

/** The claimer gives a request back to the team; throws `help-request/not-claimed` for anybody else. */
export async function releaseHelpRequest(
  work: Work,
  helpRequestId: string,
  acting: Acting,
): Promise<Changed> {
  const done = await changeHelpRequest(work, helpRequestId, acting, {
    kind: 'released',
    decide: (request) => release(request, acting.helper.id),
  });
  if (done.changed) {
    const { request } = done;
    await tellOutcome(
      work,
      request,
      teamTexts.released(request.code, acting.name),
      `released:${acting.cause}`,
    );
  }
  return done;
}
