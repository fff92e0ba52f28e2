import { expect, test } from 'vitest';
import { dayOf, endOfDay, firstOfMonth, startOfDay } from '#bot/lib/vietnam-days.ts';

test('a day runs from midnight to midnight in Viet Nam', () => {
  expect(startOfDay('2026-03-02').toISOString()).toBe('2026-03-01T17:00:00.000Z');
  expect(endOfDay('2026-03-02').toISOString()).toBe('2026-03-02T17:00:00.000Z');
  expect(endOfDay('2026-12-31')).toEqual(startOfDay('2027-01-01'));
});

test.each([
  ['2026-02-28T16:59:59.999Z', '2026-02-28', '2026-02-01'],
  ['2026-02-28T17:00:00.000Z', '2026-03-01', '2026-03-01'],
  ['2026-12-31T17:00:00.000Z', '2027-01-01', '2027-01-01'],
])('%s falls on %s, in the month that began on %s', (at, day, month) => {
  expect(dayOf(new Date(at))).toBe(day);
  expect(firstOfMonth(new Date(at))).toBe(month);
});
