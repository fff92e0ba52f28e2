import type { Sql } from './clone-rows.ts';

/**
 * Does the work while the table has only the indexes that keep its rows apart, and builds the others anew afterwards. Where the work fails
 * they stay away.
 */
export async function withoutIndexes(
  run: Sql,
  table: string,
  work: () => Promise<unknown>,
): Promise<void> {
  const indexes = await run<{ name: string; definition: string }>(
    `select i.indexrelid::regclass as name, pg_get_indexdef(i.indexrelid) as definition from pg_index i
     where i.indrelid = '${table}'::regclass and not i.indisunique`,
  );
  for (const { name } of indexes) await run(`drop index ${name}`);
  await work();
  for (const { definition } of indexes) await run(definition);
}
