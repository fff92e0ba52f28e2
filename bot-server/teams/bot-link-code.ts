import { foldVietnamese } from '#bot/lib/vietnamese-text.ts';

/** Neither vowels, so that no word comes out, nor what looks alike; the first is a letter, so that no number comes out. */
const letters = 'BCDGHKMNPQRTVX';
const signs = `${letters}234679`;
const length = 6;

/** Six signs out of twenty: whoever guesses must do so within minutes, and in the ear of the whole group. */
export function makeLinkCode(randomBelow: (limit: number) => number): string {
  const first = letters.charAt(randomBelow(letters.length));
  const rest = Array.from({ length: length - 1 }, () => signs.charAt(randomBelow(signs.length)));
  return first + rest.join('');
}

const said = new RegExp(
  `^(?:(?:da|vang|a) )*(?:toi|minh|em|chau|con|anh|chi|co|chu|bac) (?:ten )?la (?:ma )?([${signs.toLowerCase()}]{${length}})(?: a| nhe| nha)*$`,
);

/** The code in "tôi là K7Q2MX"; `undefined` for all that says something else. */
export function readLinkCode(text: string): string | undefined {
  return said.exec(foldVietnamese(text))?.[1]?.toUpperCase();
}
