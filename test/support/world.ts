import { randomUUID } from 'node:crypto';
import { drizzle, type NodePgDatabase } from 'drizzle-orm/node-postgres';
import pg from 'pg';
import { type Database, openDatabase, type Scope } from '#bot/db/database.ts';
import { inWork, type Work } from '#bot/db/work.ts';
import { type ClonedDatabase, cloneDatabase } from './database.ts';

/** The server's two roles on a database of this test file, its owner beside them, and a clock that only the test moves. */
export type World = {
  worker: Database;
  web: Database;
  /** Sees and may do everything; for setting the scene and for looking at what became of it. */
  owner: NodePgDatabase;
  clock: { now(): Date; advance(ms: number): void };
  newId: () => string;
  /** One unit of work of the worker role, or of another process's pool. */
  work<T>(scope: Scope, run: (work: Work) => Promise<T>, as?: Database): Promise<T>;
  /** Rows of a plain query by the owner. */
  rows<Row extends object>(query: string, values?: unknown[]): Promise<Row[]>;
  close(): Promise<void>;
};

export const minute = 60_000;
export const hour = 60 * minute;

const opening = new Date('2026-03-02T01:00:00.000Z');

/** For `beforeAll`; `close` in `afterAll`. A database of its own is dropped with it; `given`: one made elsewhere. */
export async function openWorld(given?: ClonedDatabase): Promise<World> {
  const database = given ?? (await cloneDatabase());
  const ownerPool = new pg.Pool({ connectionString: database.url, max: 4 });
  const worker = openDatabase(database.url, 'canh_tay_so_worker');
  const web = openDatabase(database.url, 'canh_tay_so_web');
  let now = opening.getTime();
  const clock = {
    now: () => new Date(now),
    advance: (ms: number) => {
      now += ms;
    },
  };
  return {
    worker,
    web,
    owner: drizzle(ownerPool),
    clock,
    newId: randomUUID,
    work: (scope, run, as = worker) => inWork({ db: as, clock, newId: randomUUID }, scope, run),
    rows: async <Row extends object>(query: string, values: unknown[] = []) =>
      (await ownerPool.query<Row>(query, values)).rows,
    async close() {
      await Promise.all([worker.close(), web.close(), ownerPool.end()]);
      await database.drop();
    },
  };
}
