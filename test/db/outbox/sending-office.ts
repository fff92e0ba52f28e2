import { randomUUID } from 'node:crypto';
import { drizzle } from 'drizzle-orm/node-postgres';
import pg from 'pg';
import { findBotToken } from '#bot/bots/find-bot-token.ts';
import { type Database, openDatabase, type Tx } from '#bot/db/database.ts';
import { inWork, type Work } from '#bot/db/work.ts';
import type { MessageGateway } from '#bot/lib/ports.ts';
import { getAccessToken, renewRefusedToken } from '#bot/official-accounts/get-access-token.ts';
import type { TokenDeps } from '#bot/official-accounts/renew-token.ts';
import { createTokenCipher } from '#bot/official-accounts/token-cipher.ts';
import type { OutboxDeps } from '#bot/outbox/outbox-deps.ts';
import type { OutgoingMessage } from '#bot/outbox/outgoing-message.table.ts';
import { type NewOutgoingMessage, queueMessage } from '#bot/outbox/queue-message.ts';
import { createBotGateway } from '#bot/zalo/bot-gateway.ts';
import { type HttpClient, openHttpClient } from '#bot/zalo/http-client.ts';
import { createMessageGateway } from '#bot/zalo/message-gateway.ts';
import { createGrantRenewer } from '#bot/zalo/oauth.ts';
import { cloneDatabase } from '#test/support/database.ts';
import { runSimulator } from '#test/unit/zalo/running-simulator.ts';
import { ids } from '#test/zalo-simulator-tests/small-world.ts';

const areaId = randomUUID();
const accountId = randomUUID();
const cipher = createTokenCipher(Buffer.alloc(32, 7).toString('base64'));

/** One worker process: its own pool and its own connections to Zalo. */
export type Process = { db: Database; outbox: OutboxDeps; tokens: TokenDeps };

type Row = Pick<OutgoingMessage, 'state' | 'attempts'> & {
  id: string;
  text: string;
  message_id: string | null;
  failure_code: string | null;
  zalo_error_code: number | null;
  next_attempt_at: Date;
  sent_at: Date | null;
};

export type SendingOffice = Awaited<ReturnType<typeof openSendingOffice>>;

/** A commune's account with something to send: a database of its own, a Zalo, and worker processes. */
export async function openSendingOffice() {
  const database = await cloneDatabase();
  const zalo = await runSimulator();
  const owner = new pg.Pool({ connectionString: database.url, max: 2 });
  const processes: { db: Database; http: HttpClient }[] = [];
  let offsetMs = 0;
  const clock = { now: () => new Date(Date.now() + offsetMs) };
  await owner.query(
    `insert into areas (id, code, name, level, path) values
      ($1, 'TT', 'Xã Thanh Tâm', 'commune', 'tt'), ($2, 'BM', 'Xã Bình Minh', 'commune', 'bm')`,
    [areaId, randomUUID()],
  );

  function startProcess(gateway?: Partial<MessageGateway>): Process {
    const db = openDatabase(database.url, 'canh_tay_so_worker', 6);
    const http = openHttpClient(zalo.url, 2000);
    processes.push({ db, http });
    const log = { info: () => {}, warn: () => {} };
    const base = { db, clock, newId: randomUUID, log };
    const { appId, appSecret, miniAppId } = ids;
    const tokens = { ...base, cipher, renewGrant: createGrantRenewer({ http, appId, appSecret }) };
    return {
      db,
      tokens,
      outbox: {
        ...base,
        gateway: { ...createMessageGateway(http, { miniAppId, linkQuery: '' }), ...gateway },
        bots: createBotGateway(http, (botId) => findBotToken({ db, cipher }, botId)),
        tokens: {
          get: (id) => getAccessToken(tokens, id),
          renew: (id, refused) => renewRefusedToken(tokens, id, refused),
        },
      },
    };
  }

  const office = {
    zalo,
    clock,
    accountId,
    cipher,
    startProcess,
    /** Says something to the database as its owner. */
    ask: async <R extends pg.QueryResultRow>(statement: string, values: unknown[] = []) =>
      (await owner.query<R>(statement, values)).rows,
    /** What only the owner may do, as the import does. */
    ownerTransaction: <T>(run: (tx: Tx) => Promise<T>) => drizzle(owner).transaction(run),
    /** Back to a morning on which nothing was sent yet. */
    async begin(account: { requestsPerMinute?: number } = {}): Promise<void> {
      offsetMs = 0;
      await zalo.control('POST', '/reset');
      await zalo.control('PATCH', `/official-accounts/${ids.oaId}`, { requestsPerMinute: 100_000 });
      await owner.query(
        'truncate outgoing_messages, send_rates, official_account_tokens, official_accounts cascade',
      );
      await owner.query('truncate graphile_worker._private_jobs');
      await owner.query(
        `insert into official_accounts (id, oa_id, name, area_id, kind, requests_per_minute)
          values ($1, $2, 'Xã Thanh Tâm', $3, 'business', $4)`,
        [accountId, ids.oaId, areaId, account.requestsPerMinute ?? 60_000],
      );
      await owner.query(
        'insert into official_account_tokens (official_account_id, refresh_token) values ($1, $2)',
        [accountId, cipher.seal(ids.refreshToken, accountId)],
      );
    },
    /** Moves our clock and Zalo's. */
    async advance(ms: number): Promise<void> {
      offsetMs += ms;
      await zalo.advance(ms);
    },
    work: <T>(process: Process, run: (work: Work) => Promise<T>) =>
      inWork({ db: process.db, clock, newId: randomUUID }, { kind: 'queue' }, run),
    /** Queues a text, by default a reply to chị Lan. */
    async queue(
      process: Process,
      text: string,
      message: Partial<NewOutgoingMessage> & { to?: keyof typeof ids.userIds | 'group' } = {},
    ): Promise<void> {
      const { to = 'lan', ...rest } = message;
      const recipient =
        to === 'group'
          ? ({ kind: 'group', id: ids.groupId } as const)
          : ({ kind: 'resident', id: ids.userIds[to] } as const);
      await office.work(process, (work) =>
        queueMessage(work, {
          officialAccountId: accountId,
          areaId,
          lane: 'reply',
          recipient,
          content: { text },
          dedupeKey: `${to}:${text}`,
          ...rest,
        }),
      );
    },
    rows: () =>
      office.ask<Row>(
        `select *, content->>'text' as text from outgoing_messages order by sequence`,
      ),
    states: async () => (await office.rows()).map((row) => `${row.text}: ${row.state}`),
    /** Makes attempts look as if they had been made so much earlier, in database time. */
    age: (seconds: number) =>
      office.ask(
        'update outgoing_messages set attempted_at = attempted_at - make_interval(secs => $1)',
        [seconds],
      ),
    faults: (settings: object) => zalo.control('PUT', '/faults', settings),
    /** What stands in the chat from the account, oldest first. */
    async received(name: keyof typeof ids.userIds | 'group' = 'lan'): Promise<string[]> {
      const path = name === 'group' ? `/groups/${ids.groupId}` : `/chats/${ids.oaId}/${name}`;
      const { messages } = await zalo.control<{
        messages: { from?: string; personId?: string | null; text: string }[];
      }>('GET', path);
      return messages
        .filter((message) => message.from === 'oa' || message.personId === null)
        .map((message) => message.text);
    },
    /** Paths of the calls Zalo heard, oldest first. */
    async calls(): Promise<string[]> {
      const { entries } = await zalo.control<{ entries: { path: string }[] }>(
        'GET',
        '/log?kind=api&limit=10000',
      );
      return entries.map((entry) => entry.path);
    },
    /** Jobs that wait to run, with how long from when they were put there. */
    jobs: () =>
      office.ask<{ key: string; seconds: number }>(
        `select key, extract(epoch from run_at - updated_at)::float8 as seconds
          from graphile_worker._private_jobs order by key`,
      ),
    async close(): Promise<void> {
      for (const { db, http } of processes) {
        await db.close();
        await http.close();
      }
      await owner.end();
      await zalo.close();
      await database.drop();
    },
  };
  return office;
}
