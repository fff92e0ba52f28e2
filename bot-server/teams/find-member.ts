import type { Tx } from '#bot/db/database.ts';
import { AppError } from '#bot/lib/app-error.ts';
import { accentedWords, foldedWords } from '#bot/lib/vietnamese-text.ts';
import type { Member } from './team.table.ts';
import { selectMember, selectMemberByOaUserId, selectMembersOfTeam } from './team-store.ts';

/** Throws `member/unknown`. */
export async function getMember(tx: Tx, memberId: string): Promise<Member> {
  const member = await selectMember(tx, memberId);
  if (member === undefined) throw new AppError('member/unknown', { facts: { memberId } });
  return member;
}

export function findMemberInTeam(
  tx: Tx,
  teamId: string,
  oaUserId: string,
): Promise<Member | undefined> {
  return selectMemberByOaUserId(tx, teamId, oaUserId);
}

export function listMembers(tx: Tx, teamId: string): Promise<Member[]> {
  return selectMembersOfTeam(tx, teamId);
}

/**
 * Members whom "chị Lan" or "nguyen van nam" may mean, by the end of their names as people call each other. Accents
 * that were typed decide between two who would be equal without them.
 */
export function matchMembers(said: string, members: readonly Member[]): Member[] {
  const words = foldedWords(said);
  const called = words.slice(leadingHonorifics(words));
  if (called.length === 0) return [];
  const fits = members.filter((member) => endsWith(foldedWords(member.name), called));
  if (fits.length < 2) return fits;
  const accented = accentedWords(said).slice(-called.length);
  const exact = fits.filter((member) => endsWith(accentedWords(member.name), accented));
  return exact.length > 0 ? exact : fits;
}

const honorifics = new Set('anh chi em bac chu co ong ba cau di thim cho sang qua'.split(' '));

/** How many words before the name only say how people call each other; "anh Anh" keeps his name. */
function leadingHonorifics(words: readonly string[]): number {
  const first = words.findIndex((word) => !honorifics.has(word));
  return first === -1 ? Math.max(0, words.length - 1) : first;
}

function endsWith(name: readonly string[], tail: readonly string[]): boolean {
  return tail.every((word, index) => name[name.length - tail.length + index] === word);
}
