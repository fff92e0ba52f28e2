import type { Tx } from '#bot/db/database.ts';
import type { TeamHelpRequest } from '#shared/team-help-requests.ts';
import { findAlike } from './find-alike.ts';
import { readForTeam, type TeamReader } from './read-team-requests.ts';
import { selectMatching, selectRequests } from './search-store.ts';

const foundMax = 30;

/** The team's own requests by code, words, or what somebody is called, accents optional; the code first, then the latest. */
export async function searchRequests(
  tx: Tx,
  reader: TeamReader,
  text: string,
): Promise<TeamHelpRequest[]> {
  return readForTeam(tx, reader, await selectMatching(tx, reader.teamId, text, foundMax));
}

/** Open requests of the team that ask for much the same as a question that is being written, likeliest first, at most three. */
export async function findRequestsAlike(
  tx: Tx,
  reader: TeamReader,
  question: string,
): Promise<TeamHelpRequest[]> {
  const alike = (await findAlike(tx, reader.teamId))({ id: '', question }).map(({ id }) => id);
  const found = await selectRequests(tx, alike);
  const inOrder = alike.flatMap((id) => found.filter((request) => request.id === id));
  return readForTeam(tx, reader, inOrder);
}
