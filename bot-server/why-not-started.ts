import { databaseTodo, knowsTodo } from '#bot/db/database-texts.ts';
import { sqlStateOf } from '#bot/db/sql-state.ts';
import { errorKind } from '#bot/lib/log.ts';
import { startTexts as texts } from './start-texts.ts';

const isSqlState = /^(?=.*\d)[0-9A-Z]{5}$/;

/** Why the server does not start, and what to do where the system alone has said why. */
export function whyNotStarted(error: unknown): string {
  const said = error instanceof Error ? error.message : errorKind(error);
  const todo = todoOf(error);
  return todo === undefined ? said : `${said}\n${todo}`;
}

function todoOf(error: unknown): string | undefined {
  const { syscall, code = '' } = (error ?? {}) as NodeJS.ErrnoException;
  if (syscall === 'listen') return texts.ofListening[code] ?? texts.other;
  const state = sqlStateOf(error);
  if (state in texts.ofDatabase) return texts.ofDatabase[state];
  if (knowsTodo(state)) return texts.database(databaseTodo(state));
  return isSqlState.test(state) ? texts.other : undefined;
}
