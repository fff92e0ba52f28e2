import { inWork } from '#bot/db/work.ts';
import { forgetWithdrawnResident } from '#bot/help-requests/forget-resident.ts';
import type { StoredInboundEvent } from '#bot/inbox/inbound-event.table.ts';
import type { InboundEvent } from '#bot/inbox/inbound-event.ts';
import { emptyEvent } from '#bot/inbox/take-events.ts';
import { findOfficialAccount } from '#bot/official-accounts/find-official-account.ts';
import { findWithdrawnResidents } from '#bot/residents/erase-resident.ts';
import type { WorkerDeps } from './worker-deps.ts';

/**
 * Erases somebody who used their right at Zalo, in every commune that knows them, each in a transaction of its own; at the
 * end the delivery itself is emptied. A worker that dies in between leaves the rest to the next: nobody is found twice.
 */
export async function forgetWithdrawn(
  deps: WorkerDeps,
  stored: StoredInboundEvent,
  event: Extract<InboundEvent, { kind: 'withdrawn' }>,
): Promise<void> {
  const { appUserId, oaUserId } = event;
  const person = { eventId: stored.id, appUserId, oaId: stored.oaId ?? undefined, oaUserId };
  const found = await deps.db.transaction({ kind: 'queue' }, async (tx) => {
    const residents = await findWithdrawnResidents(tx, person);
    const areas: { residentId: string; path: string }[] = [];
    for (const { residentId, officialAccountId } of residents) {
      const account = await findOfficialAccount(tx, officialAccountId);
      if (account !== undefined) areas.push({ residentId, path: account.areaPath });
    }
    return areas;
  });
  for (const { residentId, path } of found) {
    await inWork(deps, { kind: 'area', path, confidant: 'desk' }, (work) =>
      forgetWithdrawnResident(work, { eventId: stored.id, residentId }),
    );
  }
  await deps.db.transaction({ kind: 'queue' }, (tx) => emptyEvent(tx, stored.id, deps.clock.now()));
}
