import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import pg from 'pg';
import { project } from '#bot/launch/run-script.ts';
import { doctorTexts as texts } from './doctor-texts.ts';
import { type Finding, right, wrong } from './finding.ts';
import { clockSkewMaxSeconds } from './limits.ts';

const roles = ['canh_tay_so_web', 'canh_tay_so_worker', 'canh_tay_so_jobs'];

/**
 * Whether the database answers, at this machine's time, with this version's tables, and lets the login into its roles.
 * `isForReal`: whoever set the login should not have given it every right; the one that `npm start` brings has.
 */
export async function checkDatabase(url: string, isForReal: boolean): Promise<Finding[]> {
  const asked = await ask(url, undefined, async (client) => {
    const before = Date.now();
    const { rows } = await client.query<{ now: Date; mayAll: boolean }>(
      `select clock_timestamp() as now, rolsuper or rolbypassrls as "mayAll" from pg_roles where rolname = session_user`,
    );
    const skewMs = (before + Date.now()) / 2 - (rows[0]?.now.getTime() ?? 0);
    return { skewMs, mayAll: rows[0]?.mayAll === true };
  });
  if (asked.kind === 'failed') {
    const { code } = asked;
    return [wrong('database', texts.databaseWrong(code), texts.databaseTodo(code))];
  }
  const { skewMs, mayAll } = asked.value;
  return [
    right('database', texts.database),
    checkClock(skewMs),
    ...(await checkMigrations(url)),
    await checkRoles(url, isForReal && mayAll),
  ];
}

function checkClock(skewMs: number): Finding {
  const seconds = Math.round(Math.abs(skewMs) / 1000);
  return seconds <= clockSkewMaxSeconds
    ? right('database-clock', texts.databaseClock)
    : wrong('database-clock', texts.databaseClockWrong(seconds), texts.clockTodo);
}

/** PostgreSQL's codes of a role, a function or a table that is not there. */
const missing = ['22023', '42883', '42P01'];

/** Asked in a role, because the login itself may inherit nothing; of one that it may not enter `checkRoles` tells. */
async function checkMigrations(url: string): Promise<Finding[]> {
  const applied = await ask(url, 'canh_tay_so_web', async (client) => {
    const { rows } = await client.query<{ last: string | null }>('select last_migration() as last');
    return Number(rows[0]?.last ?? 0);
  });
  if (applied.kind === 'failed' && !missing.includes(applied.code)) return [];
  return [
    compareMigrations(applied.kind === 'told' ? applied.value : 0, await readLastMigration()),
  ];
}

function compareMigrations(last: number, known: number): Finding {
  if (last < known) return wrong('migrations', texts.migrationsOld, texts.migrationsOldTodo);
  if (last > known) return wrong('migrations', texts.migrationsNew, texts.migrationsNewTodo);
  return right('migrations', texts.migrations);
}

async function readLastMigration(): Promise<number> {
  const journal = await readFile(join(project, 'migrations/meta/_journal.json'), 'utf8');
  const { entries } = JSON.parse(journal) as { entries: { when: number }[] };
  return Math.max(...entries.map(({ when }) => when));
}

async function checkRoles(url: string, mayTooMuch: boolean): Promise<Finding> {
  const closed: string[] = [];
  for (const role of roles) {
    const entered = await ask(url, role, (client) => client.query('select 1'));
    if (entered.kind === 'failed') closed.push(role);
  }
  if (closed.length > 0) {
    return wrong('roles', texts.rolesWrong(closed.join(', ')), texts.rolesTodo);
  }
  return mayTooMuch
    ? wrong('roles', texts.rolesTooMuch, texts.rolesTooMuchTodo)
    : right('roles', texts.roles);
}

type Asked<T> = { kind: 'told'; value: T } | { kind: 'failed'; code: string };

/** One connection, in a role as the server's are or as the login itself; tells the code of what failed, never a message. */
async function ask<T>(
  url: string,
  role: string | undefined,
  question: (client: pg.Client) => Promise<T>,
): Promise<Asked<T>> {
  let client: pg.Client | undefined;
  try {
    client = new pg.Client({
      connectionString: url,
      connectionTimeoutMillis: 5_000,
      query_timeout: 5_000,
      application_name: 'canh_tay_so_doctor',
    });
    client.on('error', () => {}); // told by the question that meets it
    await client.connect();
    if (role !== undefined) await client.query(`set role ${role}`);
    return { kind: 'told', value: await question(client) };
  } catch (error) {
    return { kind: 'failed', code: String((error as { code?: unknown }).code ?? 'timeout') };
  } finally {
    await client?.end().catch(() => {});
  }
}
