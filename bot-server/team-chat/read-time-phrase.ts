import {
  type Found,
  findAll,
  type SpokenLine,
  spokenLine,
  typedElsewhere,
} from '#bot/lib/spoken-line.ts';
import { dayOf, startOfDay } from '#bot/lib/vietnam-days.ts';
import type { DayPart } from '#shared/help-requests.ts';
import { readSaidDay } from './said-day.ts';
import { readSaidHour } from './said-hour.ts';
import { gone, inAWhile, numberOf, soonOrSometime } from './time-words.ts';

/** How near to the truth an instant is: to the hour said, somewhere in a part of the day, on that day, at that weekend. */
export type TimeGrain = 'hour' | DayPart | 'day' | 'weekend';

export type SaidTime =
  | { kind: 'time'; at: Date; grain: TimeGrain }
  /** Over, not clear which, or not said at all. */
  | { kind: 'past' | 'unsure' | 'none' };

const minuteMs = 60_000;
/** When people of a village come by in each part of the day, in minutes since midnight. */
const usual: Record<DayPart, { at: number; until: number }> = {
  morning: { at: 8 * 60, until: 11 * 60 },
  noon: { at: 11 * 60 + 30, until: 13 * 60 },
  afternoon: { at: 14 * 60 + 30, until: 18 * 60 },
  evening: { at: 19 * 60 + 30, until: 22 * 60 },
};
const usualDay = { at: 8 * 60, until: 20 * 60 };

/**
 * Reads when something shall be: "15h chiều mai", "thứ 7", "mùng 3", "8h30 ngày 25/11", "tối nay", "2 tiếng nữa"; marks optional.
 * Never an instant that is over at `now`. "Mùng 3" is the third of the solar month, unless "âm" or "Tết" is said. `rest` is
 * what was typed besides.
 */
export function readTimePhrase(typed: string, now: Date): { time: SaidTime; rest: string } {
  const line = spokenLine(typed);
  const waits = findAll(line, inAWhile);
  const found: Found[] = [...waits, ...findAll(line, soonOrSometime), ...findAll(line, gone)];
  const day = readSaidDay(line, now);
  const hour = readSaidHour(line);
  found.push(...day.found, ...hour.found);
  return { time: settle(line, { waits, day, hour }, now), rest: typedElsewhere(line, found) };
}

type Said = {
  waits: Found[];
  day: ReturnType<typeof readSaidDay>;
  hour: ReturnType<typeof readSaidHour>;
};

function settle(line: SpokenLine, { waits, day, hour }: Said, now: Date): SaidTime {
  const saysMore = day.day !== undefined || hour.part !== undefined || hour.minute !== undefined;
  if (findAll(line, gone).length > 0) return { kind: 'past' };
  if (findAll(line, soonOrSometime).length > 0 || hour.isUnsure || day.day === 'unsure') {
    return { kind: 'unsure' };
  }
  if (day.day === 'past') return { kind: 'past' };
  if (waits.length > 0) return saysMore || waits.length > 1 ? { kind: 'unsure' } : wait(waits, now);
  if (!saysMore) return { kind: 'none' };
  const start = startOfDay(day.day ?? dayOf(now));
  const atMinute = (minute: number) => new Date(start.getTime() + minute * minuteMs);
  if (hour.minute !== undefined) return ahead(atMinute(hour.minute), 'hour', now);
  const frame = hour.part === undefined ? usualDay : usual[hour.part];
  const grain = hour.part ?? (day.isWeekend ? 'weekend' : 'day');
  const at = new Date(Math.max(atMinute(frame.at).getTime(), soonest(now).getTime()));
  return at < atMinute(frame.until) ? { kind: 'time', at, grain } : { kind: 'past' };
}

function ahead(at: Date, grain: TimeGrain, now: Date): SaidTime {
  return at > now ? { kind: 'time', at, grain } : { kind: 'past' };
}

/** The first full or half hour that leaves half an hour to get ready. */
function soonest(now: Date): Date {
  const half = 30 * minuteMs;
  return new Date(Math.ceil((now.getTime() + half) / half) * half);
}

/** "2 tiếng nữa", "nửa tiếng nữa", to five minutes. */
function wait([found]: Found[], now: Date): SaidTime {
  const [count = '', unit = '', half] = found?.groups ?? [];
  const minutes = /^ph?/.test(unit) ? 1 : 60;
  const number = numberOf(count) || 0.5;
  const at = now.getTime() + (number + (half === undefined ? 0 : 0.5)) * minutes * minuteMs;
  const step = 5 * minuteMs;
  return ahead(new Date(Math.ceil(at / step) * step), 'hour', now);
}
