import { type Evidence, rowsOf, some } from './evidence.ts';
import type { Verdict } from './verdict.ts';

const anyWord = /q[a-z]{14}z/g;

/**
 * Promise 8: nobody's question stands in a chat of somebody else or a group of another commune, nothing that a team said among themselves
 * stands anywhere but where it was said, and the database shows nobody more.
 */
export async function checkPlaces(evidence: Evidence): Promise<Verdict> {
  const { chats, groups, inhabitants, ledger } = evidence;
  const violations: string[] = [];
  const askers = new Map(ledger.questions.map((question) => [question.word, question]));
  const talk = new Set(ledger.talk);
  let seen = 0;
  for (const [personId, said] of chats) {
    for (const { text } of said) {
      for (const [word] of text.matchAll(anyWord)) {
        if (talk.has(word)) violations.push(`${word}, a team's own talk, stands in a chat`);
        const asker = askers.get(word);
        if (asker === undefined) continue;
        seen += 1;
        if (asker.personId !== personId)
          violations.push(`${word} stands in the chat of ${personId}`);
      }
    }
  }
  for (const { groupId, oaId } of inhabitants.villages) {
    for (const { text, personId } of groups.get(groupId) ?? []) {
      for (const [word] of text.matchAll(anyWord)) {
        if (talk.has(word) && personId === null)
          violations.push(`${word}, a team's own talk, is said again in a group`);
        const asker = askers.get(word);
        if (asker === undefined) continue;
        seen += 1;
        if (asker.oaId !== oaId) violations.push(`${word} stands in a group of another commune`);
      }
    }
  }
  const refused = await askAsRoles(evidence);
  violations.push(...refused.violations);
  return {
    promise: 8,
    name: 'nobody is read outside their area',
    seen: seen + refused.rows,
    looked: `${seen} quotations of questions, ${talk.size} things said among teams, ${refused.asked} times a table asked as the server's roles: ${refused.rows} rows shown, ${refused.denied} times none may be read`,
    violations: some(violations),
    troubles: refused.troubles,
    notLooked:
      'answers in chats, announcements, and tables but residents, consents, requests and their histories',
    elsewhere:
      'every list, count, export and route: test/http/matrix-of-places.test.ts, test/db/security/',
  };
}

/** Tables with the area of each of their rows; asked as the owner for what was shown to another. */
const areaOf = {
  residents: 'select id::text, area_id from residents',
  help_requests: 'select id::text, area_id from help_requests',
  help_request_history:
    'select h.id::text, r.area_id from help_request_history h join help_requests r on r.id = h.help_request_id',
  consents: 'select c.id::text, s.area_id from consents c join residents s on s.id = c.resident_id',
};

/** PostgreSQL's "permission denied": that is an answer, and any other error is none. */
const denied = '42501';

/** As the server's roles with the eyes of the first commune, and with nobody's. */
async function askAsRoles({ owner, inhabitants }: Evidence) {
  const violations: string[] = [];
  const troubles: string[] = [];
  const counts = { asked: 0, rows: 0, denied: 0 };
  const [commune] = inhabitants.communes;
  const [area] = await rowsOf<{ path: string }>(
    owner,
    'select path::text from areas where code = $1',
    [commune?.code],
  );
  const client = await owner.connect();
  const ask = async (role: string, path: string, table: string): Promise<string[]> => {
    try {
      await client.query('begin');
      await client.query(`set local role ${role}`);
      await client.query(
        `select set_config('app.area', $1, true), set_config('app.directory', $1, true)`,
        [path],
      );
      const { rows } = await client.query<{ id: string }>(`select id::text from ${table}`);
      return rows.map(({ id }) => id);
    } catch (error) {
      if ((error as { code?: string }).code === denied) counts.denied += 1;
      else troubles.push(`${role} could not ask ${table}: ${error}`);
      return [];
    } finally {
      await client.query('rollback');
    }
  };
  try {
    for (const role of ['canh_tay_so_web', 'canh_tay_so_worker']) {
      for (const path of ['', area?.path ?? '']) {
        for (const [table, places] of Object.entries(areaOf)) {
          counts.asked += 1;
          const found = await ask(role, path, table);
          counts.rows += found.length;
          const inside = await rowsOf<{ id: string }>(
            owner,
            `select t.id from (${places}) t join areas a on a.id = t.area_id where $1 <> '' and a.path <@ nullif($1, '')::ltree`,
            [path],
          );
          const allowed = new Set(inside.map(({ id }) => id));
          const outside = found.filter((id) => !allowed.has(id)).length;
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
  return { ...counts, violations, troubles };
}
