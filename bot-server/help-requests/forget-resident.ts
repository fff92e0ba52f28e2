import type { Work } from '#bot/db/work.ts';
import { answerDataRequest } from '#bot/residents/answer-data-request.ts';
import {
  type CancelledRequest,
  eraseAskedResident,
  eraseOwnResident,
  eraseWithdrawnResident,
} from '#bot/residents/erase-resident.ts';
import { tellTeam } from '#bot/teams/tell-team.ts';
import type { DataRequestAnswer } from '#shared/residents.ts';
import { erasedText, teamTexts } from './help-request-texts.ts';
import { selectFollowedRequestsOf } from './merge-store.ts';
import { passOnFollowers } from './pass-on-followers.ts';
import { selectIdsForTeams } from './request-lookup-store.ts';

/**
 * Before a resident is erased: whoever asked the same and is answered together with one of their open requests is answered on
 * their own. Needs eyes beyond the resident's own, so that it comes first, by itself; harmless where the erasure never comes.
 */
export async function leaveNobodyBehind(work: Work, residentId: string): Promise<void> {
  for (const request of await selectFollowedRequestsOf(work.tx, residentId)) {
    await passOnFollowers(work, request);
  }
}

/**
 * Deletes whoever asks for it, in their own scope. Their open requests are cancelled and their teams told by code. Twice is
 * once. Whoever comes back is somebody new.
 */
export async function forgetMe(work: Work): Promise<void> {
  await tellTeams(work, await eraseOwnResident(work, erasedText));
}

/** The same for somebody who withdrew at Zalo; `eventId` is the delivery that says so. */
export async function forgetWithdrawnResident(
  work: Work,
  withdrawal: { eventId: bigint; residentId: string },
): Promise<void> {
  await leaveNobodyBehind(work, withdrawal.residentId);
  await tellTeams(work, await eraseWithdrawnResident(work, withdrawal, erasedText));
}

/**
 * The same at the desk, on somebody's own word, which stands as an open data request; in the same transaction it is answered.
 * Throws `data-request/answered` where it was answered before.
 */
export async function forgetAskedResident(
  work: Work,
  by: { officerId: string },
  request: { id: string; resident: { id: string } },
  answer: DataRequestAnswer,
): Promise<void> {
  await leaveNobodyBehind(work, request.resident.id);
  const cancelled = await eraseAskedResident(work, request.id, erasedText);
  await answerDataRequest(work, by, request.id, answer);
  await tellTeams(work, cancelled);
}

async function tellTeams(work: Work, cancelled: CancelledRequest[]): Promise<void> {
  const toldToTeams = await selectIdsForTeams(
    work.tx,
    cancelled.map(({ id }) => id),
  );
  for (const { id, code, teamId, areaId } of cancelled) {
    if (!toldToTeams.has(id)) continue;
    await tellTeam(work, {
      teamId,
      areaId,
      text: teamTexts.erased(code),
      helpRequestId: id,
      dedupeKey: `${id}:erased`,
      collapse: 'notice',
    });
  }
}
