import { randomBytes } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import { inject } from 'vitest';

export type ClonedDatabase = {
  /** The owner's login; `openDatabase(url, role)` steps down to the role that the server has. */
  url: string;
  /** Removes the database. Throws when the test left a connection open. */
  drop(): Promise<void>;
};

/** A fresh copy of the migrated database, for one test file: `beforeAll` clones, `afterAll` drops. */
export function cloneDatabase(): Promise<ClonedDatabase> {
  return cloneFrom(inject('testDatabase'));
}

/** A fresh copy of a database to which nobody is connected. */
export async function cloneFrom({
  adminUrl,
  template,
}: {
  adminUrl: string;
  template: string;
}): Promise<ClonedDatabase> {
  const name = `${template}_${randomBytes(4).toString('hex')}`;
  await onServer(adminUrl, (client) => createFrom(client, template, name));
  const url = new URL(adminUrl);
  url.pathname = `/${name}`;
  return {
    url: url.href,
    drop: () => onServer(adminUrl, (client) => dropDatabase(client, name)),
  };
}

/** Two files may clone at once; the server may refuse the one who comes while it copies for the other. */
async function createFrom(client: pg.Client, template: string, name: string): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      await client.query(`create database ${name} template ${template}`);
      return;
    } catch (error) {
      const busy = (error as { code?: string }).code === '55006';
      if (!busy || attempt === 50) throw error;
      await wait(100);
    }
  }
}

async function dropDatabase(client: pg.Client, name: string): Promise<void> {
  const left = await findConnections(client, name);
  await client.query(`drop database if exists ${name} with (force)`);
  if (left.length > 0) {
    throw new Error(`The test left connections to its database open: ${left.join('; ')}`);
  }
}

/** A connection that was closed just now is still leaving for a moment. */
async function findConnections(client: pg.Client, name: string): Promise<string[]> {
  for (let round = 0; ; round += 1) {
    const { rows } = await client.query<{ query: string }>(
      'select query from pg_stat_activity where datname = $1',
      [name],
    );
    if (rows.length === 0 || round === 40) return rows.map((row) => row.query.slice(0, 100));
    await wait(50);
  }
}

async function onServer<T>(adminUrl: string, act: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  try {
    return await act(client);
  } finally {
    await client.end();
  }
}
