import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { findFreePort } from '#bot/launch/free-port.ts';
import { type ClonedDatabase, cloneDatabase } from '#test/support/database.ts';
import { startTcpProxy, type TcpProxy } from '#test/support/tcp-proxy.ts';
import { readFixture, signWebhook, webhookSecrets } from '#test/support/webhook-deliveries.ts';

const nobody = 'http://127.0.0.1:9';
const patience = { timeout: 20_000 };

let database: ClonedDatabase;
let owner: pg.Pool;
let proxy: TcpProxy;
let folder: string;
let child: ChildProcess | undefined;
let printed: string;

beforeEach(async () => {
  database = await cloneDatabase();
  owner = new pg.Pool({ connectionString: database.url, max: 1 });
  proxy = await startTcpProxy(database.url);
  proxy.cut();
  printed = '';
  folder = await mkdtemp(join(tmpdir(), 'canh-tay-so-away-'));
});
afterEach(async () => {
  if (child !== undefined && child.exitCode === null) {
    const gone = once(child, 'exit');
    child.kill('SIGTERM');
    await gone;
  }
  await owner.end();
  await proxy.close();
  await database.drop();
  await rm(folder, { recursive: true });
});

async function startServer(role: 'all' | 'worker'): Promise<string> {
  const port = await findFreePort();
  child = spawn(process.execPath, ['bot-server/main.ts'], {
    env: {
      PATH: process.env.PATH,
      ROLE: role,
      PORT: String(port),
      METRICS_PORT: String(await findFreePort()),
      DATABASE_URL: proxy.url,
      TOKEN_ENCRYPTION_KEY: Buffer.alloc(32, 7).toString('base64'),
      ZALO_APP_ID: webhookSecrets.appId,
      ZALO_APP_SECRET: 'made-up',
      ZALO_OA_SECRET: webhookSecrets.oaSecret,
      ZALO_MINI_APP_ID: '1',
      ZALO_OPENAPI_URL: nobody,
      ZALO_OAUTH_URL: nobody,
      ZALO_GRAPH_URL: nobody,
      ZALO_BOT_URL: nobody,
      ZALO_BUSINESS_URL: nobody,
      PUBLIC_URL: `http://127.0.0.1:${port}`,
      SPOOL_FOLDER: join(folder, 'spool'),
      LOG_LEVEL: 'warn',
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  child.stdout?.on('data', (chunk: Buffer) => {
    printed += chunk.toString();
  });
  return `http://127.0.0.1:${port}`;
}

async function deliver(url: string): Promise<number> {
  const fixture = readFixture('user_send_text');
  const timestamp = String(fixture.timestamp);
  const body = JSON.stringify(fixture);
  const headers = {
    'content-type': 'application/json',
    'x-zevent-signature': signWebhook(body, timestamp),
  };
  const answer = await fetch(`${url}/webhooks/zalo`, { method: 'POST', headers, body });
  return answer.status;
}

test('a server that starts before its database keeps what Zalo brings, and works it off when the database comes', async () => {
  const url = await startServer('all');
  await expect.poll(() => deliver(url).catch(() => 0), patience).toBe(200);
  expect(child?.exitCode).toBeNull();
  proxy.mend();
  // Of an account that nobody has connected: handled is that it is let go.
  await expect
    .poll(async () => (await owner.query('select state from inbound_events')).rows, patience)
    .toEqual([{ state: expect.not.stringContaining('pending') }]);
});

test('a worker that starts before its database begins when the database comes', async () => {
  await startServer('worker');
  await expect.poll(() => printed, patience).toContain('jobs begin when the database answers');
  expect(child?.exitCode).toBeNull();
  await owner.query(
    `select graphile_worker.add_job('send-outgoing', '{"officialAccountId": "${crypto.randomUUID()}"}')`,
  );
  proxy.mend();
  await expect
    .poll(async () => (await owner.query('select from graphile_worker.jobs')).rowCount, patience)
    .toBe(0);
});
