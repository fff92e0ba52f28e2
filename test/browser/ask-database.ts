import pg from 'pg';
import type { RunningSystem } from '#test/support/running-system.ts';

/** What stands in the running system's own database, whoever may see it there. */
export async function askDatabase(
  system: RunningSystem,
  sql: string,
  values: unknown[] = [],
): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: system.databaseUrl });
  await client.connect();
  try {
    return (await client.query(sql, values)).rows;
  } finally {
    await client.end();
  }
}

/** The single number that a `select count(*)` answers. */
export async function countRows(
  system: RunningSystem,
  from: string,
  values: unknown[] = [],
): Promise<number> {
  const [row] = await askDatabase(system, `select count(*)::int as count from ${from}`, values);
  return Number(row?.count);
}
