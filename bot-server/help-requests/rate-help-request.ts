import type { Work } from '#bot/db/work.ts';
import { tellTeam } from '#bot/teams/tell-team.ts';
import type { ResidentWord } from '#shared/help-requests.ts';
import type { HelpRequest } from './help-request.table.ts';
import { type Helper, type Rated, rate } from './help-request-rules.ts';
import {
  lockHelpRequest,
  recordStep,
  saveChange,
  selectHistory,
  wasRecorded,
} from './help-request-store.ts';
import { teamTexts } from './help-request-texts.ts';
import { claimerName, withoutLostHelper } from './last-helper.ts';

export type RatingOutcome = 'noted' | 'resolved' | 'reopened' | 'unchanged';

/**
 * Records the resident's own word. "Được rồi" closes an answered request: a step of the resident's own, with whoever
 * answered last as its helper. "Chưa được" reopens it for the last helper, if they are still in the team; the team hears either. The same word again changes
 * nothing, but what is said with it is kept; the same cause again changes nothing at all. Throws `help-request/not-finished`
 * before the first answer, `help-request/finished` when the resident cancelled.
 */
export async function rateHelpRequest(
  work: Work,
  helpRequestId: string,
  input: {
    word: ResidentWord;
    comment?: string | undefined;
    channel: 'chat' | 'mini-app';
    cause: string;
  },
): Promise<{ request: HelpRequest; outcome: RatingOutcome }> {
  const request = await lockHelpRequest(work.tx, helpRequestId);
  const said = { helpRequestId, kind: 'rated', causeKey: input.cause } as const;
  if (await wasRecorded(work.tx, said)) return { request, outcome: 'unchanged' };
  const decided = rate(
    await withoutLostHelper(work, request),
    input.word,
    await lastAnswerer(work, helpRequestId),
    work.now,
  );
  const rated = decided ?? saidAgain(input);
  if (rated === undefined) return { request, outcome: 'unchanged' };
  const step = { helpRequestId, channel: input.channel, residentId: request.residentId };
  const stepId = await recordStep(work, {
    ...step,
    ...said,
    text: input.comment === undefined ? input.word : `${input.word}: ${input.comment}`,
  });
  if (stepId === undefined) return { request, outcome: 'unchanged' };
  if (rated.outcome === 'reopened') {
    await recordStep(work, { ...step, kind: 'reopened', causeKey: input.cause });
  }
  if (rated.outcome === 'resolved') {
    await recordStep(work, { ...step, kind: 'resolved', causeKey: input.cause });
  }
  const saved = await saveChange(work, request, rated.change);
  await tellTeam(work, {
    teamId: saved.teamId,
    areaId: saved.areaId,
    text:
      rated.outcome === 'reopened'
        ? teamTexts.reopened(saved.code, await claimerName(work, saved))
        : teamTexts.rated(saved.code, input.word),
    helpRequestId,
    dedupeKey: `${helpRequestId}:${rated.outcome === 'reopened' ? 'reopened' : 'rated'}:${input.cause}`,
  });
  return { request: saved, outcome: rated.outcome };
}

/** The same word with something new to say to it. */
function saidAgain({ word, comment }: { word: ResidentWord; comment?: string | undefined }) {
  if (!comment) return undefined;
  return { change: { residentWord: word }, outcome: 'noted' } satisfies Rated;
}

async function lastAnswerer(work: Work, helpRequestId: string): Promise<Helper | undefined> {
  const answers = (await selectHistory(work.tx, helpRequestId)).filter(
    (row) => row.kind === 'answered',
  );
  const last = answers.at(-1);
  if (last?.memberId) return { kind: 'member', id: last.memberId };
  if (last?.officerId) return { kind: 'officer', id: last.officerId };
  return undefined;
}
