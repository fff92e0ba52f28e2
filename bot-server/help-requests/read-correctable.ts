import type { Tx } from '#bot/db/database.ts';
import type { TeamHelpRequest } from '#shared/team-help-requests.ts';
import { correctableMs, correctableUntil } from './correction-rules.ts';
import { selectAnswersBy } from './correction-store.ts';

/** The latest answer of a member to each request that they may still put right, by request. */
export async function readCorrectable(
  tx: Tx,
  member: { id: string; now: Date },
  helpRequestIds: string[],
): Promise<Map<string, NonNullable<TeamHelpRequest['correctable']>>> {
  const since = new Date(member.now.getTime() - correctableMs);
  const answers = await selectAnswersBy(tx, member.id, helpRequestIds, since);
  return new Map(
    answers
      .toReversed()
      .map((row) => [
        row.helpRequestId,
        { entryId: String(row.id), until: correctableUntil(row.at).toISOString() },
      ]),
  );
}
