import { sqlStateOf } from '#bot/db/sql-state.ts';

/** Classes of SQLSTATE that name the values and not the connection or the server's state. */
const ofValues = ['22', '23', '54'];

/** Whether what was to be written is at fault, so that trying again later would fail again. */
export function isUnwritable(error: unknown): boolean {
  if (error instanceof RangeError) return true;
  const state = sqlStateOf(error);
  return state.length === 5 && ofValues.includes(state.slice(0, 2));
}
