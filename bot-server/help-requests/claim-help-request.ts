import type { Work } from '#bot/db/work.ts';
import type { Acting } from './acting.ts';
import { type Changed, changeHelpRequest } from './change-help-request.ts';
import { claim } from './help-request-rules.ts';
import { residentTexts, teamTexts } from './help-request-texts.ts';
import { tellOutcome } from './tell-outcome.ts';
import { tellResidents } from './tell-resident.ts';

/**
 * Gives a request to one member of its team; the team and the resident hear who has it. Claiming twice by the same member
 * changes nothing; throws `help-request/taken` when another member holds it, `help-request/finished` after the end.
 */
export async function claimHelpRequest(
  work: Work,
  helpRequestId: string,
  acting: Acting,
): Promise<Changed> {
  const done = await changeHelpRequest(work, helpRequestId, acting, {
    kind: 'claimed',
    decide: (request) => claim(request, acting.helper.id, work.now),
  });
  if (!done.changed) return done;
  const { request } = done;
  const cause = `claimed:${acting.cause}`;
  await tellOutcome(work, request, teamTexts.claimed(request.code, acting.name), cause);
  const text = (code: string) => residentTexts.claimed(code, acting.name, acting.teamName);
  await tellResidents(work, done, ({ code }) => ({ text: text(code) }), cause, 'progress');
  return done;
}
