import { strokeTexts as texts } from './spoken-texts.ts';

const hours = String.raw`(?:\s?(?:h|${texts.hour}))?`;

/** "24/24", "24/7", "365/365 ngày", "1/3 dân số": what would pass for a day of a month, before days are read. */
export function speakAlways(text: string): string {
  const clock = new RegExp(`(?<![\\d/])24/24${hours}(?![\\p{L}\\d/])`, 'giu');
  const served = new RegExp(
    `((?:${texts.serves})(?:\\s+(?!(?:${texts.dated})\\s)\\p{L}+){0,3}\\s+(?<!(?:${texts.dated})\\s))24/7${hours}(?![\\d/])`,
    'giu',
  );
  const allWeek = new RegExp(
    `(${texts.roundTheClock},?\\s+)7/7(?:\\s+${texts.day})?(?![\\d/])`,
    'giu',
  );
  const whole = new RegExp(`(?<![\\d/])(\\d{1,3})/\\1\\s+(${texts.units})(?!\\p{L})`, 'giu');
  const parts = new RegExp(`(?<![\\d/])([1-9])/([2-9]|10)\\s+(${texts.shared})(?!\\p{L})`, 'giu');
  return text
    .replace(clock, texts.roundTheClock)
    .replace(served, (_all, before) => `${before}${texts.roundTheClock}, ${texts.everyDay}`)
    .replace(allWeek, (_all, before) => `${before}${texts.everyDay}`)
    .replace(whole, (_all, count, unit) => texts.whole(count, unit))
    .replace(parts, (_all, part, all, of) => texts.part(part, all, of))
    .replace(/(\d)\s?[x×]\s?(?=\d)/giu, `$1${texts.times}`)
    .replace(/(>=|<=|[≥≤<>±])\s*(?=\d)/gu, (sign) => texts.comparisons[sign.trim()] ?? sign)
    .replace(/\((0\d{1,3})\)\s*(?=\d)/g, '$1 ');
}

/** "đồng/hộ", "ki lô mét/h", "ông/bà", "thứ hai-thứ sáu": what is left between words once the numbers are said. */
export function speakStrokes(text: string): string {
  const each = new RegExp(`(?<=\\p{L})\\s?/\\s?(?=(?:${texts.units})(?!\\p{L}))`, 'giu');
  return text
    .replace(/(?<=\p{L})\/h(?![\p{L}\d])/gu, `${texts.each}${texts.hour}`)
    .replace(each, texts.each)
    .replace(/(?<=\p{Ll})\s?\/\s?(?=\p{Ll})/gu, texts.or)
    .replace(/(?<=\p{Ll})\s?\/\s?(?=\p{Lu})/gu, ', ')
    .replace(/(?<=\d)\/(?=\p{Lu})/gu, ', ')
    .replace(new RegExp(`(?<=\\d)\\s*[-–—]\\s*(?=${texts.day} \\d)`, 'gu'), texts.to)
    .replace(
      new RegExp(`(${texts.weekday})\\s*[-–—]\\s*(?=${texts.weekday})`, 'giu'),
      `$1${texts.to}`,
    );
}
