import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import { measureSpool } from '#bot/inbox/measure-spool.ts';

export type StoredEvent = {
  messageId: string;
  state: string;
  /** Both in milliseconds. */
  receivedAt: number;
  handledAt: number | undefined;
};

/** The events of this run that the database holds. */
export async function readStored(url: string, prefix: string): Promise<StoredEvent[]> {
  return withClient(url, async (client) => {
    const { rows } = await client.query<{
      key: string;
      state: string;
      received: Date;
      handled: Date | null;
    }>(
      `select split_part(natural_key, ':', 3) as key, state, received_at as received, handled_at as handled
         from inbound_events where split_part(natural_key, ':', 3) like $1 || '%'`,
      [prefix],
    );
    return rows.map(({ key, state, received, handled }) => ({
      messageId: key,
      state,
      receivedAt: received.getTime(),
      handledAt: handled?.getTime(),
    }));
  });
}

/** Resolves when no event waits any more, on disk or in the database; or after `withinMs`, for the counts to tell. */
export async function waitUntilHandled(
  url: string,
  spoolFolder: string,
  withinMs: number,
): Promise<void> {
  for (const deadline = Date.now() + withinMs; Date.now() < deadline; await wait(1_000)) {
    const { waiting } = await measureSpool(spoolFolder);
    const pending = await withClient(url, async (client) => {
      const { rows } = await client.query<{ count: number }>(
        `select ((select count(*) from inbound_events where state = 'pending')
          + (select count(*) from inbound_batches))::int as count`,
      );
      return rows[0]?.count ?? 0;
    });
    if (waiting.bytes === 0 && pending === 0) return;
  }
}

async function withClient<T>(url: string, ask: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await ask(client);
  } finally {
    await client.end();
  }
}
