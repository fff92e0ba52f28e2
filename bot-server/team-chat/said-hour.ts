import { type Found, findAll, type SpokenLine } from '#bot/lib/spoken-line.ts';
import type { DayPart } from '#shared/help-requests.ts';
import {
  clockTimes,
  colonTimes,
  halfTimes,
  numberOf,
  parts,
  perhapsEvening,
} from './time-words.ts';

/** The part of the day and the minute of it that a line says, and the words that say it. */
export type SaidHour = {
  part: DayPart | undefined;
  /** Minutes since midnight. */
  minute: number | undefined;
  isUnsure: boolean;
  found: Found[];
};

type Part = DayPart | 'night';

export function readSaidHour(line: SpokenLine): SaidHour {
  const saidParts = parts.flatMap(([part, pattern]) =>
    findAll(line, pattern).map((found) => ({ part, found })),
  );
  const clocks = [clockTimes, colonTimes].flatMap((pattern) =>
    findAll(line, pattern).map((found) => ({ ...minuteOf(found), found })),
  );
  const halves = findAll(line, halfTimes).map((found) => ({ ...minuteOf(found), found }));
  const times = clocks.length > 0 ? clocks : halves;
  const found = [...saidParts, ...times].map((one) => one.found);
  const part = saidParts[0]?.part;
  const severalParts = saidParts.some((one) => one.part !== part);
  const time = times[0];
  if (severalParts || times.length > 1) return nothing(found);
  if (time === undefined) {
    return part === 'night' ? nothing(found) : { part, minute: undefined, isUnsure: false, found };
  }
  if (part === undefined && time.hour < 12 && findAll(line, perhapsEvening).length > 0) {
    return nothing(found);
  }
  const hour = hourOfDay(time.hour, part);
  const minute = hour === undefined ? -1 : hour * 60 + time.minute;
  if (minute < 0 || minute >= 24 * 60 || time.minute > 59) return nothing(found);
  return { part: part === 'night' ? 'evening' : part, minute, isUnsure: false, found };
}

function nothing(found: Found[]): SaidHour {
  return { part: undefined, minute: undefined, isUnsure: true, found };
}

/** Hour and minutes as said: "3h30", "3 giờ rưỡi", "3 giờ kém 10". */
function minuteOf({ groups: [hour = '', ...rest] }: Found): { hour: number; minute: number } {
  const [two, one, half, short] = rest;
  if (two !== undefined && /^\d/.test(two)) return { hour: numberOf(hour), minute: Number(two) };
  if (one !== undefined) return { hour: numberOf(hour), minute: Number(one) };
  if (half !== undefined || two !== undefined) return { hour: numberOf(hour), minute: 30 };
  return { hour: numberOf(hour), minute: short === undefined ? 0 : -Number(short) };
}

/** Which hours each part of the day may be said with, and what is added to them. */
const hours: Record<Part, { from: number; to: number; add: number }[]> = {
  morning: [{ from: 4, to: 11, add: 0 }],
  noon: [
    { from: 10, to: 14, add: 0 },
    { from: 1, to: 2, add: 12 },
  ],
  afternoon: [
    { from: 13, to: 18, add: 0 },
    { from: 1, to: 6, add: 12 },
  ],
  evening: [
    { from: 17, to: 23, add: 0 },
    { from: 6, to: 11, add: 12 },
  ],
  night: [
    { from: 20, to: 23, add: 0 },
    { from: 8, to: 11, add: 12 },
  ],
};

/** Without a part: nobody agrees to meet at 3 in the night, but 5 and 6 may be morning or evening. */
const bareHours = [
  { from: 7, to: 23, add: 0 },
  { from: 1, to: 4, add: 12 },
];

function hourOfDay(hour: number, part: Part | undefined): number | undefined {
  const fits = part === undefined ? bareHours : hours[part];
  const fit = fits.find(({ from, to }) => hour >= from && hour <= to);
  return fit && hour + fit.add;
}
