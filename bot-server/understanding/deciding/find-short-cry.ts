import { consistsOf, saysAnyOf } from '#bot/lib/vietnamese-phrases.ts';
import type { PersonNeeded } from './person-sign.ts';
import { aroundCries, shortCries } from './short-cry-signs.ts';

const readers = shortCries.map(({ needs, phrases }) => ({
  needs,
  says: saysAnyOf(phrases),
  isAll: consistsOf([...phrases, aroundCries]),
}));

/** Whether a text is such a cry and nothing else, and who has to come. */
export function findShortCry(texts: readonly string[]): PersonNeeded | undefined {
  return readers.find(({ says, isAll }) => texts.some((text) => says(text) && isAll(text)))?.needs;
}
