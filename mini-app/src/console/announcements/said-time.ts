import { foldWords } from '#app/lib/fold-words.ts';

const two = (number: number) => String(number).padStart(2, '0');

const numbers = [
  'khong',
  'mot',
  'hai',
  'ba',
  'bon',
  'nam',
  'sau',
  'bay',
  'tam',
  'chin',
  'muoi',
  'muoi mot',
  'muoi hai',
];
const hour = String.raw`\d{1,2}|${[...numbers].reverse().join('|')}`;
const part = '(?: (?:buoi )?(sang|trua|chieu|toi|dem))?';
/** Hour, minutes, half, minutes short of it, part of the day. */
const saidTime = new RegExp(
  String.raw`^(?:luc )?(${hour}) ?(?:h|g|gio) ?(?:(\d{1,2})(?: ?(?:p|ph|phut))?|(ruoi)|kem (\d{1,2})(?: ?(?:p|ph|phut))?)?${part}$`,
);
const saidHalf = new RegExp(`^(?:luc )?(${hour})() (ruoi)()${part}$`);

/** `7h30`, `7:30`, `7 giờ rưỡi`, `7 giờ kém 15`, `2 giờ chiều`, `7` as `07:30` and so on; undefined where the clock knows no such time. */
export function readTime(typed: string): string | undefined {
  const plain = /^(\d{1,2})(?:[:.](\d{1,2}))?$/.exec(typed.trim());
  if (plain) return clockTime(Number(plain[1]) * 60, Number(plain[2] ?? '0'));
  const words = foldWords(typed).join(' ');
  const said = saidTime.exec(words) ?? saidHalf.exec(words);
  if (!said || /[:.]/.test(typed)) return undefined;
  const [, hourWord = '', minute = '0', half, short = '0', dayPart] = said;
  const number = /^\d/.test(hourWord) ? Number(hourWord) : numbers.indexOf(hourWord);
  const at = hourIn(number, dayPart);
  if (at === undefined || Number(short) > 59) return undefined;
  const minutes = half === undefined ? Number(minute) : 30;
  return minutes > 59 ? undefined : clockTime(at * 60 - Number(short), minutes);
}

function clockTime(hourMinutes: number, minutes: number): string | undefined {
  const all = hourMinutes + minutes;
  if (minutes > 59 || all < 0 || all >= 24 * 60) return undefined;
  return `${two(Math.floor(all / 60))}:${two(all % 60)}`;
}

/** The hour of the day; what is said in twelve hours goes by the part of the day. */
function hourIn(number: number, dayPart: string | undefined): number | undefined {
  if (dayPart === 'sang') return number < 12 ? number : undefined;
  if (dayPart === 'trua')
    return number >= 10 && number <= 14 ? number : number <= 2 ? number + 12 : undefined;
  if (dayPart === 'chieu' || dayPart === 'toi') return number < 12 ? number + 12 : number;
  if (dayPart === 'dem') return number >= 7 && number < 12 ? number + 12 : number;
  return number;
}
