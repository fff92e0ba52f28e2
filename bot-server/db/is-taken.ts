import { sqlStateOf } from './sql-state.ts';

/** Whether a statement failed because somebody else has what must be one person's or one thing's alone. */
export function isTaken(error: unknown): boolean {
  return sqlStateOf(error) === '23505';
}
