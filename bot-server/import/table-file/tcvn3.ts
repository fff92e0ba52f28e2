import { tcvn3FromA1 } from './tcvn3-texts.ts';

const first = 0xa1;

const letters = new Map(
  [...tcvn3FromA1].flatMap((letter, at) =>
    letter === ' ' ? [] : [[String.fromCharCode(first + at), letter] as const],
  ),
);

/** Text whose bytes were taken for Latin letters, as its writer saw it. */
export function readTcvn3(text: string): string {
  return text.replace(/[\u00a1-\u00fe]/g, (sign) => letters.get(sign) ?? sign);
}

const onlyUnicode = /[\u0100-\u1eff]/;
const word = /[^\s!-&(-@[-`{-~]+/g;
const vietnameseLetters = /^['a-zàáâãèéêìíòóôõùúýăđĩũơưạ-ỹ]+$/;
const syllable =
  /^(ngh|ng|nh|ch|gh|gi|kh|ph|qu|th|tr|[bcdghklmnpqrstvxđ])?[aeiouy]{1,3}(ch|ng|nh|[cmnpt])?$/;

/** Whether many cells make sense in TCVN3 and few as they stand; cells that hold letters of Unicode alone say nothing. */
export function isTcvn3(cells: Iterable<string>): boolean {
  let asTcvn3 = 0;
  let asItIs = 0;
  for (const cell of cells) {
    if (!mayBeTcvn3(cell)) continue;
    asTcvn3 += senseOf(readTcvn3(cell));
    asItIs += senseOf(cell);
  }
  return asTcvn3 > asItIs;
}

/** Whether the text has letters beyond ASCII and none that only Unicode has. */
export function mayBeTcvn3(text: string): boolean {
  return /[\u00a1-\u00fe]/.test(text) && !onlyUnicode.test(text);
}

/** Words beyond ASCII that are Vietnamese syllables, less those that are none. */
export function senseOf(text: string): number {
  let sense = 0;
  for (const [found] of text.normalize('NFC').toLowerCase().matchAll(word)) {
    if (/^[ -~]*$/.test(found)) continue;
    sense += isSyllable(found) ? 1 : -1;
  }
  return sense;
}

function isSyllable(text: string): boolean {
  if (!vietnameseLetters.test(text)) return false;
  return syllable.test(text.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/g, 'd'));
}
