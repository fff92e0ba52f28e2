import { consistsOf } from '#bot/lib/vietnamese-phrases.ts';
import { accentedWords, foldedWords } from '#bot/lib/vietnamese-text.ts';

type NamedVillage = { name: string; oldNames: string[] };

/** `isLevel`: says "village" and distinguishes nothing; `isSmall`: is said around a name. Wrong marks make another word. */
type Word = { folded: string; accented: string; isLevel: boolean; isSmall: boolean };

const isLevelWord = consistsOf(['thôn/làng/xóm/ấp/bản/khu/phố/tổ/đội/dân/số/t']);
const isSmallWord = consistsOf([
  'ở/nhà/em/tôi/tui/mình/bác/cháu/con/chị/anh/ông/bà/cô/chú/ạ/à/dạ/vâng/nhé/ơi/xã/phường/thuộc/bên/tại/chúng/đang/sống/là/này/đây/của',
]);
const numberWords = [
  'không',
  'một',
  'hai',
  'ba',
  'bốn',
  'năm',
  'sáu',
  'bảy',
  'tám',
  'chín',
  'mười',
];
const readsNumber = numberWords.map((word) => consistsOf([word]));

/**
 * The villages that a person may mean by "thon 3" or "chè kho làng": one when it is clear, several when the words fit
 * several, none when nothing fits. Old names count; accents and word order do not, unless only accents tell two apart.
 * Inside a sentence a name counts when it is called a village ("thôn 3") or has several words, never a mere "3".
 */
export function matchVillages<Village extends NamedVillage>(
  text: string,
  villages: readonly Village[],
): Village[] {
  const said = readWords(text);
  const scored = villages.map((village) => ({
    village,
    score: Math.max(...namesOf(village).map((name) => closeness(said, nameWords(name)))),
  }));
  const best = Math.max(0, ...scored.map((entry) => entry.score));
  if (best === 0) return [];
  const fits = scored.filter((entry) => entry.score === best).map((entry) => entry.village);
  const exact = fits.filter((village) =>
    namesOf(village).some((name) => runOf(said, nameWords(name), 'accented') !== undefined),
  );
  return exact.length > 0 ? exact : fits;
}

function namesOf({ name, oldNames }: NamedVillage): string[] {
  return [name, ...oldNames];
}

function readWords(text: string): Word[] {
  const apart = text.replace(/(\p{L}\p{M}*)(?=\p{N})/gu, '$1 ');
  const accented = accentedWords(apart);
  return foldedWords(apart).map((folded, at) => {
    const typed = accented[at] ?? folded;
    return {
      folded,
      accented: typed,
      isLevel: isLevelWord(typed),
      isSmall: isSmallWord(typed),
    };
  });
}

/** What distinguishes a name: "Tổ dân phố số 7" is "7". */
function nameWords(name: string): Word[] {
  const words = readWords(name);
  const start = words.findIndex((word) => !word.isLevel);
  return start === -1 ? words.slice(-1) : words.slice(start);
}

/** 3: the name and nothing else of weight; 2: the name within a sentence; 1: a part of the name; 0: not meant. */
function closeness(said: readonly Word[], name: readonly Word[]): number {
  const at = runOf(said, name, 'folded');
  if (at !== undefined) {
    const around = said.filter((_word, place) => place < at || place >= at + name.length);
    if (!around.some(isWeighty)) return 3;
    return name.length > 1 || said[at - 1]?.isLevel ? 2 : 0;
  }
  const weighty = said.filter(isWeighty);
  const found = new Set(weighty.map((word) => word.folded));
  const isPartOfName = weighty.every((word) => name.some((own) => own.folded === word.folded));
  if (found.size === 0 || !isPartOfName) return 0;
  return found.size === name.length ? 3 : 1;
}

function isWeighty(word: Word): boolean {
  return !word.isLevel && !word.isSmall;
}

/** Where the words of a name stand together. Small words alone ("bác", "ba") must be called a village, or be all. */
function runOf(
  said: readonly Word[],
  name: readonly Word[],
  by: 'folded' | 'accented',
): number | undefined {
  const found = said.findIndex((_word, at) => {
    const run = said.slice(at, at + name.length);
    const isSame =
      run.length === name.length && name.every((own, i) => isSaid(own, said, at + i, by));
    const isNamed = said[at - 1]?.isLevel || run.length === said.length;
    return isSame && (isNamed || !run.every((word) => word.isSmall));
  });
  return found === -1 ? undefined : found;
}

/** The same word, or "ba" after "thôn" for 3. */
function isSaid(own: Word, said: readonly Word[], at: number, by: 'folded' | 'accented'): boolean {
  const word = said[at];
  if (word === undefined) return false;
  if (word[by] === own[by]) return true;
  return (
    said[at - 1]?.isLevel === true && (readsNumber[Number(own.folded)]?.(word.accented) ?? false)
  );
}

/** The old name of the village by which it was meant; nothing where it is called so still. */
export function findOldName(text: string, village: NamedVillage): string | undefined {
  const { name, oldNames } = village;
  const isMeant = (called: string) => matchVillages(text, [{ name: called, oldNames: [] }]).length;
  return isMeant(name) ? undefined : oldNames.find(isMeant);
}

/** How many words of a sentence say something else than the village: its name, its old names and small words do not count. */
export function countOtherWords(text: string, village: NamedVillage): number {
  const names = [village.name, ...village.oldNames].flatMap(readWords);
  const named = new Set(names.map((word) => word.folded));
  return readWords(text).filter((word) => isWeighty(word) && !named.has(word.folded)).length;
}
