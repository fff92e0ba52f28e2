import { dayOf, startOfDay } from '#bot/lib/vietnam-days.ts';
import type { WeekFrames, WorkFrame } from '#shared/clocks.ts';
import { isPublicHoliday, nextDay, weekdayOf } from './holiday-rules.ts';

/** When people of an area work. Of exceptions that meet on one day the first counts, also on a holiday. */
export type WorkingCalendar = {
  frames: WeekFrames;
  keepsHolidays: boolean;
  exceptions: readonly { firstDay: string; lastDay: string; frames: readonly WorkFrame[] }[];
};

const minuteMs = 60_000;
/** Where so many days bring no end, there is none: nobody works often enough. */
const daysMax = 750;

type Span = { from: number; to: number };

/** The frames of one day in Asia/Ho_Chi_Minh, in order. */
export function framesOfDay(calendar: WorkingCalendar, day: string): readonly WorkFrame[] {
  const exception = calendar.exceptions.find(
    ({ firstDay, lastDay }) => firstDay <= day && day <= lastDay,
  );
  if (exception !== undefined) return exception.frames;
  if (calendar.keepsHolidays && isPublicHoliday(day)) return [];
  return calendar.frames[weekdayOf(day)] ?? [];
}

/** The same as instants; frames that meet or overlap are one. */
function spansOfDay(calendar: WorkingCalendar, day: string): Span[] {
  const midnight = startOfDay(day).getTime();
  const spans: Span[] = [];
  const inOrder = [...framesOfDay(calendar, day)].sort((one, other) => one.from - other.from);
  for (const frame of inOrder) {
    const from = midnight + frame.from * minuteMs;
    const to = midnight + frame.to * minuteMs;
    const last = spans.at(-1);
    if (last !== undefined && from <= last.to) last.to = Math.max(last.to, to);
    else spans.push({ from, to });
  }
  return spans;
}

/** Until when people go on working, frames that meet taken as one; `undefined` where they are not at work. */
export function endOfWork(calendar: WorkingCalendar, at: Date): Date | undefined {
  const inForce = ({ from, to }: Span) => from <= at.getTime() && at.getTime() < to;
  const span = spansOfDay(calendar, dayOf(at)).find(inForce);
  return span && new Date(span.to);
}

/**
 * The instant at which `minutes` of working time have passed since `from`. It always lies inside working time: what runs out
 * exactly at the end of a frame is due when the next begins. `undefined` where two years do not bring it.
 */
export function addWorkingMinutes(
  calendar: WorkingCalendar,
  from: Date,
  minutes: number,
): Date | undefined {
  let left = minutes * minuteMs;
  let day = dayOf(from);
  for (let days = 0; days < daysMax; days += 1, day = nextDay(day)) {
    for (const span of spansOfDay(calendar, day)) {
      const start = Math.max(span.from, from.getTime());
      if (start >= span.to) continue;
      if (left < span.to - start) return new Date(start + left);
      left -= span.to - start;
    }
  }
  return undefined;
}

/**
 * The last instant inside working time that leaves at least `minutes` of it before `until`; `undefined` where the days since
 * `notBefore` do not hold so much.
 */
export function leaveWorkingMinutes(
  calendar: WorkingCalendar,
  notBefore: Date,
  until: Date,
  minutes: number,
): Date | undefined {
  let left = minutes * minuteMs;
  for (let day = dayOf(until); day >= dayOf(notBefore); day = nextDay(day, -1)) {
    for (const span of spansOfDay(calendar, day).reverse()) {
      const end = Math.min(span.to, until.getTime());
      if (end <= span.from) continue;
      if (left <= end - span.from) {
        const at = new Date(end - left);
        return at < notBefore ? undefined : at;
      }
      left -= end - span.from;
    }
  }
  return undefined;
}

/** Minutes of working time from one instant to a later one, fractions included; 0 where it is not later. */
export function workingMinutesBetween(calendar: WorkingCalendar, from: Date, to: Date): number {
  let total = 0;
  for (let day = dayOf(from); day <= dayOf(to); day = nextDay(day)) {
    for (const span of spansOfDay(calendar, day)) {
      const start = Math.max(span.from, from.getTime());
      const end = Math.min(span.to, to.getTime());
      if (end > start) total += end - start;
    }
  }
  return total / minuteMs;
}
