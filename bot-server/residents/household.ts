import type { Tx } from '#bot/db/database.ts';
import type { Work } from '#bot/db/work.ts';
import { AppError } from '#bot/lib/app-error.ts';
import { type Household, type HouseholdMember, householdMembersMax } from '#shared/me.ts';
import {
  deleteHouseholdMember,
  insertHouseholdMember,
  renameHouseholdMember,
  selectHousehold,
} from './household-store.ts';
import { lockResident } from './resident-store.ts';

/** Whom a resident helps at home, in the order in which they were added. */
export async function readHousehold(tx: Tx, residentId: string): Promise<Household> {
  const members = await selectHousehold(tx, residentId);
  return { members: members.map(({ id, name }) => ({ id, name })) };
}

/** What somebody of the household is called; throws `input/invalid` for an id that is not in it. */
export async function getHouseholdName(tx: Tx, residentId: string, id: string): Promise<string> {
  const { members } = await readHousehold(tx, residentId);
  const member = members.find((one) => one.id === id);
  if (member === undefined) throw new AppError('input/invalid');
  return member.name;
}

/**
 * Adds somebody to the household or renames them; the same id twice is one person. Throws `household/full` beyond the
 * limit. The name must be masked already.
 */
export async function keepHouseholdMember(
  work: Work,
  residentId: string,
  member: HouseholdMember,
): Promise<Household> {
  // Two at once follow each other, or both would find the last place free.
  await lockResident(work.tx, residentId);
  const { members } = await readHousehold(work.tx, residentId);
  if (members.some(({ id }) => id === member.id)) {
    await renameHouseholdMember(work.tx, residentId, member.id, member.name);
  } else {
    if (members.length >= householdMembersMax) throw new AppError('household/full');
    const isNew = await insertHouseholdMember(work.tx, {
      ...member,
      residentId,
      createdAt: work.now,
    });
    if (!isNew) throw new AppError('input/invalid');
  }
  return readHousehold(work.tx, residentId);
}

/** Takes somebody off the list; doing it again changes nothing. What was asked for them stays as it was. */
export async function dropHouseholdMember(
  work: Work,
  residentId: string,
  id: string,
): Promise<Household> {
  await deleteHouseholdMember(work.tx, residentId, id);
  return readHousehold(work.tx, residentId);
}
