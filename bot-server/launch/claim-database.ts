import pg from 'pg';

/** Two numbers of our own choice that mean "runs this database". */
const lock = [20_250_701, 1];

export type Claim = {
  /** Who holds the claim, in their own words, when it is not us. */
  host: string | undefined;
  release(): Promise<void>;
};

/**
 * Claims a database for one running system. The claim is a lock of a connection, so that it goes with its
 * process, however that ends. `name` is how others learn who holds it; at most 63 bytes.
 */
export async function claimDatabase(url: string, name: string): Promise<Claim> {
  const client = new pg.Client({ connectionString: url, application_name: name });
  client.on('error', () => {}); // the database ended; whoever started it hears of that
  await client.connect();
  try {
    const asked = await client.query<{ claimed: boolean }>(
      'select pg_try_advisory_lock($1, $2) as claimed',
      lock,
    );
    const claimed = asked.rows[0]?.claimed === true;
    const host = claimed ? undefined : await findHolder(client);
    return { host, release: () => client.end() };
  } catch (error) {
    await client.end();
    throw error;
  }
}

async function findHolder(client: pg.Client): Promise<string> {
  const { rows } = await client.query<{ name: string }>(
    `select application_name as name from pg_stat_activity join pg_locks using (pid)
      where locktype = 'advisory' and granted and classid = $1 and objid = $2 and objsubid = 2`,
    lock,
  );
  return rows[0]?.name ?? '';
}
