import fc from 'fast-check';
import { expect, test } from 'vitest';
import { monthOf, periodOf } from '#bot/credit/credit-period-rules.ts';

test.each([
  ['2026-11', 1, '2026-11-01', '2026-11-30'],
  ['2028-02', 1, '2028-02-01', '2028-02-29'],
  ['2026-12', 1, '2026-12-01', '2026-12-31'],
  ['2026-11', 15, '2026-10-15', '2026-11-14'],
  ['2026-01', 15, '2025-12-15', '2026-01-14'],
])(
  'the sheet of %s that begins on the %d. covers %s to %s',
  (month, beginsOn, firstDay, lastDay) => {
    expect(periodOf(month, beginsOn)).toEqual({ firstDay, lastDay });
  },
);

test('every day is on the sheet of its month and on no other', () => {
  const day = fc
    .date({ min: new Date('2024-01-01'), max: new Date('2035-01-01'), noInvalidDate: true })
    .map((at) => at.toISOString().slice(0, 10));
  fc.assert(
    fc.property(day, fc.integer({ min: 1, max: 28 }), (one, beginsOn) => {
      const month = monthOf(one, beginsOn);
      const { firstDay, lastDay } = periodOf(month, beginsOn);
      expect(firstDay <= one && one <= lastDay).toBe(true);
      const after = new Date(Date.parse(lastDay) + 24 * 3_600_000).toISOString().slice(0, 10);
      expect(monthOf(after, beginsOn)).not.toBe(month);
    }),
  );
});
