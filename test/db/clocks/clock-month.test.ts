import { drizzle } from 'drizzle-orm/node-postgres';
import pg from 'pg';
import { expect, test } from 'vitest';
import { compareMonth } from '#test/bench/clock-month/compare-month.ts';
import { playMonth } from '#test/bench/clock-month/play-month.ts';
import { settleProvince } from '#test/bench/clock-month/province.ts';
import { writeScripts } from '#test/bench/clock-month/scripts.ts';
import { cloneDatabase } from '#test/support/database.ts';

/** The week before Tết and Tết itself, counted minute by minute beside the server; `npm run bench clocks` plays a province's month. */
test('every clock fires at the right working minute and every step once, though workers die', async () => {
  const days = 21;
  const database = await cloneDatabase();
  try {
    const pool = new pg.Pool({ connectionString: database.url, max: 2 });
    const teams = await settleProvince(drizzle(pool), 200);
    await pool.end();
    const scripts = writeScripts({ teams: teams.length, requests: 30, days, seed: 4, grid: 1 });
    const end = days * 24 * 60;
    const month = await playMonth(database.url, teams, scripts, end);
    const verdict = await compareMonth(database.url, month, end);
    expect(verdict.differences).toEqual([]);
    expect(verdict.requests).toBe(30);
    expect(verdict.fired).toBeGreaterThan(100);
    expect(month.deaths).toBeGreaterThan(0);
    // The checker is worth something only while it sees what is wrong: here, teams that work through Tết by its own books alone.
    const played = month.played.map((one) => ({
      ...one,
      team: { ...one.team, keepsHolidays: !one.team.keepsHolidays },
    }));
    const misled = await compareMonth(database.url, { ...month, played }, end);
    expect(misled.differences).not.toEqual([]);
  } finally {
    await database.drop();
  }
}, 120_000);
