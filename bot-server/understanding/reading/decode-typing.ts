const vowel = /[aeiouyâăêôơư]/;
const toneKeys: Record<string, string> = {
  s: '\u0301',
  f: '\u0300',
  r: '\u0309',
  x: '\u0303',
  j: '\u0323',
  '1': '\u0301',
  '2': '\u0300',
  '3': '\u0309',
  '4': '\u0303',
  '5': '\u0323',
};
const hats: Record<string, string> = { a: 'â', e: 'ê', o: 'ô' };
const horns: Record<string, string> = { a: 'ă', o: 'ơ', u: 'ư' };

type Typed = { letters: string[]; tone: string };
/** What a key does to the letters before it; false where it is a letter like any other. */
type Press = (typed: Typed, key: string) => boolean;

/** What was meant by keys of the Telex method that stayed as typed: "ddawng" is "đăng". Undefined where no key is left over. */
export function decodeTelex(word: string): string | undefined {
  return decode(word, pressTelex);
}

/** The same for VNI: "d9a8ng" and "dang89" are "đăng". */
export function decodeVni(word: string): string | undefined {
  return decode(word, pressVni);
}

function decode(word: string, press: Press): string | undefined {
  const typed: Typed = { letters: [], tone: '' };
  let pressed = 0;
  for (const key of word) {
    if (press(typed, key)) pressed += 1;
    else typed.letters.push(key);
  }
  return pressed === 0 ? undefined : typed.letters.join('') + typed.tone;
}

const pressTelex: Press = (typed, key) => {
  if (key === 'd') return strokeD(typed);
  if (key === 'w') return horn(typed);
  if (hats[key] !== undefined) return hat(typed, key);
  if (key === 'z' && hasVowel(typed)) {
    typed.tone = '';
    return true;
  }
  return setTone(typed, key);
};

const pressVni: Press = (typed, key) => {
  if (key === '9') return strokeD(typed);
  if (key === '7' || key === '8') return horn(typed);
  if (key === '6') return ['a', 'e', 'o'].some((letter) => hat(typed, letter));
  return setTone(typed, key);
};

function strokeD({ letters }: Typed): boolean {
  if (letters[0] !== 'd') return false;
  letters[0] = 'đ';
  return true;
}

function setTone(typed: Typed, key: string): boolean {
  const tone = toneKeys[key];
  if (tone === undefined || !hasVowel(typed)) return false;
  typed.tone = tone;
  return true;
}

/** The second "a" of "aa" puts a hat on the first, also from behind the word ("quene"). */
function hat({ letters }: Typed, letter: string): boolean {
  const at = letters.lastIndexOf(letter);
  const between = letters.slice(at + 1);
  if (at === -1 || between.some((other) => vowel.test(other))) return false;
  letters[at] = hats[letter] ?? letter;
  return true;
}

/** "uow" is "ươ", and so is "uwow"; otherwise the last vowel that can have one gets its horn or breve. */
function horn({ letters }: Typed): boolean {
  const at = letters.findLastIndex((letter) => horns[letter] !== undefined);
  const letter = letters[at];
  if (letter === undefined) return false;
  letters[at] = horns[letter] ?? letter;
  if (letter === 'o' && letters[at - 1] === 'u' && letters[0] !== 'q') letters[at - 1] = 'ư';
  return true;
}

function hasVowel({ letters }: Typed): boolean {
  return letters.some((letter) => vowel.test(letter));
}
