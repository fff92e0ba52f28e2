import { consistsOf } from '#bot/lib/vietnamese-phrases.ts';
import { accentedWords, foldVietnamese } from '#bot/lib/vietnamese-text.ts';
import { knowsPair } from '#bot/understanding/knows-word.ts';
import { nameTexts } from './name-texts.ts';

type Word = {
  word: string;
  /** Where it begins in the composed text. */
  start: number;
  folded: string;
  accented: string;
  /** Whether a comma or an end stands before it. */
  isAfterBreak: boolean;
  isName: boolean;
};
type WordSet = { has(word: Word | undefined): boolean };

const wordPattern = /[\p{L}\p{M}\p{N}]+/gu;
const breakPattern = /[,.;:!?()\n]/;
const startsHigh = /^\p{Lu}/u;
const writtenAsName = /^\p{Lu}[\p{Ll}\p{M}]*$/u;
const nameWordsMax = 4;
const placeWordsMax = 2;

const things = new Set(nameTexts.things);
const saysCompound = consistsOf(nameTexts.compounds);
const markedSets = setsOf(true);
const plainSets = setsOf(false);

/** Whether at least a third of the words carry marks, as where somebody types with them. */
export function isMarkedText(text: string): boolean {
  const accented = accentedWords(text);
  const marked = accented.filter((word) => word !== foldVietnamese(word));
  return marked.length * 3 >= accented.length;
}

/**
 * The words without people's names and those of villages and lanes, as far as they can be told: `known` names; what stands behind a
 * surname; what stands high, or is a usual given name, behind "chị", "bác", "thầy"; words written high side by side that no phrasing
 * has so; and what follows "thôn", "ngõ". An ordinary word that only its writer means as a name stays.
 */
export function withoutNames(text: string, known: readonly (string | null)[]): string {
  return markNames(text, known)
    .filter(({ isName }) => !isName)
    .map(({ word }) => word)
    .join(' ');
}

/** The text, composed, with `cover` in the place of each of those names; all else stays as it was written. */
export function coverNames(text: string, known: readonly (string | null)[], cover: string): string {
  const composed = text.normalize('NFC');
  let covered = '';
  let end = 0;
  let isInName = false;
  for (const { word, start, isName, isAfterBreak } of markNames(composed, known)) {
    const between = composed.slice(end, start);
    if (!isName) covered += between + word;
    else if (!isInName || isAfterBreak) covered += between + cover;
    isInName = isName;
    end = start + word.length;
  }
  return covered + composed.slice(end);
}

/**
 * Those names, each with the word before it ("bác Tư", "xóm 3"), as they were written; without what people often say so side by side
 * and nobody wrote high ("con gái").
 */
export function findNames(text: string, known: readonly (string | null)[]): string[] {
  const words = markNames(text, known);
  const found: string[][] = [];
  for (const [at, { word, isName, isAfterBreak }] of words.entries()) {
    const before = words[at - 1];
    if (!isName) continue;
    if (before?.isName && !isAfterBreak) found.at(-1)?.push(word);
    else found.push(before === undefined || isAfterBreak ? [word] : [before.word, word]);
  }
  return found.filter((name) => !isUsual(name)).map((name) => name.join(' '));
}

function isUsual([first = '', ...rest]: readonly string[]): boolean {
  if (rest.length === 0 || rest.some((word) => startsHigh.test(word))) return false;
  return rest.every((word, at) => knowsPair(at === 0 ? first : (rest[at - 1] ?? ''), word));
}

function markNames(text: string, known: readonly (string | null)[]): Word[] {
  const words = readWords(text);
  const sets = isMarkedText(text) ? markedSets : plainSets;
  const cover = (from: number, count: number) => {
    for (const one of words.slice(from, from + count)) one.isName = true;
  };
  for (const name of known) {
    const parts = name === null ? [] : foldVietnamese(name).split(' ');
    if (parts.length < 2) continue;
    for (let at = 0; at + parts.length <= words.length; at += 1) {
      if (parts.every((part, i) => words[at + i]?.folded === part)) cover(at, parts.length);
    }
  }
  for (const [at, one] of words.entries()) {
    cover(at, nameAt(words, at, sets));
    const place = placeAfter(words, at, sets);
    if (place > 0) cover(at + 1, place);
    if (one.isName) continue;
    const before = words[at - 1];
    if (one.isAfterBreak || before === undefined || !sets.titles.has(before)) continue;
    if (writtenAsName.test(one.word) && !things.has(one.folded)) cover(at, highRun(words, at));
    else if (sets.givenNames.has(one) && !isOrdinary(words, at, sets)) {
      cover(at, sets.givenNames.has(words[at + 1]) ? 2 : 1);
    } else if (before.folded === 'la' && words[at - 2]?.folded === 'ten') {
      cover(at, untilFollower(words, at, nameWordsMax, sets));
    }
  }
  return words;
}

/** "Bác cần làm", "bác bình tĩnh": a given name that is another word here. */
function isOrdinary(words: readonly Word[], at: number, sets: Sets): boolean {
  const [one, next] = [words[at], words[at + 1]];
  if (one === undefined) return false;
  if (next !== undefined && !next.isAfterBreak && saysCompound(`${one.word} ${next.word}`)) {
    return true;
  }
  return sets.mostlyActs.has(one) && !sets.followNamesOnly.has(next);
}

/** How many words from here on are one name, its surname first or all written high; 0 for none. */
function nameAt(words: readonly Word[], at: number, sets: Sets): number {
  const one = words[at];
  const next = words[at + 1];
  if (one === undefined) return 0;
  const run = highRun(words, at);
  if (sets.surnames.has(one)) {
    if (run > 1) return run;
    const isNamed = next !== undefined && !next.isAfterBreak && sets.middles.has(next);
    if (isNamed) return 3 + untilFollower(words, at + 3, 1, sets);
  }
  if (sets.ownSurnames.has(one)) return 1 + untilFollower(words, at + 1, 2, sets);
  const high = words.slice(at, at + run);
  const isHighName =
    run > 1 &&
    high.every(({ word, folded }) => writtenAsName.test(word) && !things.has(folded)) &&
    !sets.titles.has(one) &&
    !high.some(({ word }, i) => i > 0 && knowsPair(high[i - 1]?.word ?? '', word));
  return isHighName ? run : 0;
}

function placeAfter(words: readonly Word[], at: number, sets: Sets): number {
  const next = words[at + 1];
  if (next === undefined || next.isAfterBreak) return 0;
  if (sets.places.has(words[at])) return untilFollower(words, at + 1, placeWordsMax, sets);
  const isHigh = sets.highPlaces.has(words[at]) && writtenAsName.test(next.word);
  return isHigh ? highRun(words, at + 1) : 0;
}

/** How many words from here on are written high, at most the four of a name. */
function highRun(words: readonly Word[], at: number): number {
  return runOf(words, at, nameWordsMax, ({ word }) => startsHigh.test(word));
}

function untilFollower(words: readonly Word[], at: number, max: number, sets: Sets): number {
  if (words[at]?.isAfterBreak) return 0;
  return runOf(words, at, max, (word) => !sets.followers.has(word));
}

function runOf(words: readonly Word[], at: number, max: number, isOf: (word: Word) => boolean) {
  const some = words.slice(at, at + max);
  const end = some.findIndex((word, i) => !isOf(word) || (i > 0 && word.isAfterBreak));
  return end === -1 ? some.length : end;
}

function readWords(text: string): Word[] {
  const composed = text.normalize('NFC');
  let end = 0;
  return [...composed.matchAll(wordPattern)].map((match) => {
    const [word] = match;
    const isAfterBreak = breakPattern.test(composed.slice(end, match.index));
    end = match.index + word.length;
    const accented = accentedWords(word).join('');
    return {
      word,
      start: match.index,
      folded: foldVietnamese(word),
      accented,
      isAfterBreak,
      isName: false,
    };
  });
}

type Sets = ReturnType<typeof setsOf>;

/** Of a text with marks only the very word counts, of one without any that looks like it. */
function setsOf(isMarked: boolean) {
  const setOf = (texts: readonly string[]): WordSet => {
    const marked = new Set(texts.map((text) => accentedWords(text).join('')));
    const plain = new Set(texts.map(foldVietnamese));
    return {
      has: (word) =>
        word !== undefined &&
        (marked.has(word.accented) ||
          ((!isMarked || word.word === word.word.toUpperCase()) && plain.has(word.folded))),
    };
  };
  const { surnames, titles, givenNames, places, highPlaces, followers } = nameTexts;
  const { mostlyActs, followNamesOnly } = nameTexts;
  return {
    surnames: setOf(surnames),
    ownSurnames: setOf(isMarked ? nameTexts.ownSurnames : nameTexts.plainOwnSurnames),
    middles: setOf(isMarked ? nameTexts.middles : nameTexts.plainMiddles),
    titles: setOf(titles),
    givenNames: setOf(givenNames),
    places: setOf(places),
    highPlaces: setOf(highPlaces),
    followers: setOf(followers),
    mostlyActs: setOf(mostlyActs),
    followNamesOnly: setOf(followNamesOnly),
  };
}
