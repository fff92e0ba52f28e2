import type { FoldedText, Span } from './folded-text.ts';

const month = '(?:0?[1-9]|1[0-2])';
const ends = String.raw`(?!\d)(?![./-]\d)`;
const starts = String.raw`(?<!\d)(?<!\d[ .,/-])`;

/** Days with their month, or two digits each: 05/09, 06/09; 01, 02, 03; 03, 05, 07/09. */
const item = String.raw`(?:\d{1,2}[./]${month}|\d{2})(?!\d)(?![./]\d)`;
const list = new RegExp(
  String.raw`(?<!\d)(?<!\d[./-])${item}(?:(?:, ?|; ?| - | (?:va|den) )${item}){1,60}${ends}`,
  'g',
);
/** 07.30 - 08.30 */
const hour = String.raw`(?:[01]?\d|2[0-3])\.[0-5][05]`;
const hours = new RegExp(`${starts}${hour} ?- ?${hour}${ends}`, 'g');

const namesOwner =
  /(?:sdt|dien thoai|so dt|zalo|stk|so tk|tai khoan|the|atm|cccd|cmnd|cmt|can cuoc|chung minh|dinh danh|bhxh|bhyt|bao hiem|ma so|mst)[^0-9]{0,20}$/;

/** Lists of days, of hours and of numbered things: as many digits as a number of somebody's, and nobody's. */
export function findHarmlessLists(text: FoldedText): Span[] {
  const found = [
    ...[...text.folded.matchAll(list)].filter((match) => isHarmless(text.folded, match)),
    ...text.folded.matchAll(hours),
  ].map((match) => ({ start: match.index, end: match.index + match[0].length }));
  found.sort((one, other) => one.start - other.start);
  return found.filter(({ start }, at) => start >= (found[at - 1]?.end ?? 0));
}

function isHarmless(folded: string, match: RegExpExecArray): boolean {
  const items = match[0].split(/[^\d./]+/);
  const dated = items.filter((one) => /[./]/.test(one));
  if (dated.length > 0) return items.every((one) => isDay(Number.parseInt(one, 10)));
  const before = folded.slice(Math.max(0, match.index - 40), match.index);
  const after = folded.slice(match.index + match[0].length, match.index + match[0].length + 5);
  return (
    items.length >= 3 &&
    !/ - |;| den /.test(match[0]) &&
    !/\d[^\da-z]{0,3}$|\d (?:va|den) $/.test(before) &&
    !namesOwner.test(before) &&
    !/^(?:[ ,;-]{1,3}| va | den )\d/.test(after) &&
    climbs(items.map(Number))
  );
}

const isDay = (value: number) => value >= 1 && value <= 31;

/** Who lists things goes up in small steps; the digits of a number leap. */
const stepMax = 12;
const climbs = (values: number[]) =>
  values.every((value, at) => {
    const step = value - (values[at - 1] ?? value);
    return step >= 0 && step <= stepMax;
  });
