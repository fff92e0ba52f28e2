import type { Work } from '#bot/db/work.ts';
import { dayOf } from '#bot/lib/vietnam-days.ts';
import type { CreditKind } from '#shared/credit.ts';
import { creditEntries } from './credit.table.ts';

export type Credit = {
  areaId: string;
  teamId: string;
  memberId: string;
  kind: CreditKind;
  /** When it was done. */
  at: Date;
  count?: number;
  minutes?: number;
  note?: string | undefined;
  /** Names what was done; the same again counts once. */
  causeKey: string;
};

/** Writes to a member's credit what they did, in the transaction that records the deed itself. */
export async function recordCredit(work: Work, credit: Credit): Promise<void> {
  await work.tx
    .insert(creditEntries)
    .values({
      areaId: credit.areaId,
      teamId: credit.teamId,
      memberId: credit.memberId,
      kind: credit.kind,
      day: dayOf(credit.at),
      count: credit.count ?? 1,
      minutes: credit.minutes ?? 0,
      note: credit.note ?? null,
      causeKey: credit.causeKey,
      at: work.now,
    })
    .onConflictDoNothing();
}
