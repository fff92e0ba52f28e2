import { type Evidence, rowsOf, some } from './evidence.ts';
import type { Verdict } from './verdict.ts';

/** Promise 12: no word that somebody had said before they had all deleted stands in any row of any table. */
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
  const tables = await rowsOf<{ name: string }>(
    owner,
    `select format('%I.%I', schemaname, tablename) as name from pg_tables
      where schemaname not in ('pg_catalog', 'information_schema') and tablename <> 'torture_witness'`,
  );
  for (const { name } of tables) {
    const found = await rowsOf<{ word: string; count: number }>(
      owner,
      `select m[1] as word, count(*)::int as count from ${name} as row_of_table,
        regexp_matches(row_of_table::text, '(q[a-z]{10}z)', 'g') as m group by 1`,
    );
    for (const { word, count } of found) {
      if (gone.has(word))
        violations.push(`${word} of ${gone.get(word)} stands ${count} times in ${name}`);
    }
  }
  return {
    promise: 12,
    name: 'deleting me deletes me',
    looked: `${ledger.erasures.length} people deleted, ${gone.size} of their questions looked for in ${tables.length} tables`,
    violations: some(violations),
    elsewhere: 'every kind of words, spool and logs: test/db/erasure/',
  };
}
