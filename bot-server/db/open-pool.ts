import pg from 'pg';
import { queryWithin } from './query-within.ts';

export type PoolOptions = {
  url: string;
  /** What every connection may do, whatever the login behind it may. */
  role: string;
  connectionsMax: number;
  /** An answer that takes longer is not waited for; the server may be gone without a word. */
  answerWithinMs?: number;
  /** Settings of every connection on top of ours, by name. */
  settings?: Record<string, string>;
};

const connectWithinMs = 5_000;
const probeIdleAfterMs = 10_000;

/**
 * Opens connections that hold `role`. A server that takes no writes (a standby, or a primary that was set down) is refused with
 * SQLSTATE 25006, so that nobody stays with it. Role and settings are statements, because poolers such as PgBouncer refuse start-up
 * parameters; a pooler must keep one connection for one client (session mode).
 */
export function openPool(options: PoolOptions): pg.Pool {
  const { url, role, connectionsMax, answerWithinMs = 300_000 } = options;
  const settings = {
    // A transaction that waits on a dead client must not hold its locks for ever.
    idle_in_transaction_session_timeout: '60s',
    ...options.settings,
  };
  const begin = [
    `set role ${pg.escapeIdentifier(role)}`,
    ...Object.entries(settings).map(([name, value]) => `set ${name} = ${pg.escapeLiteral(value)}`),
    'select 1 where current_setting($$transaction_read_only$$)::boolean',
  ].join('; ');
  const pool = new pg.Pool({
    connectionString: url,
    max: connectionsMax,
    application_name: role,
    connectionTimeoutMillis: connectWithinMs,
    query_timeout: answerWithinMs,
    // Where the other machine is gone without a word, nobody would ever hear of it.
    keepAlive: true,
    keepAliveInitialDelayMillis: probeIdleAfterMs,
    onConnect: async (client) => {
      const answer = await queryWithin(client, begin, connectWithinMs);
      if (answer?.rowCount === 1) throw new ReadOnlyServer();
    },
  });
  // An idle connection that breaks (database restart) is replaced at the next use; nothing to do but not crash.
  pool.on('error', () => {});
  // One that breaks between two statements of a transaction is told by the next statement.
  pool.on('connect', (client) => client.on('error', () => {}));
  return pool;
}

class ReadOnlyServer extends Error {
  override name = 'ReadOnlyServer';
  code = '25006';
}
