import { sql } from 'drizzle-orm';
import { drizzle, type NodePgDatabase } from 'drizzle-orm/node-postgres';
import pg from 'pg';

/** The ordinary roles that row-level security binds; `web` answers requests, `worker` does the jobs. */
export type DatabaseRole = 'canh_tay_so_web' | 'canh_tay_so_worker';

/** An open transaction; every store function takes it first. */
export type Tx = Parameters<Parameters<NodePgDatabase['transaction']>[0]>[0];

/**
 * Whose eyes a transaction has. `area`: everything in that area and under it. `resident`: their own rows, and the
 * names of teams in their commune. `queue`: no person at all, only inbound events and outgoing messages.
 */
export type Scope =
  | { kind: 'area'; path: string }
  | { kind: 'resident'; residentId: string; communePath: string }
  | { kind: 'queue' };

export type Database = {
  /**
   * Runs `work` in one transaction that sees only what `scope` allows; the database itself refuses the rest. Where two block
   * each other for ever, one of them is rolled back and starts over: `work` may run more than once.
   */
  transaction<T>(scope: Scope, work: (tx: Tx) => Promise<T>): Promise<T>;
  pool: pg.Pool;
  close(): Promise<void>;
};

/** Opens a pool whose connections hold `role`, never the rights of the login behind it. */
export function openDatabase(url: string, role: DatabaseRole, connectionsMax = 10): Database {
  const pool = new pg.Pool({
    connectionString: url,
    max: connectionsMax,
    options: `-c role=${role}`,
    application_name: role,
    connectionTimeoutMillis: 5_000,
    // A transaction that waits on a dead client must not hold its locks for ever.
    idle_in_transaction_session_timeout: 60_000,
  });
  // An idle connection that breaks (database restart) is replaced at the next use; nothing to do but not crash.
  pool.on('error', () => {});
  // One that breaks between two statements of a transaction is told by the next statement.
  pool.on('connect', (client) => client.on('error', () => {}));
  const db = drizzle(pool);
  return {
    pool,
    transaction: (scope, work) =>
      startOver(() =>
        db.transaction(async (tx) => {
          await applyScope(tx, scope);
          return work(tx);
        }),
      ),
    close: () => pool.end(),
  };
}

const runsMax = 3;
const deadlockDetected = '40P01';

/** Everybody who sends queues for the outbox's job, in whatever order they come by their other rows. */
async function startOver<T>(run: () => Promise<T>): Promise<T> {
  for (let runs = 1; ; runs += 1) {
    try {
      return await run();
    } catch (error) {
      const { code } = (error instanceof Error ? (error.cause ?? error) : {}) as { code?: unknown };
      if (code !== deadlockDetected || runs === runsMax) throw error;
    }
  }
}

async function applyScope(tx: Tx, scope: Scope): Promise<void> {
  const area = scope.kind === 'area' ? scope.path : '';
  const directory =
    scope.kind === 'area' ? scope.path : scope.kind === 'resident' ? scope.communePath : '';
  const resident = scope.kind === 'resident' ? scope.residentId : '';
  await tx.execute(sql`select set_config('app.area', ${area}, true),
    set_config('app.directory', ${directory}, true), set_config('app.resident', ${resident}, true)`);
}
