/** What one look has found; `todo` says what to do where something is wrong. Neither ever holds a secret. */
export type Finding = { check: CheckName; isRight: boolean; what: string; todo?: string };

/** What is looked at; scripts may go by these names. */
export type CheckName =
  | 'node'
  | 'configuration'
  | 'database'
  | 'database-clock'
  | 'migrations'
  | 'roles'
  | 'zalo-host'
  | 'zalo-clock'
  | 'account'
  | 'server'
  | 'webhook'
  | 'events'
  | 'spool'
  | 'disk';

export function right(check: CheckName, what: string): Finding {
  return { check, isRight: true, what };
}

export function wrong(check: CheckName, what: string, todo: string): Finding {
  return { check, isRight: false, what, todo };
}
