import { type ExtractTablesWithRelations, sql } from 'drizzle-orm';
import { type NodePgDatabase, NodePgSession, NodePgTransaction } from 'drizzle-orm/node-postgres';
import { PgDialect } from 'drizzle-orm/pg-core';
import pg from 'pg';
import { traced } from '#bot/lib/trace.ts';
import { DatabaseAway } from './database-away.ts';
import { isConnectionLost } from './is-connection-lost.ts';
import { openPool } from './open-pool.ts';
import { queryWithin } from './query-within.ts';
import { sqlStateOf } from './sql-state.ts';

/** The ordinary roles that row-level security binds; `web` answers requests, `worker` does the jobs. */
export type DatabaseRole = 'canh_tay_so_web' | 'canh_tay_so_worker';

/** An open transaction; every store function takes it first. */
export type Tx = Parameters<Parameters<NodePgDatabase['transaction']>[0]>[0];

/**
 * Whose eyes a transaction has. `area`: everything in that area and under it, but of what is private only what `confidant` may
 * know: `desk` all of it, `leads` what was said to the leader of that village too. `resident`: their own rows, and the
 * names of teams in their commune. `totals`: counts of that area, and not one row of anybody. `queue`: no person at all, only
 * inbound events and outgoing messages.
 */
export type Scope =
  | { kind: 'area'; path: string; confidant?: 'desk' | { leads: string } | undefined }
  | { kind: 'resident'; residentId: string; communePath: string }
  | { kind: 'totals'; path: string }
  | { kind: 'queue' };

export type Database = {
  /**
   * Runs `work` in one transaction that sees only what `scope` allows; the database itself refuses the rest. Where two block
   * each other for ever, or what was read has moved meanwhile, one is rolled back and starts over: `work` may run more than once.
   * Throws `DatabaseAway` where it could not be begun.
   */
  transaction<T>(scope: Scope, work: (tx: Tx) => Promise<T>): Promise<T>;
  pool: pg.Pool;
  close(): Promise<void>;
};

/**
 * Opens a pool whose connections hold `role`, never the rights of the login behind it. A statement that is not answered within
 * `answerWithinMs` fails, and so does a beginning that takes longer than ten seconds: the server may be gone without a word.
 */
export function openDatabase(
  url: string,
  role: DatabaseRole,
  connectionsMax = 10,
  answerWithinMs = 300_000,
): Database {
  const pool = openPool({ url, role, connectionsMax, answerWithinMs });
  const beginWithinMs = Math.min(answerWithinMs, 10_000);
  return {
    pool,
    transaction: (scope, work) =>
      traced({ name: 'transaction', kind: 'client', facts: { scope: scope.kind } }, (span) =>
        startOver((runs) => {
          if (runs > 1) span.note({ runs });
          return runInTransaction({ pool, role, beginWithinMs }, scope, work);
        }),
      ),
    close: () => pool.end(),
  };
}

/** Tables are named where they are used, never through the library's own register. */
type NoTables = Record<string, never>;
type NoRelations = ExtractTablesWithRelations<NoTables>;

const dialect = new PgDialect();
const lastSteps = new WeakMap<Tx, Map<string, () => Promise<void>>>();

/**
 * Has `step` done as the last thing before the transaction commits, once for a key, in the order of the keys: for rows that many
 * transactions want, so that nobody holds them for longer than the commit takes, nor two of them the wrong way round.
 * Within a savepoint it is done at once, because that may be rolled back by itself.
 */
export async function beforeCommit(tx: Tx, key: string, step: () => Promise<void>): Promise<void> {
  const steps = lastSteps.get(tx);
  if (steps === undefined) return step();
  steps.set(key, step);
}

/**
 * A page somewhere costs about what the next page costs: no disk turns any more. By PostgreSQL's own guess of four, a commune's lists in a
 * full country read whole tables of the country in place of their index.
 */
const plannedForSolidDisks = 'set local random_page_cost = 1.1';

type Source = { pool: pg.Pool; role: DatabaseRole; beginWithinMs: number };

async function runInTransaction<T>(
  { pool, role, beginWithinMs }: Source,
  scope: Scope,
  work: (tx: Tx) => Promise<T>,
): Promise<T> {
  const client = await reach(pool.connect());
  const session = new NodePgSession<NoTables, NoRelations>(client, dialect, undefined);
  const tx = new NodePgTransaction<NoTables, NoRelations>(dialect, session, undefined);
  const steps = new Map<string, () => Promise<void>>();
  lastSteps.set(tx, steps);
  let isBroken = false;
  try {
    // One round trip: half of all transactions are a statement or two long. The role again, because a pooler may have given us a
    // connection that somebody else has changed.
    const begin = `begin; set local role ${role}; ${plannedForSolidDisks}; ${scopeStatement(scope)}`;
    await reach(queryWithin(client, begin, beginWithinMs));
    const result = await work(tx);
    for (const key of [...steps.keys()].toSorted()) await steps.get(key)?.();
    await tx.execute(sql`commit`);
    return result;
  } catch (error) {
    isBroken = isConnectionLost(error) || !(await rollBack(client, beginWithinMs));
    throw error;
  } finally {
    client.release(isBroken);
  }
}

/** Where even the first answer fails, nothing was begun. */
function reach<T>(answer: Promise<T>): Promise<T> {
  return answer.catch((error: unknown) => {
    throw new DatabaseAway(error);
  });
}

/** Whether the server has said that nothing of the transaction is left; one that is still busy with it says nothing. */
async function rollBack(client: pg.PoolClient, withinMs: number): Promise<boolean> {
  return queryWithin(client, 'rollback', withinMs).then(
    () => true,
    () => false,
  );
}

const runsMax = 3;
const startsOver = ['40P01', '40001'];

/** Transactions come by the same rows in different orders; or what one has read has moved before it writes. */
async function startOver<T>(run: (runs: number) => Promise<T>): Promise<T> {
  for (let runs = 1; ; runs += 1) {
    try {
      return await run(runs);
    } catch (error) {
      if (!startsOver.includes(sqlStateOf(error)) || runs === runsMax) throw error;
    }
  }
}

function confidantOf({ confidant }: Extract<Scope, { kind: 'area' }>): string {
  if (confidant === undefined) return '';
  return confidant === 'desk' ? '*' : confidant.leads;
}

function scopeStatement(scope: Scope): string {
  const settings = {
    'app.area': scope.kind === 'area' ? scope.path : '',
    'app.directory':
      scope.kind === 'area' ? scope.path : scope.kind === 'resident' ? scope.communePath : '',
    'app.resident': scope.kind === 'resident' ? scope.residentId : '',
    'app.totals': scope.kind === 'totals' ? scope.path : '',
    'app.confidant': scope.kind === 'area' ? confidantOf(scope) : '',
  };
  const calls = Object.entries(settings).map(
    ([name, value]) => `set_config('${name}', ${pg.escapeLiteral(value)}, true)`,
  );
  return `select ${calls.join(', ')}`;
}
