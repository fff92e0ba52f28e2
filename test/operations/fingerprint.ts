import pg from 'pg';

export type Fingerprint = { table: string; rows: number; checksum: string };

/** Every table of ours and of the job library: how many rows, and a checksum over all that is in them, in no order. */
export async function takeFingerprint(url: string): Promise<Fingerprint[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rows: tables } = await client.query<{ name: string }>(
      `select format('%I.%I', schemaname, tablename) as name from pg_tables
         where schemaname not in ('pg_catalog', 'information_schema') order by 1`,
    );
    const prints: Fingerprint[] = [];
    for (const { name } of tables) {
      const { rows } = await client.query<{ rows: number; checksum: string }>(
        `select count(*)::int as rows, md5(coalesce(string_agg(md5(t::text), '' order by md5(t::text)), '')) as checksum
           from ${name} t`,
      );
      prints.push({ table: name, rows: rows[0]?.rows ?? 0, checksum: rows[0]?.checksum ?? '' });
    }
    return prints;
  } finally {
    await client.end();
  }
}

/** Tables that are missing, new, or not the same; empty when all is as it was. */
export function differences(
  before: readonly Fingerprint[],
  after: readonly Fingerprint[],
): string[] {
  const found = new Map(after.map((print) => [print.table, print]));
  const changed = before.filter(({ table, rows, checksum }) => {
    const other = found.get(table);
    return other === undefined || other.rows !== rows || other.checksum !== checksum;
  });
  const known = new Set(before.map(({ table }) => table));
  const added = after.filter(({ table }) => !known.has(table));
  return [...changed, ...added].map(({ table }) => table);
}
