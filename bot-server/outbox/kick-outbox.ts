import { sql } from 'drizzle-orm';
import { enqueueMany } from '#bot/jobs/enqueue.ts';
import { listAccountsToSendFor } from '#bot/official-accounts/find-official-account.ts';
import type { OutboxDeps } from './outbox-deps.ts';
import { outgoingMessages } from './outgoing-message.table.ts';
import { sendingLeaseSeconds } from './unknown-message-store.ts';

/**
 * Asks for a drain of every account that may send and in which a message is due or stuck; for a sweep every few seconds. Jobs of
 * killed workers stay locked for hours and moved clocks do not move jobs: the messages themselves say what is to do.
 * Answers for how many accounts.
 */
export async function kickOutbox(deps: Pick<OutboxDeps, 'db' | 'clock'>): Promise<number> {
  const now = deps.clock.now();
  return deps.db.transaction({ kind: 'queue' }, async (tx) => {
    const ids = JSON.stringify(await listAccountsToSendFor(tx));
    const { rows } = await tx.execute<{ id: string }>(sql`
      select a.id from jsonb_array_elements_text(${ids}::jsonb) as a(id)
      where exists (
        select 1 from ${outgoingMessages} m
        where m.official_account_id = a.id::uuid and m.state in ('queued', 'sending', 'unknown')
          and case m.state
            when 'sending' then m.attempted_at <= clock_timestamp() - make_interval(secs => ${sendingLeaseSeconds})
            else m.next_attempt_at <= ${now}::timestamptz
          end)
      union
      -- Bots post whatever holds their account.
      select m.official_account_id::text from ${outgoingMessages} m
      where m.bot_id is not null and m.state in ('queued', 'sending', 'unknown')
        and case m.state
          when 'sending' then m.attempted_at <= clock_timestamp() - make_interval(secs => ${sendingLeaseSeconds})
          else m.next_attempt_at <= ${now}::timestamptz
        end`);
    await enqueueMany(
      tx,
      'send-outgoing',
      rows.map(({ id }) => ({ payload: { officialAccountId: id }, key: `send-outgoing:${id}` })),
    );
    return rows.length;
  });
}
