import { sqlStateOf } from './sql-state.ts';

/** Connections break (08), the server takes no writes any more (25006), is stopped or still starting (57P01 to 57P05). */
const lost = /^(08|25006$|57P0[1-5]$)/;

/** Whether a connection that gave this error is of no more use to anybody, though it may look whole. */
export function isConnectionLost(error: unknown): boolean {
  return lost.test(sqlStateOf(error));
}
