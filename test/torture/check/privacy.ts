import { readFile } from 'node:fs/promises';
import { tellTales } from '#test/support/watched-log.ts';
import { type Evidence, rowsOf, some } from './evidence.ts';
import type { Verdict } from './verdict.ts';

/** Our own ids are digits, too. */
const ownId = /[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}/g;
const anyWord = /q[a-z]{14}z/g;
/** What the server says to its operator, in their language, as it refuses to start without a disk for the spool. */
const ownRefusal = /^Không ghi được vào thư mục dự phòng "[^"]*" \(E[A-Z]+\)\. .*$/gm;

/** Promise 9: of all that was said, and of every key, not a word stands in a line of a log; typed codes are kept nowhere. */
export async function checkLogs({
  logFiles,
  ledger,
  inhabitants,
  owner,
  groups,
}: Evidence): Promise<Verdict> {
  const violations: string[] = [];
  const words = new Set(
    [...ledger.questions, ...ledger.answers, ...ledger.announcements]
      .map(({ word }) => word)
      .concat(ledger.talk),
  );
  const secrets = new Set(ledger.secrets.map(({ digits }) => digits));
  const names = [...inhabitants.residents, ...inhabitants.members].map(({ name }) => name);
  const keys = ['torture-app-secret', 'torture-oa-secret', 'torture-mini-app', 'torture-refresh'];
  let bytes = 0;
  const tells: string[] = [];
  for (const path of logFiles) {
    const content = await readFile(path, 'utf8');
    tells.push(...tellTales(content.replace(ownRefusal, '').split('\n'), keys));
    bytes += content.length;
    const file = path.split('/').at(-1);
    for (const [word] of content.matchAll(anyWord)) {
      if (words.has(word)) violations.push(`${file}: words of a message (${word})`);
    }
    for (const [digits] of content.replace(ownId, ' ').matchAll(/(?<![\d.])\d{6}(?!\d)/g)) {
      if (secrets.has(digits)) violations.push(`${file}: a one-time code`);
    }
    for (const name of names)
      if (content.includes(name)) violations.push(`${file}: a person's name`);
    for (const key of keys) if (content.includes(key)) violations.push(`${file}: a key (${key})`);
  }
  violations.push(...some(tells.map((line) => line.slice(0, 300))));
  const kept = await rowsOf<{ place: string; text: string }>(
    owner,
    `select 'inbound_events' as place, payload::text as text from inbound_events where payload::text ~ 'OTP'
     union all select 'help_requests', question from help_requests where question ~ 'OTP'
     union all select 'help_request_history', text from help_request_history where text ~ 'OTP'
     union all select 'outgoing_messages', content::text from outgoing_messages where content::text ~ 'OTP'`,
  );
  const posted = [...groups.values()].flat().map(({ text }) => ({ place: 'a group', text }));
  for (const { place, text } of [...kept, ...posted]) {
    for (const [digits] of text.matchAll(/(?<![\d.])\d{6}(?!\d)/g)) {
      if (secrets.has(digits)) violations.push(`${place}: a one-time code that somebody typed`);
    }
  }
  return {
    promise: 9,
    name: 'no secret, word or number of anybody in a log line',
    seen: bytes,
    looked: `${Math.round(bytes / 1024)} kB of log lines, ${words.size} words, ${secrets.size} typed codes, ${names.length} names`,
    violations: some([...new Set(violations)]),
  };
}
