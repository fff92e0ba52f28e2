import { speakAlways, speakStrokes } from './speak-strokes.ts';
import {
  spokenAbbreviations,
  spokenLetters,
  spokenUnits,
  spokenTexts as texts,
} from './spoken-texts.ts';

/** A text as a person reads it aloud: numbers, days, hours, money, telephones and abbreviations as they are said. */
export function speakAloud(written: string): string {
  const steps = [
    withoutSigns,
    speakAlways,
    speakHours,
    speakDays,
    speakAbbreviations,
    speakTelephones,
    speakNumbers,
    speakStrokes,
    spellCapitals,
  ];
  const spoken = steps.reduce((text, step) => step(text), written.normalize('NFC'));
  return spoken
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ +([,.;:!?])/g, '$1')
    .replace(/ *\n\s*/g, '\n')
    .trim();
}

function withoutSigns(text: string): string {
  return text
    .replace(/\b(?:https?:\/\/|www\.)\S+[^\s.,;:)]/gi, texts.link)
    .replace(/\p{Extended_Pictographic}\uFE0F?/gu, ' ')
    .replace(/^[^\S\n]*[-–•*+▪►→]+[^\S\n]*/gmu, '')
    .replace(/["“”_#*]/g, '');
}

/** A stretch of time or of days: "7h30 - 11h", "10–15/3". */
const dash = String.raw`\s*[-–—]\s*`;
const hourSource = String.raw`([01]?\d|2[0-4])\s?(?:[hg](?:\s?([0-5]\d))?|:([0-5]\d))(?:['’p])?`;

function speakHours(text: string): string {
  const range = new RegExp(
    `(?<![\\d:.,/])${hourSource}${dash}(?=${hourSource}(?![\\p{L}\\d]))`,
    'gu',
  );
  const one = new RegExp(`(?<![\\d:.,/])${hourSource}(?![\\p{L}\\d])`, 'gu');
  const say = (hour: string, minute: string | undefined) =>
    texts.hour(Number(hour), Number(minute ?? 0));
  return text
    .replace(range, (_all, hour, first, second) => say(hour, first ?? second) + texts.to)
    .replace(one, (_all, hour, first, second) => say(hour, first ?? second));
}

const dayPart = '(0?[1-9]|[12]\\d|3[01])';
const monthPart = '(0?[1-9]|1[0-2])';
const notPartOfMore = '(?![/\\d]|[.,]\\d)';

function speakDays(text: string): string {
  const law = new RegExp(
    `(?:${texts.number} )?(?<![\\d/])(\\d{1,4})/((?:19|20)\\d\\d)/(?=\\p{Lu})`,
    'gu',
  );
  const days = new RegExp(
    `(${texts.day} )?(?<![\\d/.,])(?:${dayPart}${dash}(?=${dayPart}/))?${dayPart}[/.]${monthPart}(?:[/.](\\d{4}))?${notPartOfMore}`,
    'giu',
  );
  const withDashes = new RegExp(
    `(${texts.day} )?(?<![\\d/-])${dayPart}-${monthPart}-(\\d{4})(?![\\d-])`,
    'giu',
  );
  const months = new RegExp(
    `(${texts.month} )?(?<![\\d/])${monthPart}/(\\d{4})${notPartOfMore}`,
    'giu',
  );
  const say = (named: string | undefined, day: string, month: string, year: string | undefined) =>
    (named ?? `${texts.day} `) +
    texts.dayOfMonth(Number(day), Number(month)) +
    (year === undefined ? '' : texts.year(Number(year)));
  return text
    .replace(law, (_all, number, year) => texts.law(number, year))
    .replace(days, (all, named, from, _same, day, month, year) => {
      // "1.5" is a number before it is a day.
      if (all.includes('.') && !all.includes('/') && year === undefined) return all;
      const until = say(named, day, month, year);
      return from === undefined
        ? until
        : `${named ?? `${texts.day} `}${Number(from)}${texts.to}${say(undefined, day, month, year)}`;
    })
    .replace(withDashes, (_all, named, day, month, year) => say(named, day, month, year))
    .replace(months, (_all, named, month, year) => {
      return (named ?? `${texts.month} `) + Number(month) + texts.year(Number(year));
    });
}

function speakAbbreviations(text: string): string {
  const known = Object.keys(spokenAbbreviations).toSorted((a, b) => b.length - a.length);
  const source = known.map((short) => short.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|');
  const pattern = new RegExp(
    `(?<![\\p{L}\\d])(${source})(?![\\p{L}\\d])(?:\\.(?= ?\\p{Lu}\\p{Ll}))?`,
    'gu',
  );
  return text.replace(pattern, (_all, short: string) => spokenAbbreviations[short] ?? short);
}

/** Digit by digit, in the groups in which they are written. */
function speakTelephones(text: string): string {
  const long = /(?<![\d.,/])(?:\+84|0|1[89]00)(?:[ .-]?\d){4,10}(?![\d/])/g;
  const short = new RegExp(
    `(${texts.calls.source}[^\\d\\n]{0,20})(\\d{3,4})(?![\\d.,/]*\\d)`,
    'giu',
  );
  const digits = (group: string) => [...group].filter((sign) => /\d/.test(sign)).join(' ');
  return text
    .replace(long, (phone) => phone.split(/[ .-]/).map(digits).filter(Boolean).join(', '))
    .replace(short, (_all, before: string, _word, number: string) => before + digits(number));
}

function speakNumbers(text: string): string {
  const units = Object.keys(spokenUnits)
    .toSorted((a, b) => b.length - a.length)
    .map((unit) => unit.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
    .join('|');
  const between = new RegExp(`(\\d(?:${units})?)${dash}(?=\\d)`, 'gu');
  const pattern = new RegExp(
    `(?<![\\p{L}\\d.,])(\\d{1,3}(?:\\.\\d{3})+|\\d+)(?:,(\\d+))?(?:\\s?(${units})(?![\\p{L}\\d]))?`,
    'gu',
  );
  return text.replace(between, `$1${texts.to}`).replace(pattern, (all, whole, part, unit) => {
    const isLong = whole.includes('.') || (unit !== undefined && whole.length > 3);
    const number = isLong ? sayLarge(Number(whole.replaceAll('.', ''))) : whole;
    if (part === undefined && unit === undefined) return isLong ? number : all;
    const fraction = part === undefined ? '' : texts.comma + part;
    return number + fraction + (unit === undefined ? '' : ` ${spokenUnits[unit] ?? unit}`);
  });
}

/** 1500000 is "1 triệu 500 nghìn". */
function sayLarge(number: number): string {
  const parts = [
    [Math.floor(number / 1e9), texts.billion],
    [Math.floor(number / 1e6) % 1_000, texts.million],
    [Math.floor(number / 1e3) % 1_000, texts.thousand],
  ] as const;
  const said = parts.filter(([count]) => count > 0).map(([count, name]) => `${count} ${name}`);
  const rest = number % 1_000;
  return [...said, ...(rest > 0 || said.length === 0 ? [String(rest)] : [])].join(' ');
}

/** Letters that make no word are spelled; in a line of capitals everything is a word. */
function spellCapitals(text: string): string {
  return text
    .split('\n')
    .map((line) =>
      /\p{Ll}/u.test(line)
        ? line.replace(/(?<![\p{L}\d])[BCDĐFGHJKLMNPQRSTVWXZ]{2,6}(?![\p{L}\d])/gu, spell)
        : line,
    )
    .join('\n');
}

function spell(capitals: string): string {
  return [...capitals].map((letter) => spokenLetters[letter] ?? letter).join(' ');
}
