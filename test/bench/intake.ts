import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { migrateDatabase } from '#bot/db/migrate.ts';
import { startEmbeddedPostgres } from '#bot/launch/embedded-postgres.ts';
import {
  type Contestant,
  ours,
  peers,
  type Started,
  servers,
  withSignature,
} from './intake/contestants.ts';
import { makeRequests } from './intake/deliveries.ts';
import { installPeers } from './intake/install-peers.ts';
import { load } from './intake/load.ts';
import { countEvents, measureOverload } from './intake/overload.ts';
import { databaseProcessorMs, processorMs } from './intake/processor-time.ts';

/**
 * How many signed webhook events a second one process takes in, beside bare Fastify and beside other platforms' libraries:
 * `npm run bench intake [CONNECTIONS,…] [SECONDS] [ROUNDS] [--without-peers]`. The database is PostgreSQL as it comes, which waits
 * for the disk; every server is a process of its own, the load comes from this one over loopback; they take turns and medians
 * count. At the end, what ours does when more is offered than a slow database takes. Prints tables and one JSON object a line.
 */
const given = process.argv.slice(2).filter((argument) => /^[\d.,]+$/.test(argument));
const connectionCounts = (given[0] ?? '1,4,16,64').split(',').map(Number);
const [seconds = 1, rounds = 5] = given.slice(1).map(Number);
const isWithPeers = !process.argv.includes('--without-peers') && (await installPeers());
const contestants = isWithPeers ? [...servers, ...peers] : servers;

type Round = {
  perSecond: number;
  p50Ms: number;
  p99Ms: number;
  /** Of processor for each request. */
  serverMicros: number;
  databaseMicros: number;
};

const folder = await mkdtemp(join(tmpdir(), 'canh-tay-so-intake-'));
await chmod(folder, 0o711); // root's PostgreSQL runs as another user, who must get in
const postgres = await startEmbeddedPostgres({ dataFolder: join(folder, 'postgres') });
const place = { databaseUrl: postgres.url, folder: join(folder, 'spool') };
const running = new Map<Contestant, Started>();
const owner = new pg.Client({ connectionString: postgres.url });
try {
  await migrateDatabase(postgres.url);
  await owner.connect();
  await owner.query('create table plain_events (id text primary key, payload jsonb not null)');
  const { rows } = await owner.query<{ pid: number }>('select pg_backend_pid() as pid');
  const backendPid = rows[0]?.pid ?? 0;
  for (const one of contestants) running.set(one, await one.start(place));
  for (const connections of connectionCounts) {
    const results = new Map<Contestant, Round[]>(contestants.map((one) => [one, []]));
    for (let round = 0; round < rounds; round += 1) {
      for (const [one, { port, child }] of running) {
        results.get(one)?.push(await race(one, connections, port, child.pid ?? 0, backendPid));
      }
    }
    print(connections, results);
  }
  const started = running.get(ours);
  if (started !== undefined) await measureOverload(owner, started);
} finally {
  for (const { child } of running.values()) child.kill();
  await owner.end();
  await postgres.stop();
  await rm(folder, { recursive: true });
}

async function race(
  one: Contestant,
  connections: number,
  port: number,
  pid: number,
  backendPid: number,
): Promise<Round> {
  const warm = makeRequests(one.platform, 5_000);
  const { latenciesMs, tookMs: warmMs } = await load(port, connections, warm, 300);
  const expected = (latenciesMs.length / warmMs) * 1000 * seconds;
  const requests = makeRequests(one.platform, Math.ceil(expected * 1.5) + 1000);
  const serverBefore = await processorMs(pid);
  const databaseBefore = await databaseProcessorMs(backendPid);
  const measured = await load(port, connections, requests, seconds * 1000);
  const count = measured.latenciesMs.length;
  const serverMs = (await processorMs(pid)) - serverBefore;
  const databaseMs = (await databaseProcessorMs(backendPid)) - databaseBefore;
  if (one.storesIn !== undefined) await emptyAfter(one.storesIn, count + latenciesMs.length);
  const sorted = measured.latenciesMs.sort((a, b) => a - b);
  return {
    perSecond: (count / measured.tookMs) * 1000,
    p50Ms: sorted[Math.floor(count * 0.5)] ?? 0,
    p99Ms: sorted[Math.floor(count * 0.99)] ?? 0,
    serverMicros: (serverMs / count) * 1000,
    databaseMicros: one.storesIn === undefined ? 0 : (databaseMs / count) * 1000,
  };
}

async function emptyAfter(
  table: NonNullable<Contestant['storesIn']>,
  answered: number,
): Promise<void> {
  const stored = await (table === 'inbound_batches' ? countEvents(owner) : countPlain());
  if (stored !== answered) throw new Error(`${answered} events were answered, ${stored} stored`);
  await owner.query(`truncate ${table}`);
}

async function countPlain(): Promise<number> {
  const { rows } = await owner.query<{ count: number }>(
    'select count(*)::int as count from plain_events',
  );
  return rows[0]?.count ?? 0;
}

function print(connections: number, results: Map<Contestant, Round[]>): void {
  const of = (one: Contestant, measure: (round: Round) => number) =>
    median((results.get(one) ?? []).map(measure));
  const base = (measure: (round: Round) => number) => of(withSignature, measure);
  const lines = contestants.map((one) => ({
    server: one.name,
    perSecond: Math.round(of(one, ({ perSecond }) => perSecond)),
    ofSignature: round(
      of(one, ({ perSecond }) => perSecond) / base(({ perSecond }) => perSecond),
      2,
    ),
    p50Ms: round(
      of(one, ({ p50Ms }) => p50Ms),
      2,
    ),
    p99Ms: round(
      of(one, ({ p99Ms }) => p99Ms),
      2,
    ),
    serverMicros: Math.round(of(one, ({ serverMicros }) => serverMicros)),
    databaseMicros: Math.round(of(one, ({ databaseMicros }) => databaseMicros)),
  }));
  console.log(`\n${connections} connections, ${rounds} rounds of ${seconds} s`);
  console.table(lines);
  for (const line of lines) {
    console.log(JSON.stringify({ bench: 'intake', connections, seconds, rounds, ...line }));
  }
}

function round(value: number, places: number): number {
  return Number(value.toFixed(places));
}

function median(values: number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}
