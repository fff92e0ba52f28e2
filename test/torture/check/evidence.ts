import type { Pool } from 'pg';
import type { Inhabitants } from '#test/torture/invent-villages.ts';
import type { Laboratory } from '#test/torture/laboratory.ts';
import type { Ledger } from '#test/torture/ledger.ts';
import type { LogEntry, Said } from '#test/torture/zalo.ts';

/** All that the checks may look at: what the simulated Zalo wrote down and shows, what the laboratory did, and the database's rows. */
export type Evidence = {
  log: LogEntry[];
  ledger: Ledger;
  inhabitants: Inhabitants;
  /** What stands in each chat of a resident, and in each group. */
  chats: Map<string, Said[]>;
  groups: Map<string, Said[]>;
  owner: Pool;
  now: number;
  logFiles: string[];
  /** Files in the spool at the end. */
  spooled: string[];
  follows: Map<string, string[]>;
  serverUrl: string;
  lab: Laboratory;
};

/** Reads the inboxes of everybody. */
export async function gatherEvidence(
  lab: Laboratory,
  ledger: Ledger,
  log: LogEntry[],
): Promise<Evidence> {
  const { zalo, inhabitants, owner, logFiles, serverUrl } = lab;
  const chats = new Map<string, Said[]>();
  const groups = new Map<string, Said[]>();
  for (const { personId, oaId } of inhabitants.residents) {
    chats.set(personId, await zalo.chat(oaId, personId, '1'));
  }
  for (const { groupId } of inhabitants.villages)
    groups.set(groupId, await zalo.group(groupId, '1'));
  const people = await zalo.people();
  return {
    log,
    ledger,
    inhabitants,
    chats,
    groups,
    owner,
    now: (await zalo.clock()).now,
    logFiles,
    spooled: await lab.spool.left(),
    follows: new Map(people.map(({ personId, follows }) => [personId, follows])),
    serverUrl,
    lab,
  };
}

/** What a query of plain SQL finds. */
export async function rowsOf<Row>(
  owner: Pool,
  sql: string,
  values: unknown[] = [],
): Promise<Row[]> {
  return (await owner.query(sql, values)).rows as Row[];
}

/** At most so many of a kind are named one by one. */
const namedMax = 8;

export function some(found: string[]): string[] {
  return found.length <= namedMax
    ? found
    : [...found.slice(0, namedMax), `… and ${found.length - namedMax} more`];
}
