import type { Tx } from '#bot/db/database.ts';
import { getResident } from '#bot/residents/get-resident.ts';
import { findTeamForArea } from '#bot/teams/find-team.ts';
import { findAlike } from './find-alike.ts';

/**
 * Codes of open requests of a resident's village that ask for much the same as they are about to; for the team's post, and
 * read with the village's eyes, because they are other people's.
 */
export async function hintAlike(tx: Tx, residentId: string, question: string): Promise<string[]> {
  const { areaId } = await getResident(tx, residentId);
  const team = await findTeamForArea(tx, areaId);
  if (team === undefined) return [];
  return (await findAlike(tx, team.id))({ id: '', question }).map(({ code }) => code);
}
