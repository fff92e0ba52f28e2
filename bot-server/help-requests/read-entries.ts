import type { Tx } from '#bot/db/database.ts';
import type { HelpRequestEntry, TeamEntry } from '#shared/help-requests.ts';
import { selectHistories } from './help-request-store.ts';
import { readNames } from './read-names.ts';

/** The histories without the team's internal lines, by request. */
export async function readEntries(
  tx: Tx,
  helpRequestIds: string[],
): Promise<Map<string, TeamEntry[]>> {
  const history = await selectHistories(tx, helpRequestIds);
  const memberNames = await readNames(
    tx,
    'members',
    history.map((row) => row.memberId),
  );
  const officerNames = await readNames(
    tx,
    'officers',
    history.map((row) => row.officerId),
  );
  const entries = new Map<string, TeamEntry[]>();
  for (const row of history) {
    if (row.kind === 'noted') continue;
    const name =
      memberNames.get(row.memberId ?? '') ?? officerNames.get(row.officerId ?? '') ?? null;
    const entry: TeamEntry = {
      id: String(row.id),
      at: row.at.toISOString(),
      kind: row.kind,
      by: row.residentId !== null ? 'resident' : name !== null ? 'team' : 'system',
      name,
      text: row.text,
    };
    entries.set(row.helpRequestId, [...(entries.get(row.helpRequestId) ?? []), entry]);
  }
  return entries;
}

/**
 * What the resident reads of it. What a helper noted as the result is for the team and the commune; so is what Zalo did
 * not bring the resident, who reads the words themselves here.
 */
export function forResident(entries: TeamEntry[]): HelpRequestEntry[] {
  return entries.flatMap(({ kind, ...entry }) =>
    kind === 'not-delivered'
      ? []
      : [{ ...entry, kind, text: kind === 'resolved' ? null : entry.text }],
  );
}
