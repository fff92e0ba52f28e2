import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Fastify, { type FastifyInstance } from 'fastify';
import pg from 'pg';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { zaloBotWebhookRoutes } from '#bot/http/zalo-bot-webhook.routes.ts';
import { botWebhookSecret } from '#bot/zalo/bot-webhook-secret.ts';
import { type ClonedDatabase, cloneDatabase } from '#test/support/database.ts';
import { emptyInbox, readInbox, startIntake } from '#test/support/inbound-events.ts';
import { startTcpProxy, type TcpProxy } from '#test/support/tcp-proxy.ts';

const key = Buffer.alloc(32, 7).toString('base64');
const number = '861234567890';

let database: ClonedDatabase;
let owner: pg.Pool;
let proxy: TcpProxy;
let folder: string;
let app: FastifyInstance;
let web: Awaited<ReturnType<typeof startIntake>>;

beforeAll(async () => {
  database = await cloneDatabase();
  owner = new pg.Pool({ connectionString: database.url, max: 2 });
  proxy = await startTcpProxy(database.url);
});
afterAll(async () => {
  await proxy.close();
  await owner.end();
  await database.drop();
});
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'canh-tay-so-bot-webhook-'));
  await emptyInbox(owner);
  web = await startIntake(proxy.url, folder, { replayEveryMs: 20, patienceMs: 15_000 });
  app = Fastify();
  await app.register(zaloBotWebhookRoutes, {
    config: { TOKEN_ENCRYPTION_KEY: key },
    intake: web.intake,
    counters: web.counters,
    clock: { now: () => new Date(1_789_012_345_678) },
  });
});
afterEach(async () => {
  proxy.mend();
  await app.close();
  await web.stop();
  await rm(folder, { recursive: true, force: true });
});

const update = (messageId: string) => ({
  event_name: 'message.text.received',
  message: {
    message_id: messageId,
    date: 1_789_012_345_000,
    from: { id: '6ede9afa66b88fe6d6a9', display_name: 'Lan', is_bot: false },
    chat: { id: 'f414c8f76fa586fbdfb4', chat_type: 'GROUP' },
    text: '@Cánh Tay Số nhận A12',
  },
});
async function post(
  body: unknown,
  secret = botWebhookSecret(key, number),
  to = number,
): Promise<number> {
  const answer = await app.inject({
    method: 'POST',
    url: `/webhooks/zalo-bot/${to}`,
    headers: { 'content-type': 'application/json', 'x-bot-api-secret-token': secret },
    payload: typeof body === 'string' ? body : JSON.stringify(body),
  });
  return answer.statusCode;
}
const stored = async () => (await readInbox(owner)).keys.toSorted();
const keyOf = (messageId: string) => `zalo-bot/message.text.received:${number}:${messageId}`;

test('an event is stored once, bare or wrapped and however often it comes', async () => {
  const statuses = await Promise.all([
    post(update('a1')),
    post({ ok: true, result: update('a1') }),
    post(update('a1')),
    post(update('a2')),
  ]);
  expect(statuses).toEqual([200, 200, 200, 200]);
  expect(await stored()).toEqual([keyOf('a1'), keyOf('a2')]);
});

test('without this bot’s own secret nothing is taken, not even by another of our bots', async () => {
  expect(await post(update('a1'), '')).toBe(401);
  expect(await post(update('a1'), 'f'.repeat(64))).toBe(401);
  expect(await post(update('a1'), botWebhookSecret(key, '861234567891'))).toBe(401);
  expect(await post(update('a1'), botWebhookSecret(key, number), 'not-a-number')).toBe(401);
  expect(await stored()).toEqual([]);
});

test('what is no event is told so: no JSON, or far too much of it', async () => {
  expect(await post('{')).toBe(400);
  expect(await post(`{"text":"${'a'.repeat(70_000)}"}`)).toBe(413);
});

test('while the database is away an event is judged, kept on disk, answered, and stored later', async () => {
  proxy.cut();
  expect(await post(update('a1'), 'f'.repeat(64))).toBe(401);
  expect(await post(update('a1'))).toBe(200);
  proxy.mend();
  await expect.poll(stored, { timeout: 15_000 }).toEqual([keyOf('a1')]);
});
