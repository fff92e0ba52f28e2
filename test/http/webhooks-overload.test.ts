import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Fastify, { type FastifyInstance } from 'fastify';
import pg from 'pg';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { webhookRoutes } from '#bot/http/webhooks.routes.ts';
import { type ClonedDatabase, cloneDatabase } from '#test/support/database.ts';
import { emptyInbox, readInbox, startIntake } from '#test/support/inbound-events.ts';
import { readFixture, signWebhook, webhookSecrets } from '#test/support/webhook-deliveries.ts';

const sentAt = 1_789_012_345_678;
const heldMax = 40;

let database: ClonedDatabase;
let owner: pg.Pool;
let folder: string;
let app: FastifyInstance;
let web: Awaited<ReturnType<typeof startIntake>>;

beforeAll(async () => {
  database = await cloneDatabase();
  owner = new pg.Pool({ connectionString: database.url, max: 2 });
});
afterAll(async () => {
  await owner.end();
  await database.drop();
});
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'canh-tay-so-overload-'));
  await emptyInbox(owner);
  web = await startIntake(database.url, folder, { heldMax, batchMax: 10, patienceMs: 15_000 });
  app = Fastify();
  await app.register(webhookRoutes, {
    config: { ZALO_APP_ID: webhookSecrets.appId, ZALO_OA_SECRET: webhookSecrets.oaSecret },
    intake: web.intake,
    counters: web.counters,
    clock: { now: () => new Date(sentAt) },
  });
});
afterEach(async () => {
  await app.close();
  await web.stop();
  await rm(folder, { recursive: true });
});

function post(number: number) {
  const message = { msg_id: `${number}`, text: 'VNeID của bác không vào được' };
  const payload = JSON.stringify({
    ...readFixture('user_send_text'),
    timestamp: String(sentAt),
    message,
  });
  return app.inject({
    method: 'POST',
    url: '/webhooks/zalo',
    headers: { 'x-zevent-signature': signWebhook(payload, String(sentAt)) },
    payload,
  });
}

/** Holds every INSERT back until it is called. */
async function holdDatabase(): Promise<() => Promise<void>> {
  const locker = await owner.connect();
  await locker.query('begin; lock table inbound_batches in share mode');
  return async () => {
    await locker.query('rollback');
    locker.release();
  };
}

test('what comes while all that may be held is held is answered 503 at once, and all that is answered 200 is stored', async () => {
  const letGo = await holdDatabase();
  const offered = Array.from({ length: 512 }, (_, number) => post(number));
  const refused = 512 - heldMax;
  await expect.poll(() => web.counters.shed).toBe(refused);
  expect((await readInbox(owner)).keys).toEqual([]);
  await letGo();
  const answers = await Promise.all(offered);
  const taken = answers.flatMap(({ statusCode }, number) => (statusCode === 200 ? [number] : []));
  const told = answers.filter(({ statusCode }) => statusCode === 503);
  expect(told.map(({ headers }) => headers['retry-after'])).toEqual(Array(refused).fill('1'));
  const { keys } = await readInbox(owner);
  expect(keys.map((key) => Number(key.split(':').at(-1))).sort((a, b) => a - b)).toEqual(taken);
  expect(web.counters).toMatchObject({ accepted: heldMax, stored: heldMax, failed: 0 });
});

test('what was shed is taken when it comes again, however often it was full before', async () => {
  for (let round = 0; round < 3; round += 1) {
    const letGo = await holdDatabase();
    const offered = Array.from({ length: 60 }, (_, number) => post(round * 60 + number));
    await expect.poll(() => web.counters.shed).toBe((round + 1) * 20);
    await letGo();
    const answers = await Promise.all(offered);
    const shed = answers.flatMap(({ statusCode }, number) => (statusCode === 503 ? [number] : []));
    const again = await Promise.all(shed.map((number) => post(round * 60 + number)));
    expect(again.map(({ statusCode }) => statusCode)).toEqual(Array(20).fill(200));
  }
  expect((await readInbox(owner)).keys).toHaveLength(180);
});
