import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addWorkingMinutes,
  framesOfDay,
  leaveWorkingMinutes,
  type WorkingCalendar,
  workingMinutesBetween,
} from '#bot/clocks/calendar-rules.ts';
import { defaultFrames } from '#bot/clocks/default-clock-rules.ts';
import { nextDay } from '#bot/clocks/holiday-rules.ts';
import { dayOf, startOfDay } from '#bot/lib/vietnam-days.ts';
import type { WeekFrames, WorkFrame } from '#shared/clocks.ts';

const minuteMs = 60_000;

const frame: fc.Arbitrary<WorkFrame> = fc
  .tuple(fc.integer({ min: 0, max: 1439 }), fc.integer({ min: 1, max: 600 }))
  .map(([from, lasts]) => ({ from, to: Math.min(1440, from + lasts) }));
const day = fc.array(frame, { maxLength: 4 });
const week = fc.tuple(day, day, day, day, day, day, day) as fc.Arbitrary<WeekFrames>;
const dayName = fc.integer({ min: 0, max: 700 }).map((days) => nextDay('2025-06-01', days));
const exception = fc
  .tuple(dayName, fc.integer({ min: 0, max: 20 }), day)
  .map(([firstDay, lasts, frames]) => ({ firstDay, lastDay: nextDay(firstDay, lasts), frames }));
const calendar: fc.Arbitrary<WorkingCalendar> = fc.record({
  frames: week,
  keepsHolidays: fc.boolean(),
  exceptions: fc.array(exception, { maxLength: 3 }),
});
/** Instants to the second, from mid-2025 on. */
const instant = fc
  .integer({ min: 0, max: 600 * 24 * 3600 })
  .map((seconds) => new Date(Date.parse('2025-06-01T00:00:00Z') + seconds * 1000));
const minutes = fc.integer({ min: 0, max: 4000 });

function isOpen(of: WorkingCalendar, at: Date): boolean {
  const minute = (at.getTime() - startOfDay(dayOf(at)).getTime()) / minuteMs;
  return framesOfDay(of, dayOf(at)).some(({ from, to }) => from <= minute && minute < to);
}

const runs = { numRuns: 150 };

describe('working time', () => {
  test('nothing is ever due inside closed time', () => {
    fc.assert(
      fc.property(calendar, instant, minutes, (of, from, lasts) => {
        const due = addWorkingMinutes(of, from, lasts);
        return due === undefined || isOpen(of, due);
      }),
      runs,
    );
  });

  test('between an instant and what is due after so many minutes lie so many minutes', () => {
    fc.assert(
      fc.property(calendar, instant, minutes, (of, from, lasts) => {
        const due = addWorkingMinutes(of, from, lasts);
        if (due !== undefined) expect(workingMinutesBetween(of, from, due)).toBe(lasts);
      }),
      runs,
    );
  });

  test('counting the minutes up to an open instant and adding them again leads back to it', () => {
    fc.assert(
      fc.property(calendar, instant, minutes, (of, from, lasts) => {
        const open = addWorkingMinutes(of, from, lasts);
        if (open === undefined) return;
        expect(addWorkingMinutes(of, from, workingMinutesBetween(of, from, open))).toEqual(open);
      }),
      runs,
    );
  });

  test('more minutes are never due earlier, and a later start neither', () => {
    fc.assert(
      fc.property(calendar, instant, minutes, minutes, (of, from, lasts, more) => {
        const due = addWorkingMinutes(of, from, lasts);
        const later = addWorkingMinutes(of, from, lasts + more);
        if (later !== undefined) expect(due !== undefined && due <= later).toBe(true);
        const started = addWorkingMinutes(of, new Date(from.getTime() + more * minuteMs), lasts);
        if (started !== undefined) expect(due !== undefined && due <= started).toBe(true);
      }),
      runs,
    );
  });

  test('splitting frames changes nothing', () => {
    const split = (frames: readonly WorkFrame[]) =>
      frames.flatMap(({ from, to }) => {
        const middle = Math.floor((from + to) / 2);
        return middle > from && middle < to
          ? [
              { from: middle, to },
              { from, to: middle },
            ]
          : [{ from, to }];
      });
    fc.assert(
      fc.property(calendar, instant, minutes, (of, from, lasts) => {
        const finer = {
          ...of,
          frames: of.frames.map(split),
          exceptions: of.exceptions.map((one) => ({ ...one, frames: split(one.frames) })),
        };
        expect(addWorkingMinutes(finer, from, lasts)).toEqual(addWorkingMinutes(of, from, lasts));
      }),
      runs,
    );
  });

  test('closed days in between never change the working minutes, only when they are over', () => {
    fc.assert(
      fc.property(
        week,
        instant,
        minutes,
        fc.integer({ min: 1, max: 9 }),
        (frames, from, lasts, closed) => {
          const of = { frames, keepsHolidays: false, exceptions: [] };
          const firstDay = nextDay(dayOf(from), 1);
          const harvest = { firstDay, lastDay: nextDay(firstDay, closed - 1), frames: [] };
          const closing = { ...of, exceptions: [harvest] };
          const due = addWorkingMinutes(closing, from, lasts);
          if (due === undefined) return;
          expect(workingMinutesBetween(closing, from, due)).toBe(lasts);
          const without = addWorkingMinutes(of, from, lasts);
          expect(without !== undefined && without <= due).toBe(true);
          if (due < startOfDay(firstDay)) expect(due).toEqual(without);
        },
      ),
      runs,
    );
  });

  test('the last instant that leaves so many minutes leaves them, and no later one does', () => {
    fc.assert(
      fc.property(calendar, instant, fc.integer({ min: 1, max: 900 }), (of, from, leaves) => {
        const until = new Date(from.getTime() + 7 * 24 * 60 * minuteMs);
        const at = leaveWorkingMinutes(of, from, until, leaves);
        const whole = workingMinutesBetween(of, from, until);
        if (at === undefined) {
          expect(whole).toBeLessThan(leaves);
          return;
        }
        expect(isOpen(of, at)).toBe(true);
        expect(workingMinutesBetween(of, at, until)).toBe(leaves);
      }),
      runs,
    );
  });

  test('a calendar without any working time has no due time, and says so soon', () => {
    const never = { frames: defaultFrames.map(() => []), keepsHolidays: true, exceptions: [] };
    expect(addWorkingMinutes(never, new Date('2026-03-02T01:00:00Z'), 5)).toBeUndefined();
  });
});

/** Viet Nam's own time of day. */
const there = (text: string) => new Date(`${text}:00+07:00`);
const volunteers = { frames: defaultFrames, keepsHolidays: true, exceptions: [] };

describe('the days of volunteers', () => {
  test.each([
    ['within the morning', '2026-03-02T08:00', 30, '2026-03-02T08:30'],
    ['over the midday rest', '2026-03-02T11:00', 60, '2026-03-02T14:00'],
    ['asked at night', '2026-03-02T22:15', 10, '2026-03-03T07:10'],
    [
      'the end of the morning is the beginning of the afternoon',
      '2026-03-02T11:00',
      30,
      '2026-03-02T13:30',
    ],
    ['over Tết, which begins on its eve', '2026-02-15T19:30', 60, '2026-02-21T07:30'],
    ['on a Sunday', '2026-03-08T09:00', 660, '2026-03-09T09:00'],
    ['over the days of unification and of labour', '2026-04-29T19:59', 2, '2026-05-02T07:01'],
  ])('%s', (_name, from, lasts, due) => {
    expect(addWorkingMinutes(volunteers, there(from), lasts)).toEqual(there(due));
  });

  test('an exception goes before a holiday and before the week', () => {
    const evening = [{ from: 19 * 60, to: 21 * 60 }];
    const calendarOfHarvest = {
      ...volunteers,
      exceptions: [{ firstDay: '2026-04-30', lastDay: '2026-05-03', frames: evening }],
    };
    const due = addWorkingMinutes(calendarOfHarvest, there('2026-04-30T08:00'), 150);
    expect(due).toEqual(there('2026-05-01T19:30'));
  });
});
