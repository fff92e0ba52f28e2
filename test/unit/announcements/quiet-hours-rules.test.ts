import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  defaultQuietHours,
  hoursThatCount,
  isQuiet,
  leavesAt,
  leavesAtAll,
  zaloNight,
} from '#bot/announcements/quiet-hours-rules.ts';

/** An hour in Viet Nam on a day in March 2026. */
const at = (time: string, day = '02') => new Date(`2026-03-${day}T${time}+07:00`);
const noon = { fromMinute: 11 * 60 + 30, toMinute: 13 * 60 + 30 };

test.each([
  ['over midnight', defaultQuietHours, '20:59:59', false],
  ['over midnight', defaultQuietHours, '21:00:00', true],
  ['over midnight', defaultQuietHours, '00:00:00', true],
  ['over midnight', defaultQuietHours, '05:59:59.999', true],
  ['over midnight', defaultQuietHours, '06:00:00', false],
  ['within a day', noon, '11:29:59', false],
  ['within a day', noon, '11:30:00', true],
  ['within a day', noon, '13:29:59', true],
  ['within a day', noon, '13:30:00', false],
])('hours %s: %o at %s quiet is %s', (_what, hours, time, quiet) => {
  expect(isQuiet(hours, at(time))).toBe(quiet);
});

test.each([
  [defaultQuietHours, at('20:00:00'), at('20:00:00')],
  [defaultQuietHours, at('23:10:00'), at('06:00:00', '03')],
  [defaultQuietHours, at('03:10:00'), at('06:00:00')],
  [noon, at('12:00:00'), at('13:30:00')],
])('in %o what is ready at %o leaves at %o', (hours, ready, leaves) => {
  expect(leavesAt(hours, ready)).toEqual(leaves);
});

test('what lies in several quiet hours waits for the end of all of them', () => {
  const dawn = { fromMinute: 5 * 60, toMinute: 7 * 60 };
  expect(leavesAtAll([zaloNight, dawn], at('23:00:00'))).toEqual(at('07:00:00', '03'));
  expect(leavesAtAll([], at('23:00:00'))).toEqual(at('23:00:00'));
  const day = { fromMinute: 6 * 60, toMinute: 22 * 60 };
  expect(leavesAtAll([zaloNight, day], at('23:00:00'))).toBeUndefined();
});

test('the innermost area that decided counts, and the usual hours where none did', () => {
  expect(hoursThatCount([null, noon, zaloNight])).toBe(noon);
  expect(hoursThatCount([null, null])).toBe(defaultQuietHours);
});

test('whatever the hours, what leaves is never quiet, and waits less than a day', () => {
  const minute = fc.integer({ min: 0, max: 1439 });
  fc.assert(
    fc.property(
      minute,
      minute,
      fc.date({ min: at('00:00:00'), max: at('00:00:00', '28'), noInvalidDate: true }),
      (fromMinute, toMinute, ready) => {
        fc.pre(fromMinute !== toMinute);
        const leaves = leavesAt({ fromMinute, toMinute }, ready);
        expect(isQuiet({ fromMinute, toMinute }, leaves)).toBe(false);
        expect(leaves.getTime() - ready.getTime()).toBeGreaterThanOrEqual(0);
        expect(leaves.getTime() - ready.getTime()).toBeLessThan(24 * 3_600_000);
      },
    ),
  );
});
