import { accentedWords, foldedWords } from '#bot/lib/vietnamese-text.ts';
import type { Member } from './team.table.ts';

const beforeName = new Set('anh chi em bac chu co ong ba cau di thim ban cho sang qua'.split(' '));
const afterName = new Set('nhe a nha nghe giup voi ho dum gium lo luon di'.split(' '));
const mention = /\[\s*@(\d+)\s*\]/;

/**
 * Members whom "chị Lan" or "nguyen van nam" may mean, by the end of their names as people call each other, or whom Zalo's
 * mention names. Where accents were typed they decide between two who would be equal without them.
 */
export function matchMembers(said: string, members: readonly Member[]): Member[] {
  const mentioned = mention.exec(said)?.[1];
  if (mentioned !== undefined) return members.filter(({ oaUserId }) => oaUserId === mentioned);
  const words = foldedWords(said);
  const end = words.findLastIndex((word) => !afterName.has(word)) + 1;
  const start = words.findIndex((word) => !beforeName.has(word));
  const accented = accentedWords(said);
  if (start === -1 || start >= end) {
    // "anh Anh", "chị Chi": the last word is the name, if it is typed like one.
    return members.filter(({ name }) => endsWith(accentedWords(name), accented.slice(-1)));
  }
  const fits = members.filter(({ name }) => endsWith(foldedWords(name), words.slice(start, end)));
  if (fits.length < 2 || accented.join() === words.join()) return fits;
  const exact = fits.filter(({ name }) =>
    endsWith(accentedWords(name), accented.slice(start, end)),
  );
  return exact.length > 0 ? exact : fits;
}

function endsWith(name: readonly string[], tail: readonly string[]): boolean {
  if (tail.length === 0 || tail.length > name.length) return false;
  return tail.every((word, index) => name[name.length - tail.length + index] === word);
}
