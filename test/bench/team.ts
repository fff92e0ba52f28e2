import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { Pool } from 'undici';
import { migrateDatabase } from '#bot/db/migrate.ts';
import { startEmbeddedPostgres } from '#bot/launch/embedded-postgres.ts';
import { freePort } from '#test/support/balancer.ts';
import { signWebhook, webhookSecrets } from '#test/support/webhook-deliveries.ts';
import { key, makeProvince, oaIdOf, residentId } from './team-commune.ts';
import { standInForZalo } from './team-zalo.ts';

/**
 * How long a question takes from a resident's signed webhook to the team's group, on the wire to a local stand-in for Zalo:
 * `npm run bench team [SECONDS] [ROUNDS]`. One web and one worker process as in production, and beside them a bare pipeline (signed
 * webhook, one INSERT, one HTTP call) that takes turns with them; p50 and p95 at 1, 20 and 200 events a second, and their
 * ratio. The wait for a burst to end, which is silence by design, is taken out (`BURST_SILENCE_SECONDS=0`); the question is one that goes
 * straight to a person. Every event is another person's, spread over the 100 communes of a province with an account each, as after
 * a television programme. Prints a table and one JSON object a line.
 */
const [seconds = 5, rounds = 3] = process.argv
  .slice(2)
  .filter((argument) => /^\d+$/.test(argument))
  .map(Number);

const rates = [1, 20, 200];
const patienceMs = 60_000;
const perRound = rates.reduce((sum, rate) => sum + rate * seconds, 0);
const script = (name: string) => fileURLToPath(new URL(name, import.meta.url));

type Contestant = { name: string; port: number; path: string };
type Measured = { latencies: number[]; lost: number };

const folder = await mkdtemp(join(tmpdir(), 'canh-tay-so-bench-'));
await chmod(folder, 0o711); // root's PostgreSQL runs as another user, who must get in
const postgres = await startEmbeddedPostgres({ dataFolder: join(folder, 'postgres') });
const zalo = await standInForZalo();
const children: ChildProcess[] = [];
let sent = 0;
try {
  await migrateDatabase(postgres.url);
  const owner = new pg.Pool({ connectionString: postgres.url, max: 1 });
  owner.on('error', () => {});
  // Each contestant asks in every round, after a warm-up.
  await makeProvince(owner, 2 * (perRound * rounds + 40));
  const contestants = [await startBare(), await startServer()];
  for (const one of contestants) await measure(one, 20, 2);
  const results = new Map<string, Measured>();
  for (let round = 0; round < rounds; round += 1) {
    for (const rate of rates) {
      for (const one of contestants) {
        const { latencies, lost } = await measure(one, rate, seconds);
        const so = results.get(`${one.name} ${rate}`) ?? { latencies: [], lost: 0 };
        results.set(`${one.name} ${rate}`, {
          latencies: [...so.latencies, ...latencies],
          lost: so.lost + lost,
        });
      }
    }
  }
  await owner.end();
  print(results);
} finally {
  for (const child of children) {
    child.kill('SIGTERM');
    await once(child, 'exit');
  }
  await zalo.close();
  await postgres.stop();
  await rm(folder, { recursive: true });
}

async function startBare(): Promise<Contestant> {
  const child = spawn(process.execPath, [script('team-bare.ts'), postgres.url, zalo.url], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  children.push(child);
  const [line] = (await once(child.stdout, 'data')) as [Buffer];
  return { name: 'bare', port: Number(line.toString()), path: '/webhooks/zalo' };
}

async function startServer(): Promise<Contestant> {
  const port = await freePort();
  const environment = {
    PATH: process.env.PATH,
    HOST: '127.0.0.1',
    PORT: String(port),
    DATABASE_URL: postgres.url,
    TOKEN_ENCRYPTION_KEY: key,
    ZALO_APP_ID: webhookSecrets.appId,
    ZALO_APP_SECRET: 'app-secret',
    ZALO_OA_SECRET: webhookSecrets.oaSecret,
    ZALO_MINI_APP_ID: '1',
    ZALO_OPENAPI_URL: zalo.url,
    ZALO_OAUTH_URL: zalo.url,
    ZALO_GRAPH_URL: zalo.url,
    ZALO_BOT_URL: zalo.url,
    SPOOL_FOLDER: join(folder, 'spool'),
    BURST_SILENCE_SECONDS: '0',
    LOG_LEVEL: 'error',
  };
  for (const role of ['web', 'worker']) {
    const main = script('../../bot-server/main.ts');
    children.push(
      spawn(process.execPath, [main], {
        env: { ...environment, ROLE: role },
        stdio: ['ignore', 'inherit', 'inherit'],
      }),
    );
  }
  for (;;) {
    const isReady = await fetch(`http://127.0.0.1:${port}/health/ready`).then(
      (response) => response.ok,
      () => false,
    );
    if (isReady) return { name: 'server', port, path: '/webhooks/zalo' };
    await wait(100);
  }
}

/** Sends at an even pace, whatever comes back, and waits until every question has arrived. */
async function measure(one: Contestant, rate: number, forSeconds: number): Promise<Measured> {
  const pool = new Pool(`http://127.0.0.1:${one.port}`, { connections: 64 });
  const startedAt = performance.now();
  const flights: Promise<number | undefined>[] = [];
  for (let index = 0; index < rate * forSeconds; index += 1) {
    const due = startedAt + (index * 1000) / rate;
    if (due > performance.now()) await wait(due - performance.now());
    flights.push(ask(pool, one.path));
  }
  const arrived = await Promise.all(flights);
  await pool.close();
  const latencies = arrived.filter((latency) => latency !== undefined);
  return { latencies, lost: arrived.length - latencies.length };
}

async function ask(pool: Pool, path: string): Promise<number | undefined> {
  const { body, signature, mark } = nextQuestion();
  const from = performance.now();
  const answer = await pool.request({
    path,
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-zevent-signature': signature },
    body,
  });
  await answer.body.dump();
  if (answer.statusCode !== 200) throw new Error(`answered ${answer.statusCode}`);
  const at = await zalo.heard(mark, patienceMs);
  return at === undefined ? undefined : at - from;
}

function nextQuestion(): { body: string; signature: string; mark: string } {
  const number = sent;
  sent += 1;
  const mark = [...String(number).padStart(8, '0')]
    .map((digit) => 'bcdghkmnpq'.charAt(Number(digit)))
    .join('');
  const timestamp = String(Date.now());
  const body = JSON.stringify({
    app_id: webhookSecrets.appId,
    event_name: 'user_send_text',
    timestamp,
    sender: { id: residentId(number) },
    recipient: { id: oaIdOf(number) },
    message: {
      msg_id: number.toString(16).padStart(20, 'a'),
      text: `dau${mark} Bác vừa bị lừa chuyển khoản mất tiền, con giúp bác với`,
    },
  });
  return { body, signature: signWebhook(body, timestamp), mark };
}

function print(results: Map<string, Measured>): void {
  const at = (latencies: number[], share: number) => {
    const sorted = [...latencies].sort((a, b) => a - b);
    return sorted[Math.floor(sorted.length * share)] ?? 0;
  };
  const lines = rates.map((rate) => {
    const bare = results.get(`bare ${rate}`) ?? { latencies: [], lost: 0 };
    const server = results.get(`server ${rate}`) ?? { latencies: [], lost: 0 };
    const [bareP50, bareP95] = [at(bare.latencies, 0.5), at(bare.latencies, 0.95)];
    const [p50, p95] = [at(server.latencies, 0.5), at(server.latencies, 0.95)];
    const round = (value: number) => Number(value.toFixed(1));
    return {
      perSecond: rate,
      events: server.latencies.length,
      lost: server.lost,
      p50Ms: round(p50),
      p95Ms: round(p95),
      bareP50Ms: round(bareP50),
      bareP95Ms: round(bareP95),
      p50OfBare: round(p50 / bareP50),
      p95OfBare: round(p95 / bareP95),
    };
  });
  console.table(lines);
  for (const line of lines)
    console.log(JSON.stringify({ bench: 'team', seconds, rounds, ...line }));
}
