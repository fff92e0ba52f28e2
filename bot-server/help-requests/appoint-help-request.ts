import type { Work } from '#bot/db/work.ts';
import type { Acting } from './acting.ts';
import { appointmentText } from './appointment-texts.ts';
import { type Changed, changeHelpRequest } from './change-help-request.ts';
import { residentTexts, teamTexts } from './help-request-texts.ts';
import { appoint } from './team-act-rules.ts';
import { tellOutcome } from './tell-outcome.ts';
import { tellResidents } from './tell-resident.ts';

export type Appointment = {
  at: Date;
  how: 'visit' | 'call' | 'culture-house';
  /** Masked. */
  text?: string | undefined;
};

/**
 * Records what was agreed with the resident; they and the team are told the day and the hour in words. Another time takes
 * the place of the one before; the same again changes nothing. Throws `help-request/appointment-not-ahead` for a time that is
 * over or more than 60 days ahead, `help-request/finished` after the end.
 */
export async function appointHelpRequest(
  work: Work,
  helpRequestId: string,
  acting: Acting,
  { at, how, text }: Appointment,
): Promise<Changed> {
  const said = appointmentText(at, how, text);
  const done = await changeHelpRequest(work, helpRequestId, acting, {
    kind: 'appointed',
    text: said,
    decide: (request) => appoint(request, acting.helper, at, work.now),
  });
  if (!done.changed) return done;
  const { request } = done;
  await tellResidents(
    work,
    done,
    ({ code }) => ({ text: residentTexts.appointed(code, acting.name, acting.teamName, said) }),
    `appointed:${acting.cause}`,
  );
  await tellOutcome(
    work,
    request,
    teamTexts.appointed(request.code, acting.name, said),
    `appointed:${acting.cause}`,
  );
  return done;
}
