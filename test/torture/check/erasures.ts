import { witnessTables } from '#test/torture/witness.ts';
import { type Evidence, rowsOf, some } from './evidence.ts';
import type { Verdict } from './verdict.ts';

/** Promise 12: no word that somebody had said, or was answered, before they had all deleted stands in any row of any table. */
export async function checkErasures({ owner, ledger, log }: Evidence): Promise<Verdict> {
  const violations: string[] = [];
  const broughtAt = new Map(
    log.flatMap(({ outcome, messageId, at, eventName }) =>
      outcome === 'delivered' && messageId !== undefined && eventName?.startsWith('user_send_')
        ? [[messageId, at] as const]
        : [],
    ),
  );
  const gone = new Map<string, string>();
  for (const { personId, asked } of ledger.erasures) {
    for (const question of ledger.questions) {
      if (question.personId !== personId) continue;
      // Of what was still on its way nobody has deleted anything yet.
      const at = question.messageId === undefined ? undefined : broughtAt.get(question.messageId);
      if (!question.wasTaken && !(at !== undefined && at < asked)) continue;
      gone.set(question.word, personId);
    }
  }
  const questions = gone.size;
  const answers = await findAnswers(
    owner,
    new Set(ledger.erasures.map(({ personId }) => personId)),
  );
  for (const [word, personId] of answers) gone.set(word, personId);
  const tables = await rowsOf<{ name: string }>(
    owner,
    `select name from (select format('%I.%I', schemaname, tablename) as name from pg_tables
      where schemaname not in ('pg_catalog', 'information_schema')) t where name <> all ($1)`,
    [witnessTables],
  );
  let inTeamWords = 0;
  for (const { name } of tables) {
    const found = await rowsOf<{ word: string; count: number }>(
      owner,
      `select m[1] as word, count(*)::int as count from ${name} as row_of_table,
        regexp_matches(row_of_table::text, '(q[a-z]{14}z)', 'g') as m group by 1`,
    );
    for (const { word, count } of found) {
      if (!gone.has(word)) continue;
      if (answers.has(word) && name === 'public.inbound_events') inTeamWords += count;
      else violations.push(`${word} of ${gone.get(word)} stands ${count} times in ${name}`);
    }
  }
  return {
    promise: 12,
    name: 'deleting me deletes me',
    seen: gone.size,
    looked: `${ledger.erasures.length} people deleted, ${questions} of their questions and ${answers.size} answers to them looked for in ${tables.length} tables`,
    violations: some(violations),
    ...(inTeamWords === 0
      ? {}
      : {
          gap: `${inTeamWords} answers to them stand, until their time is past, in what the team wrote in its group`,
        }),
    notLooked: 'answers that somebody else was given in the same words',
    elsewhere: 'every kind of words, spool and logs: test/db/erasure/',
  };
}

/** The word of each answer to somebody of these, by whom it was for; what others were answered too is theirs. */
async function findAnswers(
  owner: Evidence['owner'],
  people: Set<string>,
): Promise<Map<string, string>> {
  const lines = await rowsOf<{ word: string; people: string[] }>(
    owner,
    `select m[1] as word, array_agg(distinct coalesce(person, resident_id::text)) as people
      from torture_words, regexp_matches(text, 'phiếu (q[a-z]{14}z)') m where what = 'line' group by 1`,
  );
  const found = new Map<string, string>();
  for (const { word, people: heard } of lines) {
    const [only = '', ...others] = heard.map((oaUserId) => oaUserId.replace(/^72/, '90'));
    if (others.length === 0 && people.has(only)) found.set(word, only);
  }
  return found;
}
