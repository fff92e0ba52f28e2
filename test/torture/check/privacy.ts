import { readFile } from 'node:fs/promises';
import { type Evidence, rowsOf, some } from './evidence.ts';
import type { Verdict } from './verdict.ts';

const anyWord = /q[a-z]{10}z/g;

/** Promise 8: nobody's question stands in a chat of somebody else or a group of another commune, and the database shows nobody more. */
export async function checkPlaces(evidence: Evidence): Promise<Verdict> {
  const { chats, groups, inhabitants, ledger, owner } = evidence;
  const violations: string[] = [];
  const askers = new Map(ledger.questions.map((question) => [question.word, question]));
  let seen = 0;
  for (const [personId, said] of chats) {
    for (const { text } of said) {
      for (const [word] of text.matchAll(anyWord)) {
        const asker = askers.get(word);
        if (asker === undefined) continue;
        seen += 1;
        if (asker.personId !== personId)
          violations.push(`${word} stands in the chat of ${personId}`);
      }
    }
  }
  for (const { groupId, oaId } of inhabitants.villages) {
    for (const { text } of groups.get(groupId) ?? []) {
      for (const [word] of text.matchAll(anyWord)) {
        const asker = askers.get(word);
        if (asker === undefined) continue;
        seen += 1;
        if (asker.oaId !== oaId) violations.push(`${word} stands in a group of another commune`);
      }
    }
  }
  const refused = await askAsRoles(evidence);
  violations.push(...refused.violations);
  await owner.query('reset role').catch(() => {});
  return {
    promise: 8,
    name: 'nobody is read outside their area',
    looked: `${seen} quotations of questions, ${refused.asked} tables asked as the server's roles`,
    violations: some(violations),
    elsewhere:
      'every list, count, export and route: test/http/matrix-of-places.test.ts, test/db/security/',
  };
}

const tables = [
  'residents',
  'help_requests',
  'help_request_history',
  'consents',
  'outgoing_messages',
];

/** As the server's roles with the eyes of the first commune, and with nobody's. */
async function askAsRoles({ owner, inhabitants }: Evidence) {
  const violations: string[] = [];
  let asked = 0;
  const [commune] = inhabitants.communes;
  const [area] = await rowsOf<{ path: string }>(
    owner,
    'select path::text from areas where code = $1',
    [commune?.code],
  );
  const client = await owner.connect();
  try {
    for (const role of ['canh_tay_so_web', 'canh_tay_so_worker']) {
      for (const path of ['', area?.path ?? '']) {
        for (const table of tables.filter((name) => name !== 'outgoing_messages')) {
          asked += 1;
          await client.query('begin');
          await client.query(`set local role ${role}`);
          await client.query(
            `select set_config('app.area', $1, true), set_config('app.directory', $1, true)`,
            [path],
          );
          const found = await client
            .query<{ id: string; path: string }>(`select * from ${table} limit 100000`)
            .then(({ rows }) => rows as unknown as Record<string, string>[])
            .catch(() => []);
          await client.query('rollback');
          const outside = await findOutside(owner, found, path);
          if (outside > 0)
            violations.push(
              `${role} sees ${outside} rows of ${table} outside ${path || 'nowhere'}`,
            );
        }
      }
    }
  } finally {
    client.release();
  }
  return { violations, asked };
}

async function findOutside(
  owner: Evidence['owner'],
  rows: Record<string, string>[],
  path: string,
): Promise<number> {
  const areaIds = [...new Set(rows.flatMap((row) => row.area_id ?? []))];
  if (path === '') return rows.length;
  const inside = await rowsOf<{ id: string }>(
    owner,
    'select id from areas where id = any($1) and path <@ $2::ltree',
    [areaIds, path],
  );
  const allowed = new Set(inside.map(({ id }) => id));
  return rows.filter(
    (row) => row.area_id !== undefined && row.area_id !== null && !allowed.has(row.area_id),
  ).length;
}

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
    [...ledger.questions, ...ledger.answers, ...ledger.announcements].map(({ word }) => word),
  );
  const secrets = new Set(ledger.secrets.map(({ digits }) => digits));
  const names = [...inhabitants.residents, ...inhabitants.members].map(({ name }) => name);
  const keys = ['torture-app-secret', 'torture-oa-secret', 'torture-mini-app', 'torture-refresh'];
  let bytes = 0;
  for (const path of logFiles) {
    const content = await readFile(path, 'utf8');
    bytes += content.length;
    const file = path.split('/').at(-1);
    for (const [word] of content.matchAll(anyWord)) {
      if (words.has(word)) violations.push(`${file}: words of a message (${word})`);
    }
    for (const [digits] of content.matchAll(/(?<![\d.])\d{6}(?!\d)/g)) {
      if (secrets.has(digits)) violations.push(`${file}: a one-time code`);
    }
    for (const name of names)
      if (content.includes(name)) violations.push(`${file}: a person's name`);
    for (const key of keys) if (content.includes(key)) violations.push(`${file}: a key (${key})`);
  }
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
    looked: `${Math.round(bytes / 1024)} kB of log lines, ${words.size} words, ${secrets.size} typed codes, ${names.length} names`,
    violations: some([...new Set(violations)]),
  };
}
