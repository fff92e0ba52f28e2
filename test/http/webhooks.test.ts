import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Fastify, { type FastifyInstance } from 'fastify';
import pg from 'pg';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { webhookRoutes } from '#bot/http/webhooks.routes.ts';
import { type ClonedDatabase, cloneDatabase } from '#test/support/database.ts';
import { emptyInbox, readInbox, startIntake } from '#test/support/inbound-events.ts';
import { startTcpProxy, type TcpProxy } from '#test/support/tcp-proxy.ts';
import { fixtureNames, readFixture, signWebhook } from '#test/support/webhook-deliveries.ts';

const sentAt = 1_789_012_345_678;

let database: ClonedDatabase;
let owner: pg.Pool;
let proxy: TcpProxy;
let folder: string;
let app: FastifyInstance;
let web: Awaited<ReturnType<typeof startIntake>>;
let now: Date;

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
  folder = await mkdtemp(join(tmpdir(), 'canh-tay-so-webhook-'));
  await emptyInbox(owner);
  web = await startIntake(proxy.url, folder, { replayEveryMs: 20, patienceMs: 15_000 });
  now = new Date(sentAt + 500);
  app = Fastify();
  await app.register(webhookRoutes, {
    config: { ZALO_APP_ID: '431704552117340651', ZALO_OA_SECRET: 'made-up-oa-secret' },
    intake: web.intake,
    counters: web.counters,
    clock: { now: () => now },
  });
});
afterEach(async () => {
  proxy.mend();
  await app.close();
  await web.stop();
  await rm(folder, { recursive: true, force: true });
});

function question(number: number, text = 'VNeID của bác không vào được'): string {
  const payload = readFixture('user_send_text');
  const message = { msg_id: `96d3cdf3af15046${String(number).padStart(5, '0')}`, text };
  return JSON.stringify({ ...payload, timestamp: String(sentAt), message });
}

function post(body: string | Buffer, headers: Record<string, string> = {}) {
  return app.inject({
    method: 'POST',
    url: '/webhooks/zalo',
    headers: { 'content-type': 'application/json', ...headers },
    payload: body,
  });
}

function postSigned(body: string, headers: Record<string, string> = {}) {
  const timestamp = /"timestamp":"(\d+)"/.exec(body)?.[1] ?? '';
  return post(body, { 'x-zevent-signature': signWebhook(body, timestamp), ...headers });
}

describe('POST /webhooks/zalo', () => {
  test.each(fixtureNames)(
    '%s, signed, is stored once, gets its job, and is answered 200',
    async (name) => {
      const payload = readFixture(name);
      now = new Date(Number(payload.timestamp) + 500);
      const body = JSON.stringify(payload);
      const statuses = [];
      for (const num_retry of [undefined, '1', '2']) {
        const headers = num_retry === undefined ? {} : { num_retry };
        statuses.push((await postSigned(body, headers)).statusCode);
      }
      expect(statuses).toEqual([200, 200, 200]);
      const inbox = await readInbox(owner);
      expect(inbox.keys).toHaveLength(1);
      expect(inbox.jobs).toHaveLength(1);
    },
  );

  const body = question(1);
  const right = signWebhook(body, String(sentAt));
  const otherApp = JSON.stringify({ ...JSON.parse(body), app_id: '5' });
  const refusals: [string, string, string | undefined, number, string][] = [
    ['without a signature', body, undefined, 401, 'signatureMissing'],
    ['with the signature of another body', question(2), right, 401, 'signatureWrong'],
    ['with one changed letter', body.replace('bác', 'bạc'), right, 401, 'signatureWrong'],
    ['written anew', JSON.stringify(JSON.parse(body), null, 1), right, 401, 'signatureWrong'],
    ['with the bare digits', body, right.slice(4), 401, 'signatureWrong'],
    ['of another app', otherApp, signWebhook(otherApp, String(sentAt)), 401, 'otherApp'],
    ['that is no JSON', '{"event_name":', right, 400, 'malformed'],
    ['that is a list', '[]', right, 400, 'malformed'],
    ['that is empty', '', right, 400, 'malformed'],
    ['that is too large', `{"a":"${'x'.repeat(262_144)}"}`, right, 413, 'tooLarge'],
  ];
  test.each(refusals)('a delivery %s is refused, counted, and leaves nothing', async (...given) => {
    const [, sent, signature, status, counter] = given;
    const headers: Record<string, string> =
      signature === undefined ? {} : { 'x-zevent-signature': signature };
    const answer = await post(sent, headers);
    expect({ status: answer.statusCode, body: answer.body }).toEqual({ status, body: '' });
    expect(web.counters).toMatchObject({ [counter]: 1, accepted: 0 });
    expect((await readInbox(owner)).keys).toEqual([]);
  });

  test('a delivery that comes days late is kept like any other, and played back it changes nothing', async () => {
    now = new Date(sentAt + 3 * 24 * 3_600_000);
    expect((await postSigned(question(1))).statusCode).toBe(200);
    expect((await postSigned(question(1))).statusCode).toBe(200);
    expect(web.counters).toMatchObject({ accepted: 2 });
    const inbox = await readInbox(owner);
    expect(inbox.keys).toHaveLength(1);
    expect(inbox.jobs).toHaveLength(1);
  });

  test("the console's unsigned {} is answered 200 and leaves nothing", async () => {
    expect((await post('{}')).statusCode).toBe(200);
    expect(web.counters).toMatchObject({ probes: 1, accepted: 0 });
    expect((await readInbox(owner)).keys).toEqual([]);
  });

  test('the type that the body claims to have does not matter', async () => {
    for (const type of ['text/plain', 'application/json; charset=utf-8']) {
      expect((await postSigned(question(1), { 'content-type': type })).statusCode).toBe(200);
    }
  });

  test('other routes still parse JSON, and still refuse what is none', async () => {
    app = Fastify();
    await app.register(webhookRoutes, {
      config: { ZALO_APP_ID: '5', ZALO_OA_SECRET: 's' },
      intake: web.intake,
      counters: web.counters,
      clock: { now: () => now },
    });
    app.post('/echo', (request) => request.body);
    const send = (payload: string) =>
      app.inject({
        method: 'POST',
        url: '/echo',
        headers: { 'content-type': 'application/json' },
        payload,
      });
    expect((await send('{"a":1}')).json()).toEqual({ a: 1 });
    expect((await send('{')).statusCode).toBe(400);
  });

  test("a person's secrets reach neither the database nor the spool", async () => {
    const secret = question(1, 'otp 482913, mk là Lan@1960, cccd 037190001234, gọi 0912 345 678');
    proxy.cut();
    expect((await postSigned(secret)).statusCode).toBe(200);
    const spooled = await readFile(join(folder, (await readdir(folder))[0] ?? ''), 'utf8');
    proxy.mend();
    await expect.poll(async () => (await readInbox(owner)).keys).toHaveLength(1);
    const { rows } = await owner.query('select payload, masked from inbound_events');
    for (const kept of [spooled, JSON.stringify(rows)]) {
      expect(kept).not.toMatch(/482913|Lan@1960|037190001234|345 678/);
    }
    expect(rows[0]).toMatchObject({
      masked: ['otp', 'password', 'id-number', 'phone-number'],
      payload: {
        sender: { id: '246845883529197922' },
        message: {
          text: 'otp [mã đã che], mk là [mật khẩu đã che], cccd [số giấy tờ đã che], gọi [số điện thoại đã che]',
        },
      },
    });
  });

  test('when the event can be kept nowhere the answer is 503, so that Zalo sends it again', async () => {
    proxy.cut();
    await rm(folder, { recursive: true });
    await writeFile(folder, 'no folder any more');
    expect((await postSigned(question(1))).statusCode).toBe(503);
    expect(web.counters).toMatchObject({ failed: 1, accepted: 0 });
  });
});

describe('a listening server', () => {
  test('takes a flood over many connections, stores every event once in few transactions, well inside 2 seconds each', async () => {
    await app.listen({ port: 0, host: '127.0.0.1' });
    const agent = new http.Agent({ keepAlive: true, maxSockets: 32 });
    const bodies = Array.from({ length: 600 }, (_, number) => question(number));
    let slowestMs = 0;
    const send = async (body: string) => {
      const startedAt = performance.now();
      const status = await postOverHttp(agent, body);
      slowestMs = Math.max(slowestMs, performance.now() - startedAt);
      return status;
    };
    const waiting = [...bodies, ...bodies.slice(0, 300)];
    const statuses = new Set<number>();
    await Promise.all(
      Array.from({ length: 32 }, async () => {
        for (let body = waiting.pop(); body !== undefined; body = waiting.pop()) {
          statuses.add(await send(body));
        }
      }),
    );
    agent.destroy();
    expect([...statuses]).toEqual([200]);
    expect(slowestMs).toBeLessThan(2000);
    const inbox = await readInbox(owner);
    expect(inbox.keys).toHaveLength(600);
    expect(web.counters.batches).toBeLessThan(200);
  });
});

function postOverHttp(agent: http.Agent, body: string): Promise<number> {
  const { port } = app.server.address() as AddressInfo;
  const headers = {
    'content-type': 'application/json',
    'x-zevent-signature': signWebhook(body, String(sentAt)),
  };
  return new Promise((resolve, reject) => {
    const request = http.request(
      { port, host: '127.0.0.1', path: '/webhooks/zalo', method: 'POST', agent, headers },
      (answer) => answer.resume().on('end', () => resolve(answer.statusCode ?? 0)),
    );
    request.on('error', reject).end(body);
  });
}
