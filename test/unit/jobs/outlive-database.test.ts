import { EventEmitter } from 'node:events';
import type { Pool } from 'pg';
import { describe, expect, test } from 'vitest';
import { outliveDatabase } from '#bot/jobs/outlive-database.ts';

const coded = (code: string, words = 'words of whoever said it') =>
  Object.assign(new Error(words), { code });

/** What the job library hears where connecting fails with `error`, and where a statement does. */
async function heardOf(error: unknown): Promise<unknown[]> {
  const client = { query: () => Promise.reject(error) };
  const pool = Object.assign(new EventEmitter(), { connect: () => Promise.reject(error) });
  const outliving = outliveDatabase(pool as unknown as Pool);
  pool.emit('connect', client);
  const heard = (asked: Promise<unknown>) => asked.catch((said: unknown) => said);
  return [await heard(outliving.connect()), await heard(client.query())];
}

describe('the job library', () => {
  test.each([
    coded('57P01'),
    coded('08006'),
    coded('25006'),
    coded('53300'),
    coded('EPIPE'),
    coded('ECONNREFUSED'),
    coded('ENOTFOUND'),
    new Error('Connection terminated unexpectedly'),
    new Error('Connection terminated due to connection timeout'),
    new Error('timeout exceeded when trying to connect'),
    new Error('Query read timeout'),
    new Error('Client has encountered a connection error and is not queryable'),
  ])('hears of %o as of a database that is away, and tries again', async (error) => {
    for (const heard of await heardOf(error)) {
      expect(heard).toMatchObject({ code: 'EHOSTUNREACH', cause: error });
    }
  });

  test.each([
    coded('23505'),
    coded('42P01'),
    coded('40001'),
    coded('ERR_INVALID_ARG_TYPE'),
    new TypeError('a fault of ours'),
    new Error('Connection terminates nothing here'),
    'no error at all',
  ])('hears of %o as of what it is, so that it is not tried for ever', async (error) => {
    expect(await heardOf(error)).toEqual([error, error]);
  });
});
