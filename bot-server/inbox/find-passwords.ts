import type { FoldedText, Span } from './folded-text.ts';

const keyword = '(?<![a-z0-9])(?:mat khau|matkhau|mat ma|mk|pass(?:word|wd|code)?|pw)(?![a-z0-9])';
const filler =
  '(?:vneid|zalo|facebook|fb|gmail|email|wifi|icloud|apple|google|vssid|dvc|app|ngan hang|dich vu cong|tai khoan|' +
  'dang nhap|dien thoai|dinh danh|cua|toi|em|bac|minh|tui|con|chau|ong|ba|anh|chi|cu|moi|may|nay|do|day|so|hien tai)';
const token = String.raw`(?:["“]([^\u0001"”\n]{2,64})["”]|["'“‘(]?([^\s\u0001"”]{2,64}))`;

const told = new RegExp(
  `${keyword}((?: [a-z0-9]+){0,6}?)(?: ?(?::|=|->|=>)| (?:la|is)(?![a-z0-9])[ :]*) *${token}`,
  'dg',
);
const named = new RegExp(`${keyword}(?: ${filler}){0,4}[ ,-]+${token}`, 'dg');
const onlyFillers = new RegExp(`^(?: ${filler})*$`);

/** Passwords that follow "là", "is", ":" or "=": "mk zalo của tôi là Lan1960". */
export function findToldPasswords(text: FoldedText): Span[] {
  return find(text, told, (match, word, after) => {
    const straight = onlyFillers.test(match[1] ?? '');
    return straight
      ? isSecretLike(word, after)
      : hasDigitOrSymbol(word) && isSecretLike(word, after);
  });
}

/** Passwords that stand right behind the word: "mk zalo Lan1960". */
export function findNamedPasswords(text: FoldedText): Span[] {
  return find(
    text,
    named,
    (_match, word, after) =>
      word.length >= 4 && /\d/.test(word) && !isYear(word) && isSecretLike(word, after),
  );
}

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

function hasDigitOrSymbol(word: string): boolean {
  return /[0-9@#$%^&*_+=~]/.test(word);
}

function isYear(word: string): boolean {
  return /^(?:19|20)\d\d$/.test(word);
}
