/** Letters of the Vietnamese alphabet without accents, less I and O, which look like digits. */
const letters = 'ABCDEGHKLMNPQRSTUVXY';
const perLetter = 99;

/**
 * Short code of the n-th request (from 1) of an Official Account: A1 … A99, B1 … Y99, then AA1 and so on. Different
 * numbers have different codes.
 */
export function requestCode(number: number): string {
  const block = Math.floor((number - 1) / perLetter);
  const digits = ((number - 1) % perLetter) + 1;
  return `${blockLetters(block)}${digits}`;
}

function blockLetters(block: number): string {
  const last = letters.charAt(block % letters.length);
  const rest = Math.floor(block / letters.length);
  return rest === 0 ? last : blockLetters(rest - 1) + last;
}
