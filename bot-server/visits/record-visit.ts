import { recordCredit } from '#bot/credit/record-credit.ts';
import type { Work } from '#bot/db/work.ts';
import { actingMember } from '#bot/help-requests/acting.ts';
import { noteOnHelpRequest } from '#bot/help-requests/note-on-help-request.ts';
import { setHousehold } from '#bot/help-requests/set-household.ts';
import { AppError } from '#bot/lib/app-error.ts';
import type { Member } from '#bot/teams/team.table.ts';
import type { NewVisit, Visit } from '#shared/visits.ts';
import { lockHousehold, updateHousehold } from './household-store.ts';
import { findVisit } from './read-visits.ts';
import { believe, houseAfter, respectRefusal } from './visit-rules.ts';
import { insertVisit, selectRequestOfTeam, selectVisitsSoFar } from './visit-store.ts';
import { visitsTexts as texts } from './visits-texts.ts';

/**
 * Writes down a visit under an id that the device made, together with what it does to the house, the member's credit and a line in
 * the request that it was for. The same id again, at once or days later, changes nothing and gives what was written first. A
 * request that is the team's no more is left out of it, and the visit stays; of one whose asker is erased, the note is too. The note must be masked already. Throws
 * `not-found` for another team's house or id, `household/left-alone`.
 */
export async function recordVisit(
  work: Work,
  member: Member,
  id: string,
  told: NewVisit,
): Promise<Visit> {
  const { tx, now } = work;
  const known = await findVisit(tx, member.teamId, id);
  if (known !== undefined) return known;
  const house = await lockHousehold(tx, member.teamId, told.householdId);
  const { deeds, ...visit } = believe(told, now);
  respectRefusal(house, visit);
  const about =
    told.helpRequestId === undefined
      ? undefined
      : await selectRequestOfTeam(tx, member.teamId, told.helpRequestId);
  const isOfErased = about !== undefined && about.erasedAt !== null;
  const helpRequestId = isOfErased ? null : (about?.id ?? null);
  const isNew = await insertVisit(
    tx,
    {
      ...visit,
      id,
      areaId: house.areaId,
      teamId: house.teamId,
      memberId: member.id,
      householdId: house.id,
      helpRequestId,
      minutes: told.minutes ?? null,
      note: isOfErased ? null : told.note || null,
      createdAt: now,
    },
    deeds,
  );
  if (isNew) {
    const soFar = await selectVisitsSoFar(tx, house.id);
    await updateHousehold(tx, house.id, houseAfter(house, visit, soFar));
    await recordCredit(work, {
      areaId: member.areaId,
      teamId: member.teamId,
      memberId: member.id,
      kind: 'visit',
      at: visit.visitedAt,
      minutes: told.minutes ?? 0,
      note: deeds.length > 0 ? texts.deeds(deeds) : undefined,
      causeKey: `visit:${id}`,
    });
  }
  const written = await findVisit(tx, member.teamId, id);
  if (written === undefined) throw new AppError('not-found', { facts: { visitId: id } });
  if (isNew && helpRequestId !== null) await tellRequest(work, member, helpRequestId, written);
  return written;
}

/** A request that takes no notes any more keeps nobody from having been there. */
async function tellRequest(
  work: Work,
  member: Member,
  helpRequestId: string,
  visit: Visit,
): Promise<void> {
  const acting = await actingMember(work.tx, member.id, {
    channel: 'mini-app',
    cause: `visit:${visit.id}`,
  });
  await setHousehold(work, helpRequestId, visit.householdId);
  try {
    await work.tx.transaction((tx) =>
      noteOnHelpRequest({ ...work, tx }, helpRequestId, acting, texts.visited(visit)),
    );
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
  }
}
