import type { Tx } from '#bot/db/database.ts';
import { coverPersonalWords } from '#bot/tutorials/cover-personal-words.ts';
import { findStaffNames } from '#bot/tutorials/find-staff-names.ts';
import { findTitles } from '#bot/tutorials/find-titles.ts';
import { consentTextVersion } from '#shared/me.ts';
import type { SharedAnswer, SolvedRequest, SolvedRequestList } from '#shared/solved-requests.ts';
import { selectHistories } from './help-request-store.ts';
import {
  countWithoutConsent,
  selectSharedAnswers,
  selectSolvedRequests,
} from './solved-request-store.ts';
import { latestAnswer, shorten } from './tip-proposal-rules.ts';

const waitingMax = 50;
const sharedMax = 200;
const questionMax = 300;

/**
 * What staff of the reader's area decide about: requests whose askers said "được rồi" and let others learn from them, in words in
 * which personal ones are covered; and what is shared already, with how often it was shown and helped.
 */
export async function listSolvedRequests(tx: Tx): Promise<SolvedRequestList> {
  return {
    waiting: await listWaiting(tx),
    withoutConsent: await countWithoutConsent(tx, consentTextVersion),
    shared: await listShared(tx),
  };
}

async function listWaiting(tx: Tx): Promise<SolvedRequest[]> {
  const rows = await selectSolvedRequests(tx, consentTextVersion, waitingMax);
  if (rows.length === 0) return [];
  const staff = await findStaffNames(tx);
  const titles = await findTitles(
    tx,
    rows.map(({ request }) => request.tutorialId),
  );
  const lines = await selectHistories(
    tx,
    rows.map(({ request }) => request.id),
  );
  return rows.flatMap(({ request, villageName, names }) => {
    const { id, code, tutorialId, step, resolvedAt, updatedAt } = request;
    const answer = latestAnswer(lines.filter(({ helpRequestId }) => helpRequestId === id));
    if (answer === undefined) return [];
    const cover = (text: string) => coverPersonalWords(text, [...names, ...staff]);
    return {
      helpRequestId: id,
      code,
      villageName,
      question: shorten(cover(request.question), questionMax),
      text: shorten(cover(answer.text)),
      tutorialTitle: titles.get(tutorialId ?? '') ?? null,
      step,
      solvedAt: (resolvedAt ?? updatedAt).toISOString(),
    };
  });
}

async function listShared(tx: Tx): Promise<SharedAnswer[]> {
  const rows = await selectSharedAnswers(tx, sharedMax);
  return rows.map(({ tip, code, residentWord, villageName }) => ({
    helpRequestId: tip.helpRequestId,
    code,
    villageName,
    question: tip.question ?? '',
    text: tip.text,
    publishedAt: tip.publishedAt.toISOString(),
    shownTimes: tip.shownTimes,
    helpedTimes: tip.helpedTimes,
    notHelpedTimes: tip.notHelpedTimes,
    isDoubted: residentWord === 'partly' || residentWord === 'not-solved',
  }));
}
