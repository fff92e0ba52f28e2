import { AppError, wasJudged } from '#app/lib/app-error.ts';
import { type Draft, outOfDate } from '#app/lib/draft.ts';
import type { HttpClient } from '#app/lib/http-client.ts';
import { toAppError } from '#app/lib/to-app-error.ts';
import type { TeamHelpRequest } from '#shared/team-help-requests.ts';
import { readTeamRequest } from './requests.ts';
import type { Writing } from './team-writing.ts';
import { writingTexts as texts } from './writing-texts.ts';

/**
 * Looks at the request before what had to wait for the network goes to its resident; rejects with `outOfDate` and the reason
 * where it is over, somebody else's by now, or out of this team's sight. A note among the team always fits.
 */
export async function checkStillFits(
  http: HttpClient,
  writing: Writing,
  helpRequestId: string,
  draft: Draft,
): Promise<void> {
  if (writing === 'note') return;
  const reason = whyNot(writing, await readPresent(http, helpRequestId), draft);
  if (reason !== undefined) throw new AppError(outOfDate, reason, 'refused');
}

async function readPresent(http: HttpClient, helpRequestId: string): Promise<TeamHelpRequest> {
  try {
    return await readTeamRequest(http, helpRequestId);
  } catch (thrown) {
    const failure = toAppError(thrown);
    if (!wasJudged(failure)) throw failure;
    throw new AppError(outOfDate, failure.message, 'refused', failure);
  }
}

function whyNot(writing: Writing, present: TeamHelpRequest, draft: Draft): string | undefined {
  const { state, isMine, helperName, resultKind } = present;
  if (state === 'cancelled') return texts.cancelledSince;
  if (state === 'resolved') {
    // Ended the same way: most likely by this very draft, whose reply was lost. The server does nothing twice.
    return writing === 'finish' && resultKind === draft.choice ? undefined : texts.finishedSince;
  }
  if (isMine) return undefined;
  if (state === 'escalated') return texts.escalatedSince;
  return helperName === null ? undefined : texts.takenSince(helperName);
}
