import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { Pool } from 'undici';
import { migrateDatabase } from '#bot/db/migrate.ts';
import { startEmbeddedPostgres } from '#bot/launch/embedded-postgres.ts';
import { signWebhook, webhookSecrets } from '#test/support/webhook-deliveries.ts';

/**
 * How many signed webhook events a second one process takes in, as a ratio to a bare Fastify route in the same run:
 * `npm run bench intake [CONNECTIONS] [SECONDS] [ROUNDS]`. The database is PostgreSQL with fsync on; the load comes
 * from this process over loopback; contestants take turns and medians count. Prints a table and one JSON object a line.
 */
const [connections = 64, seconds = 3, rounds = 5] = process.argv
  .slice(2)
  .filter((argument) => /^\d+$/.test(argument))
  .map(Number);

const contestants = [
  { name: 'bare Fastify route', batchMax: 0, inFlightMax: 1 },
  { name: 'one INSERT each, 16 at once', batchMax: 1, inFlightMax: 16 },
  { name: 'group commit, 1 in flight', batchMax: 500, inFlightMax: 1 },
  { name: 'group commit, 2 in flight', batchMax: 500, inFlightMax: 2 },
  { name: 'group commit, 4 in flight', batchMax: 500, inFlightMax: 4 },
];
type Contestant = (typeof contestants)[number];
type Round = { perSecond: number; p50Ms: number; p99Ms: number };

let sent = 0;
const script = fileURLToPath(new URL('intake-server.ts', import.meta.url));
const folder = await mkdtemp(join(tmpdir(), 'canh-tay-so-bench-'));
await chmod(folder, 0o711); // root's PostgreSQL runs as another user, who must get in
const postgres = await startEmbeddedPostgres({ dataFolder: join(folder, 'postgres') });
try {
  await migrateDatabase(postgres.url);
  const owner = new pg.Pool({ connectionString: postgres.url, max: 1 });
  owner.on('error', () => {});
  const results = new Map<Contestant, Round[]>(contestants.map((one) => [one, []]));
  for (let round = 0; round < rounds; round += 1) {
    for (const [contestant, itsRounds] of results) {
      await owner.query('truncate inbound_events; delete from graphile_worker._private_jobs');
      itsRounds.push(await race(contestant, owner));
    }
  }
  await owner.end();
  print(results);
} finally {
  await postgres.stop();
  await rm(folder, { recursive: true });
}

async function race(contestant: Contestant, owner: pg.Pool): Promise<Round> {
  const { child, port } = await startServer(contestant);
  const pool = new Pool(`http://127.0.0.1:${port}`, { connections });
  await load(pool, 0.5);
  const { latencies, tookMs } = await load(pool, seconds);
  await pool.close();
  child.stdin?.end();
  await once(child, 'exit');
  if (contestant.batchMax > 0) await checkStored(owner, latencies.length);
  latencies.sort((a, b) => a - b);
  const at = (share: number) => latencies[Math.floor(latencies.length * share)] ?? 0;
  return { perSecond: latencies.length / (tookMs / 1000), p50Ms: at(0.5), p99Ms: at(0.99) };
}

async function startServer(contestant: Contestant): Promise<{ child: ChildProcess; port: number }> {
  const { batchMax, inFlightMax } = contestant;
  const given = [script, postgres.url, join(folder, 'spool'), `${batchMax}`, `${inFlightMax}`];
  const child = spawn(process.execPath, given, { stdio: ['pipe', 'pipe', 'inherit'] });
  const [line] = (await once(child.stdout, 'data')) as [Buffer];
  return { child, port: Number(line.toString()) };
}

async function load(pool: Pool, forSeconds: number) {
  const latencies: number[] = [];
  const startedAt = performance.now();
  const end = startedAt + forSeconds * 1000;
  const connection = async () => {
    while (performance.now() < end) {
      const { body, signature } = nextEvent();
      const from = performance.now();
      const answer = await pool.request({
        path: '/webhooks/zalo',
        method: 'POST',
        headers: { 'content-type': 'application/json', 'x-zevent-signature': signature },
        body,
      });
      await answer.body.dump();
      if (answer.statusCode !== 200) throw new Error(`answered ${answer.statusCode}`);
      latencies.push(performance.now() - from);
    }
  };
  await Promise.all(Array.from({ length: connections }, connection));
  return { latencies, tookMs: performance.now() - startedAt };
}

/** One of a thousand people writes; about 400 bytes, as Zalo's events are. */
function nextEvent(): { body: string; signature: string } {
  sent += 1;
  const timestamp = String(Date.now());
  const body = JSON.stringify({
    app_id: webhookSecrets.appId,
    user_id_by_app: '5612870337415623881',
    event_name: 'user_send_text',
    timestamp,
    sender: { id: `2468458835291970${String(sent % 1000).padStart(3, '0')}` },
    recipient: { id: '2867105410923645870' },
    message: {
      msg_id: sent.toString(16).padStart(20, '0'),
      text: 'Bác vào VNeID mà nó cứ báo phiên đăng nhập hết hạn, con xem giúp bác với nhé',
    },
  });
  return { body, signature: signWebhook(body, timestamp) };
}

async function checkStored(owner: pg.Pool, atLeast: number): Promise<void> {
  const { rows } = await owner.query<{ count: number }>(
    'select count(*)::int as count from inbound_events',
  );
  const stored = rows[0]?.count ?? 0;
  if (stored < atLeast) throw new Error(`${atLeast} events acknowledged, ${stored} stored`);
}

function print(results: Map<Contestant, Round[]>): void {
  const medians = [...results].map(([{ name }, itsRounds]) => ({
    name,
    perSecond: Math.round(median(itsRounds.map(({ perSecond }) => perSecond))),
    p50Ms: Number(median(itsRounds.map(({ p50Ms }) => p50Ms)).toFixed(1)),
    p99Ms: Number(median(itsRounds.map(({ p99Ms }) => p99Ms)).toFixed(1)),
  }));
  const bare = medians[0]?.perSecond ?? 1;
  const lines = medians.map((one) => ({
    ...one,
    ofBare: Number((one.perSecond / bare).toFixed(3)),
  }));
  console.table(lines);
  for (const line of lines) {
    console.log(JSON.stringify({ bench: 'intake', connections, seconds, rounds, ...line }));
  }
}

function median(values: number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}
