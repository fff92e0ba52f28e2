import { blotOut, saysAnyOf } from '#bot/lib/vietnamese-phrases.ts';
import { cutIntoSentences } from '#bot/understanding/reading/cut-text.ts';
import type { Reading } from '#bot/understanding/reading/read-text.ts';
import { type PersonNeeded, personSigns } from './person-signs.ts';

// "20tr", "500k": the number and its unit are two words.
const gluedAmount = /(\d)(tr|triệu|k|củ|tỷ|đ)(?![\p{L}\p{N}])/giu;

const readers = personSigns.map(({ needs, phrases, except }) => ({
  needs,
  says: saysAnyOf(phrases),
  withoutHarmless: except === undefined ? (text: string): string => text : blotOut(except),
}));

/**
 * Whether the words call for a person before any tutorial, and why; the gravest reason where there are several. Both what was
 * typed and what was read of it are looked at.
 * It errs towards a person: being read wrongly here costs a neighbour one look, being overlooked may cost a life.
 */
export function findPersonNeed(question: string, reading: Reading): PersonNeeded | undefined {
  const typed = cutIntoSentences(question.normalize('NFC').replace(gluedAmount, '$1 $2'))
    .map((words) => words.map((word) => word.typed).join(' '))
    .join('. ');
  const read = reading.sentences
    .map(({ words }) => words.map((word) => word.typed).join(' '))
    .join('. ');
  const texts = typed === read ? [typed] : [typed, read];
  return readers.find(({ says, withoutHarmless }) =>
    texts.some((text) => says(withoutHarmless(text))),
  )?.needs;
}
