import { type Evidence, rowsOf, some } from './evidence.ts';
import type { Verdict } from './verdict.ts';

/** Promise 1: what was answered 200 stands in the database, was handled, and none of it was given up. */
export async function checkNothingLost({ log, owner, spooled }: Evidence): Promise<Verdict> {
  const violations: string[] = [];
  const taken = log.filter(
    ({ kind, outcome, status }) =>
      kind === 'webhook' && status === 200 && (outcome === 'delivered' || outcome === 'duplicate'),
  );
  const stored = await rowsOf<{ event_name: string; key: string; at: number; id: string }>(
    owner,
    `select id::text, event_name, natural_key as key, (extract(epoch from happened_at) * 1000)::float8 as at
      from inbound_events`,
  );
  const byMessage = new Set(
    stored.map(({ event_name, key }) => `${event_name} ${key.split(':').at(-1)}`),
  );
  const byInstant = new Map<string, number>();
  const keyOf = (eventName: string, at: number) => `${eventName} ${Math.round(at)}`;
  for (const { event_name, at } of stored) {
    const key = keyOf(event_name, at);
    byInstant.set(key, (byInstant.get(key) ?? 0) + 1);
  }
  const named = new Map<string, Set<string>>();
  const lost: string[] = [];
  for (const { eventName = '', messageId, happenedAt = 0, conversation = '' } of taken) {
    if (messageId !== undefined && /_send_|received_message$/.test(eventName)) {
      if (!byMessage.has(`${eventName} ${messageId}`))
        lost.push(`${eventName} ${messageId} in ${conversation}`);
      continue;
    }
    const key = keyOf(eventName, happenedAt);
    named.set(key, (named.get(key) ?? new Set()).add(conversation));
  }
  for (const [key, conversations] of named) {
    if ((byInstant.get(key) ?? 0) < conversations.size) {
      lost.push(`${key} in ${[...conversations].join(', ')}`);
    }
  }
  violations.push(...some(lost.map((event) => `answered 200 and not stored: ${event}`)));
  const unhandled = await rowsOf<{
    event_name: string;
    state: string;
    failure: string | null;
    count: number;
  }>(
    owner,
    `select event_name, state, failure, count(*)::int from inbound_events
      where state not in ('done', 'ignored') group by 1, 2, 3`,
  );
  violations.push(
    ...unhandled.map(
      ({ count, event_name, state, failure }) =>
        `${count} × ${event_name} ended ${state} (${failure})`,
    ),
  );
  const kept = spooled.filter((name) => /\.(?:aside|broken|events|replay)$/.test(name));
  if (kept.length > 0) violations.push(`left in the spool: ${kept.join(', ')}`);
  const gaveUp = log.filter(({ outcome }) => outcome === 'lost' || outcome === 'given-up').length;
  return {
    promise: 1,
    name: 'nothing that was answered 200 is lost',
    looked: `${taken.length} answers 200, ${stored.length} events stored; ${gaveUp} were never answered and Zalo gave them up`,
    violations,
  };
}
