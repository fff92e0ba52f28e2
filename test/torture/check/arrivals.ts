import { type Evidence, rowsOf, some } from './evidence.ts';
import type { Verdict } from './verdict.ts';

type Sent = {
  id: string;
  message_id: string | null;
  state: string;
  attempts: number;
  text: string;
  noted: boolean;
};

/**
 * Promise 3: an answer stands once in its resident's chat where Zalo's word for it came home, twice at most where that was lost; and
 * where it does not stand there, the row says so and people were told.
 */
export async function checkArrivals({
  owner,
  chats,
  inhabitants,
  ledger,
}: Evidence): Promise<Verdict> {
  const violations: string[] = [];
  const messages = await rowsOf<Sent & { recipient_id: string }>(
    owner,
    `select id, message_id, state, attempts, recipient_id, content->>'text' as text, failure_noted_at is not null as noted
      from outgoing_messages where recipient_kind = 'resident'`,
  );
  const confirmed = new Set(messages.map(({ message_id }) => message_id));
  const rowsByWord = new Map<string, Sent[]>();
  for (const message of messages) {
    for (const [word] of message.text.matchAll(/(?<=phiếu )q[a-z]{10}z/g)) {
      const key = `${message.recipient_id} ${word}`;
      rowsByWord.set(key, [...(rowsByWord.get(key) ?? []), message]);
    }
  }
  const arrived = new Map<string, string[]>();
  for (const { personId } of inhabitants.residents) {
    for (const { from, text, messageId } of chats.get(personId) ?? []) {
      if (from !== 'oa') continue;
      for (const [word] of text.matchAll(/(?<=phiếu )q[a-z]{10}z/g)) {
        const key = `${personId.replace(/^90/, '72')} ${word}`;
        arrived.set(key, [...(arrived.get(key) ?? []), messageId]);
      }
    }
  }
  const counts = { once: 0, twice: 0, failed: 0 };
  for (const key of new Set([...rowsByWord.keys(), ...arrived.keys()])) {
    const rows = rowsByWord.get(key) ?? [];
    const ids = arrived.get(key) ?? [];
    const sure = ids.filter((id) => confirmed.has(id)).length;
    const unsure = ids.length - sure;
    if (ids.length === 1) counts.once += 1;
    if (ids.length === 2) counts.twice += 1;
    // Answered anew or put right, one word may be said in several messages; each may arrive by itself.
    const wanted = Math.max(1, rows.length);
    if (sure > wanted) violations.push(`confirmed ${sure} times for ${wanted} messages: ${key}`);
    if (ids.length > 2 * wanted) violations.push(`arrived ${ids.length} times: ${key}`);
    if (unsure > 0 && sure > 0 && rows.length > 0 && !rows.some(({ attempts }) => attempts > 1)) {
      violations.push(`arrived twice, and no row says that it was tried twice: ${key}`);
    }
    for (const row of rows) {
      const isSaidSent = ['sent', 'delivered', 'seen'].includes(row.state);
      if (isSaidSent && (row.message_id === null || !ids.includes(row.message_id))) {
        violations.push(`said to be ${row.state} and not in the chat: ${key}`);
      }
      if (row.state === 'failed' || row.state === 'expired') {
        counts.failed += 1;
        if (!row.noted) violations.push(`${row.state} and nobody was told: ${key}`);
      }
    }
  }
  const lost = await rowsOf<{ state: string; count: number }>(
    owner,
    `select state, count(*)::int from outgoing_messages where state in ('queued', 'sending', 'unknown') group by 1`,
  );
  violations.push(
    ...lost.map(({ state, count }) => `${count} messages are still ${state} after all was healed`),
  );
  return {
    promise: 3,
    name: 'an answer arrives once, twice at most where Zalo fell silent',
    looked: `${ledger.answers.length} answers typed, ${counts.once} arrived once, ${counts.twice} twice, ${counts.failed} failed with staff told`,
    violations: some(violations),
  };
}
