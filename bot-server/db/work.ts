import type { Database, Scope, Tx } from './database.ts';

/**
 * One transaction with what decisions need besides: the instant it happens at and a maker of ids. Use cases take it
 * first, so that the event that caused them and everything they write commit together or not at all.
 */
export type Work = { tx: Tx; now: Date; newId: () => string };

/** Runs `run` as one unit of work within `scope`. */
export function inWork<T>(
  deps: { db: Database; clock: { now(): Date }; newId: () => string },
  scope: Scope,
  run: (work: Work) => Promise<T>,
): Promise<T> {
  return deps.db.transaction(scope, (tx) => run({ tx, now: deps.clock.now(), newId: deps.newId }));
}
