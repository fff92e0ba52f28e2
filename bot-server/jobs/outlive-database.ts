import type { Pool, PoolClient } from 'pg';

/** One of the codes on which the job library tries again what it says of a job. */
const triedAgain = 'EHOSTUNREACH';
/** PostgreSQL's own: it shuts down, has crashed, starts, takes no writes, or has no connection left. */
const isAway = /^(?:57P0[1235]|08...|25006|53300)$/;
const isSqlState = /^[0-9A-Z]{5}$/;

/**
 * The same pool for the job library, which says what became of a job without waiting for it: where that fails nobody catches it, and the
 * process ends. It says it again, after three seconds and more, only on a few errors; so a database that is away, or that breaks a connection
 * in the middle, is told to it as one of them.
 */
export function outliveDatabase(pool: Pool): Pool {
  const connect = pool.connect.bind(pool) as (...said: unknown[]) => unknown;
  pool.connect = ((...said: unknown[]) => told(connect(...said))) as Pool['connect'];
  pool.on('connect', (client) => {
    const query = client.query.bind(client) as (...said: unknown[]) => unknown;
    client.query = ((...said: unknown[]) => told(query(...said))) as PoolClient['query'];
  });
  return pool;
}

/** Who asked with a callback is answered there. */
function told(answer: unknown): unknown {
  return answer instanceof Promise ? answer.catch(tell) : answer;
}

function tell(error: unknown): never {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (isSqlState.test(code) && !isAway.test(code)) throw error;
  throw Object.assign(new Error('the database is away', { cause: error }), { code: triedAgain });
}
