import { blotOut, saysAnyOf } from '#bot/lib/vietnamese-phrases.ts';
import { type PersonNeeded, personSigns } from './person-signs.ts';
import { spellOut } from './typed-abbreviations.ts';

// "20tr", "500k": the number and its unit are two words.
const gluedAmount = /(\d)(tr|triệu|k|củ|tỷ|đ)(?![\p{L}\p{N}])/gu;

const readers = personSigns.map(({ needs, phrases, except }) => ({
  needs,
  says: saysAnyOf(phrases),
  withoutHarmless: except === undefined ? (text: string): string => text : blotOut(except),
}));

/**
 * Whether the words call for a person before any tutorial, and why; the gravest reason where there are several.
 * It errs towards a person: being read wrongly here costs a neighbour one look, being overlooked may cost a life.
 */
export function needsAPerson(question: string): PersonNeeded | undefined {
  const text = spellOut(question).replace(gluedAmount, '$1 $2');
  return readers.find(({ says, withoutHarmless }) => says(withoutHarmless(text)))?.needs;
}
