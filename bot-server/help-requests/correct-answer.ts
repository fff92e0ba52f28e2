import type { Work } from '#bot/db/work.ts';
import { AppError } from '#bot/lib/app-error.ts';
import { getMember } from '#bot/teams/find-member.ts';
import type { Acting } from './acting.ts';
import { type Changed, changeHelpRequest } from './change-help-request.ts';
import { correctableUntil } from './correction-rules.ts';
import type { HelpRequestHistoryRow } from './help-request.table.ts';
import { refuse } from './help-request-rules.ts';
import { selectHistory } from './help-request-store.ts';
import { residentTexts, teamTexts } from './help-request-texts.ts';
import { openButton, ratingButtons } from './rating-buttons.ts';
import { lockMain } from './request-lookup-store.ts';
import { tellOutcome } from './tell-outcome.ts';
import { tellResidents } from './tell-resident.ts';

/**
 * Puts an answer right within ten minutes of it: one of the actor's own, or anybody's for the leader; without `historyId` the
 * actor's latest. What was sent stays on record, and the resident is told that this takes its place. The same cause corrects
 * once. Throws `help-request/nothing-to-correct`, `help-request/too-late-to-correct`, `help-request/finished` when the
 * resident cancelled. The text must be masked already.
 */
export async function correctAnswer(
  work: Work,
  helpRequestId: string,
  acting: Acting,
  { historyId, text }: { historyId?: string | undefined; text: string },
): Promise<Changed> {
  const main = await lockMain(work.tx, helpRequestId);
  const history = await selectHistory(work.tx, main.id);
  const wasDone = history.some((row) => row.kind === 'corrected' && row.causeKey === acting.cause);
  const answer = wasDone ? undefined : await findAnswer(work, acting, history, historyId);
  const done = await changeHelpRequest(work, main.id, acting, {
    kind: 'corrected',
    text,
    corrects: answer,
    decide: (request) =>
      request.state === 'cancelled' ? refuse('help-request/finished', request) : {},
  });
  if (!done.changed) return done;
  const { request } = done;
  await tellResidents(
    work,
    done,
    ({ id, code }) => ({
      text: residentTexts.corrected(code, acting.name, acting.teamName, text),
      buttons: [...ratingButtons(code), openButton(id)],
    }),
    `corrected:${acting.cause}`,
  );
  await tellOutcome(
    work,
    request,
    teamTexts.corrected(request.code, acting.name),
    `corrected:${acting.cause}`,
  );
  return done;
}

async function findAnswer(
  work: Work,
  acting: Acting,
  history: HelpRequestHistoryRow[],
  historyId: string | undefined,
): Promise<HelpRequestHistoryRow> {
  const { helper } = acting;
  const answers = history.filter(({ kind }) => kind === 'answered').toReversed();
  const isOwn = (row: HelpRequestHistoryRow) =>
    helper.kind === 'member' ? row.memberId === helper.id : row.officerId === helper.id;
  const answer =
    historyId === undefined
      ? answers.find(isOwn)
      : answers.find(({ id }) => String(id) === historyId);
  const mayCorrect =
    answer !== undefined &&
    (isOwn(answer) || (helper.kind === 'member' && (await getMember(work.tx, helper.id)).isLeader));
  if (!mayCorrect) throw new AppError('help-request/nothing-to-correct');
  if (work.now > correctableUntil(answer.at))
    throw new AppError('help-request/too-late-to-correct');
  return answer;
}
