/** Runs statements as the superuser. */
export type Sql = <Row extends object>(text: string) => Promise<Row[]>;

export type Cloned = {
  /** Column by column what is different, as SQL. */
  set: Record<string, string>;
  /** What stands behind FROM beside the row that is cloned. */
  from: string;
  /** Which of the rows that are there is cloned; the first that fits. */
  like?: string | undefined;
};

/**
 * An INSERT of rows like one that the product's own handlers made, so that a new column needs nothing here. Throws when the table
 * has no such row.
 */
export async function cloneRows(
  run: Sql,
  table: string,
  { set, from, like }: Cloned,
): Promise<string> {
  const columns = await run<{ name: string }>(
    `select attname as name from pg_attribute where attrelid = '${table}'::regclass and attnum > 0
       and not attisdropped and attidentity = '' and attgenerated = '' order by attnum`,
  );
  const [model] = await run<{ exists: boolean }>(
    `select exists (select from ${table} where ${like ?? 'true'}) as exists`,
  );
  if (model?.exists !== true) throw new Error(`${table} has no row to be like`);
  const unknown = Object.keys(set).find((name) => !columns.some((column) => column.name === name));
  if (unknown !== undefined) throw new Error(`${table} has no column ${unknown}`);
  const values = columns.map(({ name }) => set[name] ?? `model.${name}`);
  return `
    insert into ${table} (${columns.map(({ name }) => name).join(', ')})
    with model as materialized (select * from ${table} where ${like ?? 'true'} limit 1)
    select ${values.join(', ')} from model cross join ${from}
    on conflict do nothing`;
}
