import pg from 'pg';

/** A statement as it went to the database, and the scope that its transaction began with. */
export type Statement = { text: string; values: unknown[]; scope: string | undefined };

/** A node of a plan that reads more the more there is, whatever is asked. */
export type Reading = { table: string; how: string; statement: string };

const withoutWholeTables = ['seqscan', 'hashjoin', 'mergejoin']
  .map((way) => `set local enable_${way} = off`)
  .join('; ');

type Query = { text?: string; values?: unknown[] };
type Plan = {
  'Node Type': string;
  'Relation Name'?: string;
  'Index Name'?: string;
  'Index Cond'?: string;
  Plans?: Plan[];
};

/** Has every statement of this process written down while `work` goes on. */
export async function recordStatements(work: () => Promise<unknown>): Promise<Statement[]> {
  const seen: Statement[] = [];
  const scopes = new WeakMap<object, string>();
  const { query } = pg.Client.prototype;
  pg.Client.prototype.query = function (this: pg.Client, ...given: unknown[]) {
    const [first, second] = given as [string | Query, unknown[] | undefined];
    const text = typeof first === 'string' ? first : (first.text ?? '');
    const values = (typeof first === 'string' ? undefined : first.values) ?? second;
    if (/^begin/i.test(text)) scopes.set(this, text);
    else if (/^\s*(select|with|insert|update|delete)\b/i.test(text)) {
      const known = Array.isArray(values) ? values : [];
      seen.push({ text, values: known, scope: scopes.get(this) });
    }
    if (/^(commit|rollback)/i.test(text)) scopes.delete(this);
    return Reflect.apply(query, this, given);
  } as typeof query;
  try {
    await work();
  } finally {
    pg.Client.prototype.query = query;
  }
  return seen;
}

/**
 * What these statements read of `growing` tables without being led to it by an index, as the role that asked sees them. With
 * `forced`, tables are read in whole only where nothing else is possible: for few rows, of which the planner would read all.
 */
export async function findReadings(
  client: pg.ClientBase,
  statements: Statement[],
  { growing, forced }: { growing: ReadonlySet<string>; forced: boolean },
): Promise<Reading[]> {
  const readings: Reading[] = [];
  for (const { text, values, scope } of statements) {
    await client.query(scope ?? 'begin');
    try {
      await client.query('set local role canh_tay_so_web');
      if (forced) await client.query(withoutWholeTables);
      const { rows } = await client.query<{ 'QUERY PLAN': [{ Plan: Plan }] }>(
        `explain (format json) ${text}`,
        values,
      );
      for (const node of nodesOf(rows[0]?.['QUERY PLAN'][0].Plan)) {
        const table = node['Relation Name'] ?? '';
        const isLed = node['Index Cond'] !== undefined || node['Node Type'] === 'Bitmap Heap Scan';
        const isScan = /Scan$/.test(node['Node Type']) && growing.has(table);
        if (!isScan || isLed) continue;
        const how = [node['Node Type'], node['Index Name']].filter(Boolean).join(' ');
        readings.push({ table, how, statement: text.replace(/\s+/g, ' ') });
      }
    } finally {
      await client.query('rollback');
    }
  }
  return readings;
}

function* nodesOf(plan: Plan | undefined): Generator<Plan> {
  if (plan === undefined) return;
  yield plan;
  for (const inner of plan.Plans ?? []) yield* nodesOf(inner);
}
