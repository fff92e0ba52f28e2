import { type ChildProcess, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { Pool } from 'undici';
import { findRunning } from '#bot/announcements/sending/find-running.ts';
import { freezeAudience } from '#bot/announcements/sending/freeze-audience.ts';
import { sendAnnouncements } from '#bot/announcements/sending/send-announcements.ts';
import { openDatabase } from '#bot/db/database.ts';
import { migrateDatabase } from '#bot/db/migrate.ts';
import { startEmbeddedPostgres } from '#bot/launch/embedded-postgres.ts';
import { createAnnouncingGateway } from '#bot/zalo/announcing-gateway.ts';
import { openHttpClient } from '#bot/zalo/http-client.ts';
import { createMessageGateway } from '#bot/zalo/message-gateway.ts';
import { communePath, makeCommune, writeAnnouncement } from './announcements-commune.ts';
import { measureReplies } from './announcements-replies.ts';

/**
 * What an announcement to very many costs: `npm run bench announcements [RECIPIENTS] [DRAINED]`. Freezing is compared with the bare
 * INSERT … SELECT of the same rows into a table with the same columns and indexes, draining with a bare keep-alive client that makes the same calls to the same
 * stand-in for Zalo, in the same run; then how long a reply waits for its turn beside 2,000 bulk messages. Prints a table and one
 * JSON object a line; exits with 1 where a goal was missed.
 */
const [recipients = 1_000_000, drained = Math.min(recipients, 200_000)] = process.argv
  .slice(2)
  .filter((argument) => /^\d+$/.test(argument))
  .map(Number);
const goals = { frozen: 3, drained: 0.6, replyMs: 1000 };
const inFlight = 72;

const folder = await mkdtemp(join(tmpdir(), 'canh-tay-so-announcements-'));
await chmod(folder, 0o711); // root's PostgreSQL runs as another user, who must get in
const postgres = await startEmbeddedPostgres({ dataFolder: join(folder, 'postgres') });
const zalo = spawn(
  process.execPath,
  [fileURLToPath(new URL('announcements-zalo.ts', import.meta.url))],
  { stdio: ['pipe', 'pipe', 'inherit'] },
);
try {
  const zaloUrl = `http://127.0.0.1:${await portOf(zalo)}`;
  await migrateDatabase(postgres.url);
  const owner = new pg.Pool({ connectionString: postgres.url, max: 2 });
  owner.on('error', () => {});
  await makeCommune(owner, recipients);
  const freezing = await measureFreezing(owner);
  const bare = await bareCalls(zaloUrl, drained);
  const draining = await measureDraining(owner, zaloUrl, freezing.announcementId);
  const bareAgain = await bareCalls(zaloUrl, drained);
  const barePerSecond = (bare + bareAgain) / 2;
  const reply = await measureReplies(postgres.url);
  await owner.end();

  const frozenRatio = round(freezing.frozenSeconds / freezing.bareSeconds);
  const drainedRatio = round(draining.perSecond / barePerSecond);
  console.table([
    {
      what: 'INSERT … SELECT, table without any index',
      value: `${round(freezing.unindexedSeconds)} s`,
    },
    {
      what: 'bare INSERT … SELECT, table with its indexes',
      value: `${round(freezing.bareSeconds)} s`,
    },
    {
      what: 'frozen and queued',
      value: `${round(freezing.frozenSeconds)} s`,
      ratio: frozenRatio,
      goal: `≤ ${goals.frozen}`,
    },
    { what: 'bare keep-alive client', value: `${Math.round(barePerSecond)} /s` },
    {
      what: 'drained',
      value: `${Math.round(draining.perSecond)} /s`,
      ratio: drainedRatio,
      goal: `≥ ${goals.drained}`,
    },
    {
      what: 'resident set at start, middle, end',
      value: draining.megabytes.map((one) => `${one} MB`).join(', '),
    },
    {
      what: 'a reply waits beside 2,000 bulk, p95',
      value: `${reply.p95Ms} ms`,
      goal: `< ${goals.replyMs} ms`,
    },
  ]);
  console.log(
    JSON.stringify({
      bench: 'announcements',
      recipients,
      frozenRatio,
      frozenSeconds: round(freezing.frozenSeconds),
      bareSeconds: round(freezing.bareSeconds),
      unindexedSeconds: round(freezing.unindexedSeconds),
      drained,
      drainedRatio,
      drainedPerSecond: Math.round(draining.perSecond),
      barePerSecond: Math.round(barePerSecond),
      megabytes: draining.megabytes,
      replyP95Ms: reply.p95Ms,
      repliesMeasured: reply.replies,
    }),
  );
  if (frozenRatio > goals.frozen || drainedRatio < goals.drained || reply.p95Ms >= goals.replyMs) {
    process.exitCode = 1;
  }
} finally {
  zalo.stdin?.end();
  await postgres.stop();
  await rm(folder, { recursive: true });
}

/** All are to be reached by a worker; the bare one writes the same rows from the same residents without a question. */
async function measureFreezing(owner: pg.Pool) {
  const bareInsert = (
    table: string,
  ) => `insert into ${table} (announcement_id, channel, recipient_id, area_id, state)
    select '${randomUUID()}'::uuid, 'consultation', id, area_id, 'waiting' from residents`;
  await owner.query(
    `create table bench_unindexed (like announcement_recipients including identity including defaults);
      create table bench_bare (like announcement_recipients including all)`,
  );
  const unindexedSeconds = await bareOnce('bench_unindexed');
  const announcementId = await writeAnnouncement(owner);
  await owner.query('checkpoint');
  const db = openDatabase(postgres.url, 'canh_tay_so_web', 1);
  const startedAt = performance.now();
  await db.transaction({ kind: 'area', path: communePath }, (tx) =>
    freezeAudience({ tx, now: new Date(), newId: randomUUID }, announcementId),
  );
  const frozenSeconds = (performance.now() - startedAt) / 1000;
  await db.close();
  const bareSeconds = await bareOnce('bench_bare');
  return { announcementId, bareSeconds, unindexedSeconds, frozenSeconds };

  async function bareOnce(table: string): Promise<number> {
    await owner.query(`truncate ${table}`);
    await owner.query('checkpoint');
    const startedAt = performance.now();
    await owner.query(bareInsert(table));
    const seconds = (performance.now() - startedAt) / 1000;
    await owner.query(`truncate ${table}`);
    return seconds;
  }
}

async function measureDraining(owner: pg.Pool, zaloUrl: string, announcementId: string) {
  await owner.query('checkpoint');
  await owner.query(
    `update announcements set state = 'sending', published_at = now() where id = $1`,
    [announcementId],
  );
  const db = openDatabase(postgres.url, 'canh_tay_so_worker', 6);
  const http = openHttpClient(zaloUrl);
  const enough = new AbortController();
  const megabytes: number[] = [rss()];
  let sent = 0;
  const gateway = createMessageGateway(http, { miniAppId: '3131313131313131313', linkQuery: '' });
  const deps = {
    db,
    clock: { now: () => new Date() },
    newId: randomUUID,
    log: { info: () => {}, warn: () => {} },
    gateway: {
      ...gateway,
      send(...call: Parameters<typeof gateway.send>) {
        sent += 1;
        if (sent === Math.floor(drained / 2)) megabytes.push(rss());
        if (sent === drained) enough.abort();
        return gateway.send(...call);
      },
    },
    announcing: createAnnouncingGateway(http, 'https://example.com/cover.png'),
    bots: { send: async () => ({ kind: 'not-reached' }) as const },
    tokens: { get: async () => 'access', renew: async () => undefined },
  };
  const [running] = await db.transaction({ kind: 'queue' }, findRunning);
  if (running === undefined) throw new Error('nothing is being sent');
  const startedAt = performance.now();
  const counted = await sendAnnouncements(deps, running, { signal: enough.signal });
  const seconds = (performance.now() - startedAt) / 1000;
  megabytes.push(rss());
  await db.close();
  await http.close();
  return { perSecond: counted / seconds, megabytes };
}

/** As many calls of the same size, read to their end, with nothing before and after them. */
async function bareCalls(zaloUrl: string, count: number): Promise<number> {
  const pool = new Pool(zaloUrl, { connections: inFlight });
  const body = JSON.stringify({
    recipient: { user_id: '2460000000000000001' },
    message: {
      text: 'Mời bà con họp thôn bàn việc làm đường, 19 giờ thứ bảy ở nhà văn hoá. '.repeat(4),
    },
  });
  let left = count;
  const lane = async () => {
    for (; left > 0; ) {
      left -= 1;
      const answer = await pool.request({
        method: 'POST',
        path: '/v3.0/oa/message/cs',
        headers: { access_token: 'access', 'content-type': 'application/json' },
        body,
      });
      JSON.parse(await answer.body.text());
    }
  };
  const startedAt = performance.now();
  await Promise.all(Array.from({ length: inFlight }, lane));
  const seconds = (performance.now() - startedAt) / 1000;
  await pool.close();
  return count / seconds;
}

async function portOf(child: ChildProcess): Promise<number> {
  if (child.stdout === null) throw new Error('the stand-in for Zalo has no output');
  const [line] = await once(child.stdout, 'data');
  return Number(String(line).trim());
}

function rss(): number {
  return Math.round(process.memoryUsage.rss() / 1024 / 1024);
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
