import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { nextOccurrence } from '#bot/announcements/repeat-rules.ts';
import { lunarDayOf } from '#bot/lib/lunar-days.ts';
import { dayOf } from '#bot/lib/vietnam-days.ts';
import type { Repeat } from '#shared/announcing.ts';

/** Seven in the morning in Viet Nam. */
const morning = (day: string) => new Date(`${day}T00:00:00Z`);
const next = (
  first: string,
  every: Repeat['every'],
  after: string,
  untilDay: string | null = null,
) =>
  nextOccurrence(morning(first), { every, untilDay }, morning(after))?.toISOString().slice(0, 10);

test.each([
  ['2026-03-02', 'day', '2026-03-02', '2026-03-03'],
  ['2026-02-28', 'day', '2026-02-28', '2026-03-01'],
  ['2026-03-02', 'week', '2026-03-02', '2026-03-09'],
  ['2026-03-02', 'week', '2026-03-11', '2026-03-16'],
  ['2026-01-15', 'month', '2026-01-15', '2026-02-15'],
  // The 31st: the last day of shorter months, and the 31st again after.
  ['2026-01-31', 'month', '2026-01-31', '2026-02-28'],
  ['2026-01-31', 'month', '2026-02-28', '2026-03-31'],
  ['2026-01-31', 'month', '2026-03-31', '2026-04-30'],
  ['2028-01-30', 'month', '2028-01-30', '2028-02-29'],
  // The first and the fifteenth of the lunar month; Tết 2026 is on 17 February.
  ['2026-02-17', 'lunar-month', '2026-02-17', '2026-03-19'],
  ['2026-03-03', 'lunar-month', '2026-03-03', '2026-04-02'],
  // The sixth lunar month of 2025 was doubled: it has a fifteenth twice.
  ['2025-07-09', 'lunar-month', '2025-07-09', '2025-08-08'],
] as const)('what first left on %s every %s leaves after %s on %s', (first, every, after, then) => {
  expect(next(first, every, after)).toBe(then);
});

test('the thirtieth of a lunar month of 29 days is its last', () => {
  // 18 March 2026 is the 30th; the month after has 29 days and ends on 16 April.
  expect(lunarDayOf('2026-03-18')).toBe(30);
  expect(next('2026-03-18', 'lunar-month', '2026-03-18')).toBe('2026-04-16');
});

test('nothing leaves after the last day, and something on it', () => {
  expect(next('2026-03-02', 'week', '2026-03-02', '2026-03-09')).toBe('2026-03-09');
  expect(next('2026-03-02', 'week', '2026-03-02', '2026-03-08')).toBeUndefined();
});

test('missed times are left out, also when the one of today is still ahead', () => {
  const first = morning('2026-03-02');
  const daily: Repeat = { every: 'day', untilDay: null };
  const justBefore = new Date(morning('2026-03-20').getTime() - 1);
  expect(nextOccurrence(first, daily, justBefore)).toEqual(morning('2026-03-20'));
  expect(nextOccurrence(first, daily, morning('2026-03-20'))).toEqual(morning('2026-03-21'));
});

describe('whatever repeats', () => {
  const anything = fc.record({
    first: fc.date({
      min: new Date('2020-01-01'),
      max: new Date('2040-01-01'),
      noInvalidDate: true,
    }),
    every: fc.constantFrom<Repeat['every']>('day', 'week', 'month', 'lunar-month'),
    days: fc.integer({ min: 0, max: 800 }),
  });
  const hourMs = 3_600_000;
  const hourThere = (at: Date) => (at.getTime() + 7 * hourMs) % (24 * hourMs);

  test('leaves again later, at the same hour, and no later than a month and a half after', () => {
    fc.assert(
      fc.property(anything, ({ first, every, days }) => {
        const after = new Date(first.getTime() + days * 24 * hourMs);
        const then = nextOccurrence(first, { every, untilDay: null }, after);
        if (then === undefined) throw new Error('nothing follows');
        expect(then.getTime()).toBeGreaterThan(after.getTime());
        expect(hourThere(then)).toBe(hourThere(first));
        expect(then.getTime() - after.getTime()).toBeLessThanOrEqual(32 * 24 * hourMs);
      }),
      { numRuns: 300 },
    );
  });

  test('comes at the same times, asked step by step or at once from any moment between', () => {
    fc.assert(
      fc.property(anything, fc.integer({ min: 1, max: 6 }), ({ first, every }, steps) => {
        const repeat: Repeat = { every, untilDay: null };
        let at = first;
        let before = first;
        for (let step = 0; step < steps; step += 1) {
          before = at;
          at = nextOccurrence(first, repeat, at) ?? at;
        }
        expect(nextOccurrence(first, repeat, new Date(at.getTime() - 1))).toEqual(at);
        expect(nextOccurrence(first, repeat, before)).toEqual(at);
      }),
      { numRuns: 100 },
    );
  });

  test('falls monthly on the day it first fell on, or on the last of a shorter month', () => {
    fc.assert(
      fc.property(anything, ({ first, days }) => {
        const after = new Date(first.getTime() + days * 24 * hourMs);
        const then = dayOf(
          nextOccurrence(first, { every: 'month', untilDay: null }, after) ?? first,
        );
        const [year = 0, month = 0, day = 0] = then.split('-').map(Number);
        const lastOfMonth = new Date(Date.UTC(year, month, 0)).getUTCDate();
        expect(day).toBe(Math.min(Number(dayOf(first).slice(8)), lastOfMonth));
      }),
      { numRuns: 300 },
    );
  });
});
