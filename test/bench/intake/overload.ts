import { readFile } from 'node:fs/promises';
import type pg from 'pg';
import type { Started } from './contestants.ts';
import { makeRequests } from './deliveries.ts';
import { load } from './load.ts';

const forMs = 3_000;
const slowCommitMicros = 100_000;

/**
 * Offers more than can be taken, with a database that takes a tenth of a second for each commit: how long who was answered 200 waited,
 * how many were told to come again, what memory that took, and whether anything that was answered is missing.
 */
export async function measureOverload(owner: pg.Client, { port, child }: Started): Promise<void> {
  await setCommitDelay(owner, slowCommitMicros);
  const lines: object[] = [];
  for (const connections of [512, 4_096]) {
    const requests = makeRequests('zalo', 100_000);
    const megabytes = watchMemory(child.pid ?? 0);
    const { latenciesMs, shedLatenciesMs, tookMs } = await load(port, connections, requests, forMs);
    const [before, most] = await megabytes.stop();
    const missing = latenciesMs.length - (await countStored(owner, latenciesMs.length));
    lines.push({
      connections,
      takenPerSecond: Math.round((latenciesMs.length / tookMs) * 1000),
      p50Ms: at(latenciesMs, 0.5),
      p99Ms: at(latenciesMs, 0.99),
      shedPerSecond: Math.round((shedLatenciesMs.length / tookMs) * 1000),
      shedP99Ms: at(shedLatenciesMs, 0.99),
      megabytesBefore: before,
      megabytesMost: most,
      missing,
    });
    await owner.query('truncate inbound_batches');
  }
  await setCommitDelay(owner, 0);
  console.log(`\nmore than can be taken: ours, with commits of ${slowCommitMicros / 1000} ms`);
  console.table(lines);
  for (const line of lines) console.log(JSON.stringify({ bench: 'intake overload', ...line }));
}

async function setCommitDelay(owner: pg.Client, micros: number): Promise<void> {
  await owner.query('alter system set commit_siblings = 0');
  await owner.query(`alter system set commit_delay = ${micros}`);
  await owner.query('select pg_reload_conf()');
}

/** All of them came once. */
export async function countEvents(owner: pg.Client): Promise<number> {
  const { rows } = await owner.query<{ count: number }>(
    'select coalesce(sum(json_array_length(events::json)), 0)::int as count from inbound_batches',
  );
  return rows[0]?.count ?? 0;
}

/** What went by way of the spool comes a little later. */
async function countStored(owner: pg.Client, expected: number): Promise<number> {
  for (const deadline = Date.now() + 20_000; ; ) {
    const count = await countEvents(owner);
    if (count >= expected || Date.now() > deadline) return count;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}

function watchMemory(pid: number): { stop(): Promise<[number, number]> } {
  const seen: Promise<number>[] = [residentMegabytes(pid)];
  const timer = setInterval(() => seen.push(residentMegabytes(pid)), 100);
  return {
    async stop() {
      clearInterval(timer);
      const all = await Promise.all(seen);
      return [all[0] ?? 0, Math.max(...all)];
    },
  };
}

/** Of the server's memory, by Linux; 0 where the system does not say. */
async function residentMegabytes(pid: number): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '');
  return Math.round(Number(/VmRSS:\s+(\d+) kB/.exec(status)?.[1] ?? 0) / 1024);
}

function at(latenciesMs: number[], share: number): number {
  const sorted = latenciesMs.sort((a, b) => a - b);
  return Math.round(sorted[Math.floor(sorted.length * share)] ?? 0);
}
