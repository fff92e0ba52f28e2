import type { Work } from '#bot/db/work.ts';
import type { Acting } from './acting.ts';
import { type Changed, changeHelpRequest } from './change-help-request.ts';
import { teamTexts } from './help-request-texts.ts';
import { tellOutcome } from './tell-outcome.ts';

/**
 * Keeps what a helper says to the others about a request; the resident never reads it. The group hears a note that was not
 * written in it. The text must be masked already.
 */
export async function noteOnHelpRequest(
  work: Work,
  helpRequestId: string,
  acting: Acting,
  text: string,
): Promise<Changed> {
  const done = await changeHelpRequest(work, helpRequestId, acting, {
    kind: 'noted',
    text,
    isInternal: true,
    decide: () => ({}),
  });
  if (!done.changed || acting.channel === 'group') return done;
  const { request } = done;
  await tellOutcome(
    work,
    request,
    teamTexts.noted(request.code, acting.name, text),
    `noted:${acting.cause}`,
  );
  return done;
}
