import type { World } from './world.ts';

type Column = { table: string; column: string; type: string };

/** Every column in which words could stand: texts, lists of them, JSON and bytes, of every table there is. */
async function wordColumns(world: World): Promise<Column[]> {
  return world.rows<Column>(
    `select format('%I.%I', table_schema, table_name) as table, format('%I', column_name) as column, data_type as type
     from information_schema.columns join information_schema.tables using (table_schema, table_name)
     where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema')
       and data_type in ('text', 'character varying', 'character', 'json', 'jsonb', 'ARRAY', 'bytea')
     order by 1, 2`,
  );
}

/** Where the words stand anywhere in the database, as `table.column`. */
export async function findWords(world: World, words: string): Promise<string[]> {
  const found: string[] = [];
  for (const { table, column, type } of await wordColumns(world)) {
    const isThere =
      type === 'bytea'
        ? `position(convert_to($1, 'UTF8') in ${column}) > 0`
        : `position($1 in ${column}::text) > 0`;
    const rows = await world.rows(`select 1 from ${table} where ${isThere} limit 1`, [words]);
    if (rows.length > 0) found.push(`${table}.${column}`.replace(/^public\./, ''));
  }
  return found;
}
