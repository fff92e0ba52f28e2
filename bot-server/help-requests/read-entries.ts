import type { Tx } from '#bot/db/database.ts';
import type { Attachment } from '#shared/attachments.ts';
import type { HelpRequestEntry } from '#shared/help-requests.ts';
import type { TeamEntry } from '#shared/team-help-requests.ts';
import { selectAttachments } from './attachment-store.ts';
import { selectHistories } from './help-request-store.ts';
import { readNames } from './read-names.ts';

/** The histories with the team's internal lines, by request. */
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
  const attachments = await readAttachments(tx, helpRequestIds);
  const entries = new Map<string, TeamEntry[]>();
  for (const row of history) {
    const name =
      memberNames.get(row.memberId ?? '') ?? officerNames.get(row.officerId ?? '') ?? null;
    const entry: TeamEntry = {
      id: String(row.id),
      at: row.at.toISOString(),
      kind: row.kind,
      by: row.residentId !== null ? 'resident' : name !== null ? 'team' : 'system',
      name,
      text: row.text,
      attachments: attachments.get(String(row.id)) ?? [],
    };
    entries.set(row.helpRequestId, [...(entries.get(row.helpRequestId) ?? []), entry]);
  }
  return entries;
}

/** By line of history. */
async function readAttachments(
  tx: Tx,
  helpRequestIds: string[],
): Promise<Map<string, Attachment[]>> {
  const byLine = new Map<string, Attachment[]>();
  for (const { historyId, ...attachment } of await selectAttachments(tx, helpRequestIds)) {
    const line = String(historyId);
    byLine.set(line, [...(byLine.get(line) ?? []), attachment]);
  }
  return byLine;
}

/** Said among helpers, or to them: by a clock, or of what Zalo did not bring the resident, who reads the words themselves here. */
const amongTheTeam = ['not-delivered', 'noted', 'warned', 'reminded'] as const;
type InternalKind = (typeof amongTheTeam)[number];

/** Said in them for the team alone: what a helper noted as the result, whose request it goes together with. */
const wordlessKinds: TeamEntry['kind'][] = ['resolved', 'merged', 'returned'];

/** Taken up again by a helper, too, the words say to the team why; the resident's own words are theirs to read. */
const isWordless = ({ kind, by }: TeamEntry): boolean =>
  wordlessKinds.includes(kind) || (kind === 'reopened' && by === 'team');

const isForResident = (kind: TeamEntry['kind']): kind is Exclude<TeamEntry['kind'], InternalKind> =>
  !amongTheTeam.some((internal) => internal === kind);

/** What the resident reads of it. */
export function forResident(entries: TeamEntry[]): HelpRequestEntry[] {
  return entries.flatMap((entry) => {
    const { kind } = entry;
    return isForResident(kind)
      ? [{ ...entry, kind, text: isWordless(entry) ? null : entry.text }]
      : [];
  });
}
