import type { FoldedText, Span } from './folded-text.ts';

const keyword =
  '(?<![a-z0-9])(?:ma{1,2}j?tj? ?kha{1,2}r?ur?|mat ma|m\\.?k|p\\.?a\\.?s\\.?s(?:word|wd|code)?|pw)(?![a-z0-9])';
const filler =
  '(?:vneid|zalo|facebook|fb|gmail|email|wifi|icloud|apple|google|vssid|dvc|app|ngan hang|dich vu cong|tai khoan|' +
  'dang nhap|dien thoai|dinh danh|cua|toi|em|bac|minh|tui|con|chau|ong|ba|anh|chi|cu|moi|may|nay|do|day|so|hien tai)';
const token = String.raw`(?:["“]([^\u0001"”\n]{2,64})["”]|["'“‘(]?([^\s\u0001"”]{2,64}))`;

const equals = '(?: ?(?::|=|->|=>)| (?:laf?|is)(?![a-z0-9])[ :]*)';

const told = new RegExp(`${keyword}((?: [a-z0-9]+){0,6}?)${equals} *${token}`, 'dg');
const setting = '(?:dat|doi|nho|ghi|tao|chon|dung|xai|cho|go|nhap|luu|thanh)';
const named = new RegExp(`${keyword}(?: (?:${filler}|${setting})){0,5}[ ,\n-]+${token}`, 'dg');
const secretWord = '(?<![a-z0-9])ma (?:bi mat|bao mat|dang nhap|mo khoa)';
const namedWord = new RegExp(`${secretWord}(?: ${filler}){0,4}(?: la)?[ ,:=-]+${token}`, 'dg');
/** A name and a number: "Lan 1960". */
const wordsAndNumber = new RegExp(
  String.raw`${keyword}(?: ${filler}){0,4}${equals} *((?:[a-z]{2,12} ){1,2}\d{2,8})(?![a-z0-9])(?![ ./,:-]?\d)`,
  'dg',
);
/** One word and nothing behind it. */
const oneWord = new RegExp(
  String.raw`${keyword}(?: ${filler}){0,4} ?[:=] ?([a-z]{3,20})(?=[ .,!]*(?:\n|$))`,
  'dg',
);
/** Words that ask or tell about a password and are none. */
const aboutPasswords = new RegExp(
  '(?<![a-z])(?:gi|nao|sao|dau|the|phai|tu|co|gom|bao|khong|chua|dung|sai|can|toi thieu|it nhat|nhu|so|chu|ky tu|ki tu|' +
    'quen|mat|doi|lay|goi|bam|ai|thi|hoi|nam|ngay|thang|lop|buoc|cap|dai|khoang|tren|duoi|hon|day|do|nay|roi)(?![a-z])',
);
const onlyFillers = new RegExp(`^(?: ${filler})*$`);

/** Passwords that follow "là", "is", ":" or "=": "mk zalo của tôi là Lan1960", "mật khẩu: tuyet". */
export function findToldPasswords(text: FoldedText): Span[] {
  return [
    ...find(text, told, (match, word, after) => {
      const straight = onlyFillers.test(match[1] ?? '');
      return straight
        ? isSecretLike(word, after)
        : hasDigitOrSymbol(word) && isSecretLike(word, after);
    }),
    ...find(text, wordsAndNumber, (match, _word, after) => isSaidAs(match[1], after)),
    ...find(
      text,
      oneWord,
      (match, word, after) => !services.test(word) && isSaidAs(match[1], after),
    ),
  ];
}

/** Passwords that stand right behind the word: "mk zalo Lan1960", "mật khẩu bác đặt hoa2020". */
export function findNamedPasswords(text: FoldedText): Span[] {
  const isOne = (word: string, after: string) =>
    word.length >= 4 &&
    /\d/.test(word) &&
    !isYear(word) &&
    !timeOfDay.test(word) &&
    isSecretLike(word, after);
  return [
    ...find(text, named, (_match, word, after) => isOne(word, after)),
    ...find(text, namedWord, (_match, word, after) => /[a-z]/i.test(word) && isOne(word, after)),
  ];
}

const timeOfDay = /^\d{1,2}[hg:]\d{0,2}$/i;

function find(
  text: FoldedText,
  pattern: RegExp,
  isPassword: (match: RegExpExecArray, word: string, after: string) => boolean,
): Span[] {
  const spans: Span[] = [];
  for (const match of text.folded.matchAll(pattern)) {
    const [start, rawEnd] = match.indices?.at(-1) ?? match.indices?.at(-2) ?? [0, 0];
    const word = text.original.slice(start, rawEnd).replace(/[.,;:!?)'’]+$/, '');
    const end = start + word.length;
    const after = text.folded.slice(end, end + 12);
    if (isPassword(match, word, after)) spans.push({ start, end });
  }
  return spans;
}

const counted = /^ ?(?:ky tu|ki tu|chu|so|lan|ngay|phut|thang|nam|gio|buoc|muc)(?![a-z])/;
const money = /^ ?(?:nghin|ngan|trieu|dong|d|k|tr|ty|ti|cu)(?![a-z])/;
const syllable =
  /^(?:ngh|ng|nh|ch|gh|gi|kh|ph|qu|th|tr|[bcdghklmnpqrstvx])?[aeiouy]{1,3}(?:ng|nh|ch|[cmnpt])?$/;
const services = new RegExp(`^${filler}$`);

/** Words of a sentence are syllables; what is none, or holds a digit or a symbol, is taken for a password. */
function isSecretLike(word: string, after: string): boolean {
  if (word.length < 3 || counted.test(after)) return false;
  if (hasDigitOrSymbol(word)) return true;
  if (!/^[a-z]+$/i.test(word) || word.length < 4) return false;
  const lower = word.toLowerCase();
  return !syllable.test(lower) && !services.test(lower);
}

function isSaidAs(words = '', after: string): boolean {
  return !aboutPasswords.test(words) && !counted.test(after) && !money.test(after);
}

function hasDigitOrSymbol(word: string): boolean {
  return /[0-9@#$%^&*_+=~]/.test(word);
}

function isYear(word: string): boolean {
  return /^(?:19|20)\d\d$/.test(word);
}
