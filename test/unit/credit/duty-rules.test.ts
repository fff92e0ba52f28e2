import { expect, test } from 'vitest';
import { doOverlap, endOfTurn } from '#bot/credit/duty-rules.ts';
import { weekly } from '#bot/credit/weekly-turns.ts';

const turn = (fromMinute: number, toMinute: number, day = '2026-11-28') => ({
  day,
  fromMinute,
  toMinute,
});

test.each([
  ['the same hours', turn(480, 660), true],
  ['one inside the other', turn(500, 510), true],
  ['the end of one in the other', turn(300, 481), true],
  ['one right after the other', turn(660, 700), false],
  ['one right before the other', turn(300, 480), false],
  ['the same hours of another day', turn(480, 660, '2026-11-29'), false],
])('%s: do the turns overlap?', (_name, other, overlap) => {
  expect(doOverlap(turn(480, 660), other)).toBe(overlap);
  expect(doOverlap(other, turn(480, 660))).toBe(overlap);
});

test('a turn until 24:00 ends with its day in Viet Nam', () => {
  expect(endOfTurn(turn(1200, 1440)).toISOString()).toBe('2026-11-28T17:00:00.000Z');
});

test('weekly turns have ids of their own, always the same, over the end of a year too', () => {
  const id = '6f1c2a34-8f0e-4f37-9d3a-00000000000f';
  const turns = weekly(id, '2026-12-26', 3);
  expect(turns.map(({ day }) => day)).toEqual(['2026-12-26', '2027-01-02', '2027-01-09']);
  expect(turns[0]?.id).toBe(id);
  expect(new Set(turns.map((one) => one.id)).size).toBe(3);
  expect(weekly(id, '2026-12-26', 3)).toEqual(turns);
  for (const one of turns)
    expect(one.id).toMatch(
      /^[0-9a-f]{8}-[0-9a-f]{4}-[48][0-9a-f]{3}-[89a][0-9a-f]{3}-[0-9a-f]{12}$/,
    );
});
