import type { Pool, PoolClient } from 'pg';

/** One of the codes on which the job library tries again what it says of a job. */
const triedAgain = 'EHOSTUNREACH';
/** PostgreSQL's own: it shuts down, has crashed, starts, takes no writes, or has no connection left. */
const isAway = /^(?:57P0[1235]|08...|25006|53300)$/;
/** The network's: nobody answers there, the way there is broken, the name is not known just now, or the socket has ended. */
const isUnreached =
  /^(?:ECONN(?:REFUSED|RESET|ABORTED)|EPIPE|ETIMEDOUT|E(?:HOST|NET)(?:UNREACH|DOWN)|ENOTFOUND|EAI_AGAIN|ENOENT|ERR_STREAM_(?:DESTROYED|WRITE_AFTER_END))$/;
/** The driver's own, which have no code: a connection that ended or was waited for in vain, or a pool that was closed meanwhile. */
const isUnanswered =
  /^(?:Connection terminated(?: unexpectedly| due to connection timeout)?|timeout expired|timeout exceeded when trying to connect|Query read timeout|Client (?:has encountered a connection error|was closed) and is not queryable|Cannot use a pool after calling end on the pool)$/;

/**
 * The same pool for the job library, which says what became of a job without waiting for it: where that fails nobody catches it, and the
 * process ends. It says it again, after three seconds and more, only on a few errors; so a database that is away, or that breaks a connection
 * in the middle, is told to it as one of them. Every other error stays what it is.
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
  if (!isOfConnection(error)) throw error;
  throw Object.assign(new Error('the database is away', { cause: error }), { code: triedAgain });
}

/** Whether the job library was told that the database is away. */
export function isAwayForJobs(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === triedAgain;
}

function isOfConnection(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  if (!('code' in error) || error.code === undefined) return isUnanswered.test(error.message);
  return isAway.test(String(error.code)) || isUnreached.test(String(error.code));
}
