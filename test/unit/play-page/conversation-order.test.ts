import { expect, test } from 'vitest';
import { dateOf, dayLabel, hourOf } from '#test/zalo-simulator/page/days.ts';
import { placeInRun } from '#test/zalo-simulator/page/runs.ts';

const words = { today: 'Hôm nay', yesterday: 'Hôm qua' };
const noon = Date.parse('2026-11-21T12:00:00+07:00');
const minute = 60_000;

test('times and dates are Vietnamese', () => {
  const late = Date.parse('2026-11-20T23:30:00Z');
  expect([hourOf(late), dateOf(late)]).toEqual(['06:30', 'Thứ Bảy, 21/11/2026']);
});

test.each([
  ['2026-11-21T00:10:00+07:00', 'Hôm nay'],
  ['2026-11-20T23:50:00+07:00', 'Hôm qua'],
  ['2026-11-19T12:00:00+07:00', 'Thứ Năm, 19/11/2026'],
])('the separator over %s reads %s', (at, label) => {
  expect(dayLabel(Date.parse(at), noon, words)).toBe(label);
});

test('messages of one author in one minute name the author once and tell the time once', () => {
  const [a, b, c] = [
    { author: 'oa', at: noon },
    { author: 'oa', at: noon + 1_000 },
    { author: 'oa', at: noon + 2 * minute },
  ] as const;
  expect([placeInRun(undefined, a, b), placeInRun(a, b, c), placeInRun(b, c, undefined)]).toEqual([
    { first: true, timed: false },
    { first: false, timed: true },
    { first: false, timed: true },
  ]);
});

test('another author, a long pause and midnight each name the author again', () => {
  const said = { author: 'oa', at: noon };
  const midnight = Date.parse('2026-11-21T00:00:00+07:00');
  expect([
    placeInRun({ author: null, at: noon }, said, undefined).first,
    placeInRun({ author: 'oa', at: noon - 11 * minute }, said, undefined).first,
    placeInRun({ author: 'oa', at: midnight - 1 }, { author: 'oa', at: midnight }, undefined).first,
  ]).toEqual([true, true, true]);
});
