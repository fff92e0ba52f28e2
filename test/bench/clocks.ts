import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { drizzle } from 'drizzle-orm/node-postgres';
import pg from 'pg';
import { migrateDatabase } from '#bot/db/migrate.ts';
import { startEmbeddedPostgres } from '#bot/launch/embedded-postgres.ts';
import { compareMonth } from './clock-month/compare-month.ts';
import { playMonth } from './clock-month/play-month.ts';
import { settleProvince } from './clock-month/province.ts';
import { writeScripts } from './clock-month/scripts.ts';

/**
 * A month of a province on the movable clock: `npm run bench clocks [TEAMS] [REQUESTS] [DAYS]`. Every clock must fire at the right
 * working minute and every step once, by a checker that counts every minute; exits with 1 where one did not.
 */
const [teamCount = 2531, requestCount = teamCount, days = 31] = process.argv
  .slice(2)
  .filter((argument) => /^\d+$/.test(argument))
  .map(Number);
const end = days * 24 * 60;

const folder = await mkdtemp(join(tmpdir(), 'canh-tay-so-clocks-'));
await chmod(folder, 0o711); // root's PostgreSQL runs as another user, who must get in
const postgres = await startEmbeddedPostgres({ dataFolder: join(folder, 'postgres') });
try {
  await migrateDatabase(postgres.url);
  const pool = new pg.Pool({ connectionString: postgres.url, max: 2 });
  const teams = await settleProvince(drizzle(pool), teamCount);
  await pool.end();
  const scripts = writeScripts({
    teams: teamCount,
    requests: requestCount,
    days,
    seed: 1,
    grid: 5,
  });
  const startedAt = performance.now();
  const month = await playMonth(postgres.url, teams, scripts, end);
  const tookSeconds = Math.round((performance.now() - startedAt) / 1000);
  const { steps, fired, requests, differences } = await compareMonth(postgres.url, month, end);
  console.table(steps);
  for (const difference of differences.slice(0, 20)) console.error(difference);
  console.log(
    JSON.stringify({
      bench: 'clocks',
      teams: teamCount,
      requests,
      days,
      steps: fired,
      wrong: differences.length,
      turns: month.turns,
      workersKilled: month.deaths,
      storm: month.storm,
      tookSeconds,
    }),
  );
  if (differences.length > 0) process.exitCode = 1;
} finally {
  await postgres.stop();
  await rm(folder, { recursive: true });
}
