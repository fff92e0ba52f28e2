import { describe, expect, test } from 'vitest';
import { publicHolidays } from '#bot/clocks/holiday-rules.ts';

const dayNamed = (year: number, name: string) =>
  publicHolidays(year)
    .filter((holiday) => holiday.name === name)
    .map(({ day }) => day);

describe('public holidays', () => {
  test.each([
    // Here the calendars of Viet Nam and of China tell different days: 20 February 1985, 18 February 2007, 3 February 2030.
    [1985, '1985-01-21'],
    [2007, '2007-02-17'],
    [2024, '2024-02-10'],
    [2025, '2025-01-29'],
    [2026, '2026-02-17'],
    [2027, '2027-02-06'],
    [2030, '2030-02-02'],
  ])('Tết %i begins on %s', (year, day) => {
    expect(dayNamed(year, 'tet')[0]).toBe(day);
  });

  test('the whole year 2026', () => {
    expect(publicHolidays(2026)).toEqual([
      { day: '2026-01-01', name: 'new-year' },
      { day: '2026-02-16', name: 'tet-eve' },
      { day: '2026-02-17', name: 'tet' },
      { day: '2026-02-18', name: 'tet' },
      { day: '2026-02-19', name: 'tet' },
      { day: '2026-02-20', name: 'tet' },
      { day: '2026-04-26', name: 'hung-kings' },
      { day: '2026-04-30', name: 'reunification' },
      { day: '2026-05-01', name: 'labour' },
      { day: '2026-09-01', name: 'national' },
      { day: '2026-09-02', name: 'national' },
    ]);
  });

  test('every year has the eleven days of the law', () => {
    for (let year = 2020; year <= 2060; year += 1) {
      expect(new Set(publicHolidays(year).map(({ day }) => day)).size).toBeGreaterThanOrEqual(10);
      expect(publicHolidays(year)).toHaveLength(11);
    }
  });
});
