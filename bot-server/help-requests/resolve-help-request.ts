import type { Work } from '#bot/db/work.ts';
import type { Acting } from './acting.ts';
import { isPrivate } from './audience-rules.ts';
import { type Changed, changeHelpRequest } from './change-help-request.ts';
import { creditHelper } from './credit-helper.ts';
import { type Ending, resolve } from './help-request-rules.ts';
import { residentTexts, teamTexts } from './help-request-texts.ts';
import { openButton, ratingButtons } from './rating-buttons.ts';
import type { SentAlong } from './send-attachments.ts';
import { tellOutcome } from './tell-outcome.ts';
import { tellResidents } from './tell-resident.ts';

/**
 * Records who finished a request and how; the words of it are the team's and the commune's own note. The resident is told what it
 * ended with, never that it is solved where it only ended, and is asked for their own word; a member has it to their credit.
 * Photos of what was done go to this resident alone, in the Mini App. Resolving again changes nothing; throws `help-request/finished`
 * when the resident cancelled, `attachment/not-accepted` for uploads that are not the helper's own.
 */
export async function resolveHelpRequest(
  work: Work,
  helpRequestId: string,
  acting: Acting,
  input: Ending & { along?: SentAlong | undefined },
): Promise<Changed> {
  const { along, ...ending } = input;
  const done = await changeHelpRequest(work, helpRequestId, acting, {
    kind: 'resolved',
    text: ending.result,
    along,
    decide: (request) => resolve(request, acting.helper, ending, work.now),
  });
  if (!done.changed) return done;
  const { request, sent } = done;
  await creditHelper(work, request);
  await tellOutcome(
    work,
    request,
    teamTexts.resolved(request.code, acting.name, ending),
    `resolved:${acting.cause}`,
  );
  await tellResidents(
    work,
    done,
    ({ id, code, dossierCode }) => ({
      text: residentTexts.resolved(code, acting.name, acting.teamName, {
        resultKind: ending.resultKind,
        dossierCode: dossierCode ?? undefined,
        isPrivate: isPrivate(request),
      }),
      buttons: [
        ...ratingButtons(code),
        ...(sent.photo > 0 && id === request.id ? [openButton(id)] : []),
      ],
    }),
    `resolved:${acting.cause}`,
  );
  return done;
}
