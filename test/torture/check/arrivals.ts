import { type Evidence, rowsOf, some } from './evidence.ts';
import type { Verdict } from './verdict.ts';

type Sent = {
  key: string;
  person: string;
  message_id: string | null;
  /** Null: the row is gone. */
  state: string | null;
  attempts: number | null;
  noted: boolean | null;
  is_folded: boolean | null;
};

const arrivedStates = new Set(['sent', 'delivered', 'seen']);

/**
 * Promise 3: for each line of a history that answers a resident in the chat there is one message and no second; it stands once in
 * their chat where Zalo's word for it came home, twice at most where that was lost; and where it does not stand there, the row says so
 * and people were told. Lines and messages are those that the database wrote down as they came, before anything was erased.
 */
export async function checkArrivals({
  owner,
  chats,
  inhabitants,
  ledger,
}: Evidence): Promise<Verdict> {
  const violations: string[] = [];
  const lines = await rowsOf<{ key: string; count: number }>(
    owner,
    `select person || ' ' || m[1] as key, count(*)::int as count from torture_words, regexp_matches(text, 'phiếu (q[a-z]{14}z)') m
      where what = 'line' and person is not null group by 1`,
  );
  const messages = await rowsOf<Sent>(
    owner,
    `select w.person || ' ' || m[1] as key, w.person, o.message_id, o.state, o.attempts,
        o.failure_noted_at is not null as noted, o.folded_into is not null as is_folded
      from torture_words w cross join regexp_matches(w.text, 'phiếu (q[a-z]{14}z)') m
      left join outgoing_messages o on o.id::text = w.row_id where w.what = 'message'`,
  );
  const wanted = new Map(lines.map(({ key, count }) => [key, count]));
  const rowsByKey = Map.groupBy(messages, ({ key }) => key);
  const arrived = new Map<string, string[]>();
  for (const { personId } of inhabitants.residents) {
    for (const { from, text, messageId } of chats.get(personId) ?? []) {
      if (from !== 'oa') continue;
      for (const [word] of text.matchAll(/(?<=phiếu )q[a-z]{14}z/g)) {
        const key = `${oaUserIdOf(personId)} ${word}`;
        arrived.set(key, [...(arrived.get(key) ?? []), messageId]);
      }
    }
  }
  const erased = new Set([...ledger.erasing].map(oaUserIdOf));
  const counts = { once: 0, twice: 0, failed: 0, cancelled: 0 };
  for (const key of new Set([...wanted.keys(), ...rowsByKey.keys(), ...arrived.keys()])) {
    const lineCount = wanted.get(key) ?? 0;
    const rows = rowsByKey.get(key) ?? [];
    const ids = arrived.get(key) ?? [];
    const isErased = erased.has(key.split(' ')[0] ?? '');
    const confirmed = rows.map(({ message_id }) => message_id);
    const sure = ids.filter((id) => confirmed.includes(id)).length;
    if (ids.length === 1) counts.once += 1;
    if (ids.length === 2) counts.twice += 1;
    if (rows.length !== lineCount)
      violations.push(`${lineCount} lines of a history and ${rows.length} messages: ${key}`);
    if (sure > lineCount) violations.push(`confirmed ${sure} times for ${lineCount} lines: ${key}`);
    if (ids.length > 2 * lineCount) violations.push(`arrived ${ids.length} times: ${key}`);
    const isTriedAgain = rows.some(({ attempts }) => attempts !== null && attempts > 1);
    if (!isErased && sure > 0 && ids.length > sure && !isTriedAgain)
      violations.push(`arrived twice, and no row says that it was tried twice: ${key}`);
    for (const row of rows) {
      if (row.state !== null && arrivedStates.has(row.state)) {
        if (row.message_id === null || !ids.includes(row.message_id))
          violations.push(`said to be ${row.state} and not in the chat: ${key}`);
      } else if (row.state === 'failed' || row.state === 'expired') {
        counts.failed += 1;
        if (!row.noted && !isErased) violations.push(`${row.state} and nobody was told: ${key}`);
      } else if (isErased || row.is_folded) counts.cancelled += 1;
      else violations.push(`${row.state ?? 'gone'}, of somebody who is not erased: ${key}`);
    }
  }
  const left = await rowsOf<{ state: string; count: number }>(
    owner,
    `select state, count(*)::int from outgoing_messages where state in ('queued', 'sending', 'unknown') group by 1`,
  );
  violations.push(
    ...left.map(({ state, count }) => `${count} messages are still ${state} after all was healed`),
  );
  return {
    promise: 3,
    name: 'an answer arrives once, twice at most where Zalo fell silent',
    seen: wanted.size,
    looked: `${wanted.size} answers to somebody in the chat: ${counts.once} arrived once, ${counts.twice} twice, ${counts.failed} failed with staff told, ${counts.cancelled} were of somebody who had all deleted`,
    violations: some(violations),
    notLooked: 'answers that wait in the Mini App alone, of people without a chat',
  };
}

/** Zalo's id of the same person, relative to the account. */
function oaUserIdOf(personId: string): string {
  return personId.replace(/^90/, '72');
}
