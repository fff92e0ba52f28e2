import type { ClientBase, QueryResult } from 'pg';

/**
 * Sends statements without parameters and waits no longer than `withinMs`; the result is that of the last. After a rejection for
 * time the connection is of no more use: the server may still be busy.
 */
export async function queryWithin(
  client: ClientBase,
  text: string,
  withinMs: number,
): Promise<QueryResult | undefined> {
  // The driver takes the limit with each query; its types know it of connections alone.
  const limited: { text: string; query_timeout: number } = { text, query_timeout: withinMs };
  const results: QueryResult | QueryResult[] = await client.query(limited);
  return Array.isArray(results) ? results.at(-1) : results;
}
