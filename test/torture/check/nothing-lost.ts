import type { LogEntry } from '#test/torture/zalo.ts';
import { type Evidence, rowsOf, some } from './evidence.ts';
import type { Verdict } from './verdict.ts';

/**
 * Promise 1: what was answered 200 stands in the database, was handled, and none of it was given up or let go; what the Mini App was
 * answered is taken stands among the requests.
 */
export async function checkNothingLost(evidence: Evidence): Promise<Verdict> {
  const { log, owner, spooled } = evidence;
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
  // Only what its sender had deleted may be heard and not be done, and what is said in a group whose team has become another.
  const letGo = await rowsOf<{ event_name: string; state: string; count: number }>(
    owner,
    `select event_name, state, count(*)::int from inbound_events
      where event_name ~ '^user_send_' and (
        state = 'ignored' and conversation_key !~ '^erased:' or conversation_key ~ '^erased:[0-9]+$')
        and split_part(conversation_key, ':', 3) <> all ($1)
      group by 1, 2`,
    [groupsLeft(evidence)],
  );
  violations.push(
    ...letGo.map(({ count, event_name, state }) => `${count} × ${event_name} let go, ${state}`),
  );
  violations.push(...some(await findDroppedInLife(evidence, taken)));
  const asked = await findUntaken(evidence);
  violations.push(...some(asked.missing));
  const kept = spooled.filter((name) => /\.(?:aside|broken|events|replay)$/.test(name));
  if (kept.length > 0) violations.push(`left in the spool: ${kept.join(', ')}`);
  const isGone = ({ outcome }: LogEntry) => outcome === 'lost' || outcome === 'given-up';
  const gone = log.filter(isGone);
  const refused = gone.filter(({ status }) => typeof status === 'number').length;
  return {
    promise: 1,
    name: 'nothing that was answered 200 is lost',
    seen: taken.length + asked.count,
    looked: `${taken.length} answers 200, ${stored.length} events stored; ${asked.count} questions taken by the Mini App; Zalo gave ${refused} up that were answered, but not with 200, and ${gone.length - refused} that were not answered`,
    violations,
  };
}

/** The server reads the clock that is turned twice a second. */
const clockLagMs = 5_000;

/** What was dropped as of somebody who was erased since, and was said by somebody who never was, or only before. */
async function findDroppedInLife(
  { owner, ledger }: Evidence,
  taken: LogEntry[],
): Promise<string[]> {
  const dropped = await rowsOf<{ event_name: string; message_id: string }>(
    owner,
    `select event_name, reverse(split_part(reverse(natural_key), ':', 1)) as message_id from inbound_events
      where conversation_key ~ '^erased:late:' and event_name ~ '^user_send_'`,
  );
  return dropped.flatMap(({ event_name, message_id }) => {
    const said = taken.find((entry) => entry.messageId === message_id);
    const personId = said?.conversation?.split('/')[1] ?? '';
    if (said === undefined || !ledger.erasing.has(personId)) {
      return [`dropped as of somebody erased, who never was: ${event_name} ${message_id}`];
    }
    const own = ledger.erasures.filter((erasure) => erasure.personId === personId);
    const isAfter = own.every(({ at }) => at + clockLagMs < (said.happenedAt ?? 0));
    return own.length > 0 && isAfter
      ? [`dropped though it was said after the erasure: ${event_name} ${message_id}`]
      : [];
  });
}

/** Groups of the villages that have become part of others. */
function groupsLeft({ ledger, inhabitants }: Evidence): string[] {
  const left = new Set(ledger.mergers.map(({ from }) => from));
  return inhabitants.villages.filter(({ code }) => left.has(code)).map(({ groupId }) => groupId);
}

/** Questions that the server said it has taken, and no request says; of those who had all deleted none is looked for. */
async function findUntaken({ owner, ledger }: Evidence) {
  const requests = await rowsOf<{ question: string }>(
    owner,
    'select question from help_requests where forgotten_at is null',
  );
  const [forgotten] = await rowsOf<{ count: number }>(
    owner,
    'select count(*)::int from help_requests where forgotten_at is not null',
  );
  const known = new Set(
    requests.flatMap(({ question }) =>
      [...question.matchAll(/q[a-z]{14}z/g)].map(([word]) => word),
    ),
  );
  const asked = ledger.questions.filter(
    ({ wasTaken, personId }) => wasTaken && !ledger.erasing.has(personId),
  );
  const missing = asked.filter(({ word }) => !known.has(word));
  // Of what has passed its time the words are gone; which they were nobody can say any more.
  const isExplained = missing.length <= (forgotten?.count ?? 0);
  return {
    count: asked.length,
    missing: isExplained
      ? []
      : missing.map(({ word }) => `taken by the Mini App, and no request says it: ${word}`),
  };
}
