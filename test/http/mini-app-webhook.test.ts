import { createHash } from 'node:crypto';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Fastify, { type FastifyInstance } from 'fastify';
import pg from 'pg';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import {
  type MiniAppWebhookOptions,
  miniAppWebhookRoutes,
} from '#bot/http/mini-app-webhook.routes.ts';
import { webhookRoutes } from '#bot/http/webhooks.routes.ts';
import { type ClonedDatabase, cloneDatabase } from '#test/support/database.ts';
import { emptyInbox, readInbox, startIntake } from '#test/support/inbound-events.ts';
import { startTcpProxy, type TcpProxy } from '#test/support/tcp-proxy.ts';
import { signWebhook, webhookSecrets } from '#test/support/webhook-deliveries.ts';

const apiKey = 'made-up-api-key';
const appSecret = 'made-up-app-secret';
const config: MiniAppWebhookOptions['config'] = {
  ZALO_APP_ID: webhookSecrets.appId,
  ZALO_APP_SECRET: appSecret,
  ZALO_MINI_APP_ID: '2646373759294038927',
  ZALO_MINI_APP_API_KEY: apiKey,
  ZALO_MINI_APP_SIGNING: 'api-key',
};

let database: ClonedDatabase;
let owner: pg.Pool;
let proxy: TcpProxy;
let folder: string;
let app: FastifyInstance;
let web: Awaited<ReturnType<typeof startIntake>>;
let logged: unknown[];

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
  folder = await mkdtemp(join(tmpdir(), 'canh-tay-so-mini-app-webhook-'));
  await emptyInbox(owner);
  web = await startIntake(proxy.url, folder, { replayEveryMs: 20, patienceMs: 15_000 });
  await open(config);
});
afterEach(async () => {
  proxy.mend();
  await app.close();
  await web.stop();
  await rm(folder, { recursive: true, force: true });
});

async function open(given: MiniAppWebhookOptions['config']): Promise<void> {
  logged = [];
  const stream = { write: (line: string) => void logged.push(JSON.parse(line)) };
  app = Fastify({ logger: { level: 'warn', stream } });
  const { intake, counters } = web;
  const options = { intake, counters, clock: { now: () => new Date() } };
  await app.register(miniAppWebhookRoutes, { config: given, ...options });
  const ofAccount = { ZALO_APP_ID: webhookSecrets.appId, ZALO_OA_SECRET: webhookSecrets.oaSecret };
  await app.register(webhookRoutes, { config: ofAccount, ...options });
}

type Event = Record<string, string | number>;

const revoked: Event = {
  event: 'user.revoke.consent',
  appId: '2646373759294038927',
  userId: '4047671499938107249',
  timestamp: 1_670_553_442_564,
};

function sign(event: Event, secret = apiKey): string {
  const fields = Object.keys(event).sort();
  return createHash('sha256')
    .update(fields.map((field) => event[field]).join('') + secret)
    .digest('hex');
}

async function post(body: string, signature?: string, path = '/webhooks/zalo-mini-app') {
  const headers: Record<string, string> = { 'content-type': 'application/json' };
  if (signature !== undefined) headers['x-zevent-signature'] = signature;
  const answer = await app.inject({ method: 'POST', url: path, headers, payload: body });
  return { status: answer.statusCode, body: answer.body };
}

const postSigned = (event: Event) => post(JSON.stringify(event), sign(event));

describe('POST /webhooks/zalo-mini-app', () => {
  test('a withdrawn consent is stored once, with its job, however often and at once it comes', async () => {
    expect(await postSigned(revoked)).toEqual({ status: 200, body: '' });
    const again = await Promise.all([1, 2, 3, 4].map(() => postSigned(revoked)));
    expect(again.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
    const inbox = await readInbox(owner);
    expect(inbox.keys).toHaveLength(1);
    expect(inbox.payloads).toEqual([{ event: revoked.event, userId: revoked.userId }]);
    expect(inbox.jobs.map(({ payload }) => payload)).toEqual([
      { conversationKey: 'a:4047671499938107249' },
    ]);
  });

  const body = JSON.stringify(revoked);
  const right = sign(revoked);
  const otherApp = { ...revoked, appId: '5' };
  const nobody = { event: 'user.revoke.consent', appId: '2646373759294038927', timestamp: 1 };
  const refusals: [string, string, string | undefined, number, string][] = [
    ['without a signature', body, undefined, 401, 'miniAppRefused'],
    ['with a wrong signature', body, right.replace(/^./, 'g'), 401, 'miniAppRefused'],
    ['signed for somebody else', body, sign({ ...revoked, userId: '5' }), 401, 'miniAppRefused'],
    ['signed with the app secret', body, sign(revoked, appSecret), 401, 'miniAppRefused'],
    [
      'signed as the account’s webhook',
      body,
      signWebhook(body, String(revoked.timestamp), { ...webhookSecrets, oaSecret: apiKey }),
      401,
      'miniAppRefused',
    ],
    ['of another app', JSON.stringify(otherApp), sign(otherApp), 401, 'miniAppRefused'],
    ['that names nobody', JSON.stringify(nobody), sign(nobody), 400, 'malformed'],
    ['that is no JSON', '{"event":', right, 400, 'malformed'],
    ['that is a list', '[]', right, 400, 'malformed'],
    ['that is empty', '', right, 400, 'malformed'],
    ['that is too large', `{"a":"${'x'.repeat(65_536)}"}`, right, 413, 'tooLarge'],
  ];
  test.each(refusals)('a delivery %s is refused, counted, and leaves nothing', async (...given) => {
    const [, sent, signature, status, counter] = given;
    expect(await post(sent, signature)).toEqual({ status, body: '' });
    expect(web.counters).toMatchObject({ [counter]: 1, accepted: 0 });
    expect((await readInbox(owner)).keys).toEqual([]);
  });

  test.each(['versions.review.done', 'user.something.new'])(
    '%s is answered 200 and ignored',
    async (event) => {
      expect((await postSigned({ ...revoked, event })).status).toBe(200);
      expect(web.counters).toMatchObject({ ignored: 1, accepted: 0 });
      expect((await readInbox(owner)).keys).toEqual([]);
    },
  );

  test('an unsigned {} is answered 200 and leaves nothing', async () => {
    expect((await post('{}')).status).toBe(200);
    expect((await readInbox(owner)).keys).toEqual([]);
  });

  test('neither webhook takes what is signed for the other', async () => {
    expect((await post(body, right, '/webhooks/zalo')).status).toBe(401);
    const followed = JSON.stringify({ event_name: 'follow', timestamp: '1' });
    expect((await post(followed, signWebhook(followed, '1'))).status).toBe(401);
    expect((await readInbox(owner)).keys).toEqual([]);
  });

  test('of refusals the first is logged, with how signatures are checked and without whose they are', async () => {
    await post(body, sign(revoked, appSecret));
    await post(body);
    expect(logged).toEqual([
      expect.objectContaining({ reason: 'signatureWrong', signing: 'api-key' }),
    ]);
    expect(JSON.stringify(logged)).not.toContain(String(revoked.userId));
  });

  test('while the database is away a withdrawal waits on disk, and is stored once when it is back', async () => {
    proxy.cut();
    for (const _ of [1, 2]) expect((await postSigned(revoked)).status).toBe(200);
    expect(await readdir(folder)).not.toEqual([]);
    proxy.mend();
    await expect.poll(async () => (await readInbox(owner)).jobs).toHaveLength(1);
    expect((await readInbox(owner)).keys).toHaveLength(1);
  });

  test('when it can be kept nowhere the answer is 503', async () => {
    proxy.cut();
    await rm(folder, { recursive: true });
    await writeFile(folder, 'no folder any more');
    expect((await postSigned(revoked)).status).toBe(503);
    expect(web.counters).toMatchObject({ failed: 1, accepted: 0 });
  });
});

describe('with ZALO_MINI_APP_SIGNING=app-secret', () => {
  test('the app secret signs, and the API key does not', async () => {
    await app.close();
    const { ZALO_MINI_APP_API_KEY, ...withoutKey } = config;
    await open({ ...withoutKey, ZALO_MINI_APP_SIGNING: 'app-secret' });
    const body = JSON.stringify(revoked);
    expect((await post(body, sign(revoked))).status).toBe(401);
    expect((await post(body, sign(revoked, appSecret))).status).toBe(200);
    expect((await readInbox(owner)).keys).toHaveLength(1);
  });
});

describe('without an API key', () => {
  test('everything is answered 401, unread, and the start says so in one line', async () => {
    await app.close();
    const { ZALO_MINI_APP_API_KEY, ...withoutKey } = config;
    await open(withoutKey);
    const body = JSON.stringify(revoked);
    const tries: [string, string | undefined][] = [
      [body, sign(revoked)],
      [body, sign(revoked, '')],
      [body, sign(revoked, 'undefined')],
      [body, undefined],
      ['{}', undefined],
      ['{', undefined],
      [`"${'x'.repeat(2_000_000)}"`, undefined],
    ];
    for (const [sent, signature] of tries) {
      expect(await post(sent, signature)).toEqual({ status: 401, body: '' });
    }
    expect(web.counters).toMatchObject({ miniAppRefused: tries.length, accepted: 0 });
    expect((await readInbox(owner)).keys).toEqual([]);
    expect(logged).toEqual([
      expect.objectContaining({ msg: expect.stringContaining('ZALO_MINI_APP_API_KEY is not set') }),
    ]);
  });
});
