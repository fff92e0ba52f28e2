import { and, eq, inArray, isNull } from 'drizzle-orm';
import { clockSteps } from '#bot/clocks/clock.table.ts';
import type { Tx } from '#bot/db/database.ts';
import { residents } from '#bot/residents/resident.table.ts';

/** When silent claims go back to the queue, by request. */
export async function selectClaimReturns(
  tx: Tx,
  helpRequestIds: string[],
): Promise<Map<string, Date>> {
  if (helpRequestIds.length === 0) return new Map();
  const rows = await tx
    .select({ helpRequestId: clockSteps.helpRequestId, dueAt: clockSteps.dueAt })
    .from(clockSteps)
    .where(
      and(
        inArray(clockSteps.helpRequestId, helpRequestIds),
        eq(clockSteps.kind, 'return-claim'),
        isNull(clockSteps.doneAt),
      ),
    );
  return new Map(rows.map(({ helpRequestId, dueAt }) => [helpRequestId, dueAt]));
}

/** When each of these residents last did something that lets Zalo bring them messages; only those who are in the chat. */
export async function selectLastInteractions(
  tx: Tx,
  residentIds: string[],
): Promise<Map<string, Date>> {
  if (residentIds.length === 0) return new Map();
  const rows = await tx
    .select({ id: residents.id, oaUserId: residents.oaUserId, at: residents.lastInteractionAt })
    .from(residents)
    .where(inArray(residents.id, residentIds));
  return new Map(
    rows.flatMap(({ id, oaUserId, at }) => (oaUserId === null || at === null ? [] : [[id, at]])),
  );
}
