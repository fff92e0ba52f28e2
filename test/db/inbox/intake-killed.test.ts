import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { openSpool } from '#bot/inbox/spool.ts';
import { type ClonedDatabase, cloneDatabase } from '#test/support/database.ts';
import {
  emptyInbox,
  messageEvents,
  readBatches,
  readInbox,
  startIntake,
} from '#test/support/inbound-events.ts';
import { startTcpProxy, type TcpProxy } from '#test/support/tcp-proxy.ts';

// Starting processes takes long on a busy machine.
vi.setConfig({ testTimeout: 90_000 });

const script = fileURLToPath(new URL('../../support/intake-process.ts', import.meta.url));

let database: ClonedDatabase;
let owner: pg.Pool;
let proxy: TcpProxy;
let folder: string;

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
  folder = await mkdtemp(join(tmpdir(), 'canh-tay-so-killed-'));
  await emptyInbox(owner);
});
afterEach(() => rm(folder, { recursive: true, force: true }));

/** Runs a process that takes events in, kills it once `enough` says so, and tells what it had acknowledged. */
async function runUntil(
  from: number,
  count: number,
  enough: (lines: string[]) => boolean | Promise<boolean>,
): Promise<string[]> {
  const child = spawn(process.execPath, [script, proxy.url, folder, `${from}`, `${count}`], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const exited = once(child, 'exit');
  let output = '';
  child.stdout.on('data', (bytes: Buffer) => {
    output += bytes.toString();
  });
  const lines = () =>
    output
      .slice(0, output.lastIndexOf('\n') + 1)
      .split('\n')
      .slice(0, -1);
  await vi.waitFor(async () => expect(await enough(lines())).toBe(true), {
    timeout: 15_000,
    interval: 3,
  });
  child.kill('SIGKILL');
  await exited;
  return lines().slice(1);
}

async function storeTheRest(): Promise<void> {
  const { stop } = await startIntake(database.url, folder, { replayEveryMs: 5 });
  await vi.waitFor(async () => expect(await readdir(folder)).toEqual([]), 10_000);
  await stop();
}

describe('a process that is killed', () => {
  test('while it spools has lost nothing that it had acknowledged', async () => {
    proxy.cut();
    const acknowledged: string[] = [];
    for (let kill = 0; kill < 3; kill += 1) {
      const enough = (lines: string[]) => lines.length > 100 * (kill + 1);
      acknowledged.push(...(await runUntil(kill * 10_000, 10_000, enough)));
    }
    proxy.mend();
    await storeTheRest();
    const { keys } = await readInbox(owner);
    expect(new Set(keys).size).toBe(keys.length);
    expect(acknowledged.length).toBeGreaterThanOrEqual(600);
    expect(acknowledged.filter((key) => !keys.includes(key))).toEqual([]);
  });

  test('while it stores has lost nothing that it had acknowledged', async () => {
    const acknowledged: string[] = [];
    for (let kill = 0; kill < 2; kill += 1) {
      const enough = (lines: string[]) => lines.length > 300 * (kill + 1);
      acknowledged.push(...(await runUntil(kill * 10_000, 10_000, enough)));
    }
    await storeTheRest();
    const { keys } = await readInbox(owner);
    expect(new Set(keys).size).toBe(keys.length);
    expect(acknowledged.filter((key) => !keys.includes(key))).toEqual([]);
  });

  test('in the middle of a replay leaves it to the next, and nothing is lost or doubled', async () => {
    const total = 20_000;
    const spool = await openSpool(folder);
    for (let from = 0; from < total; from += 2500) await spool.append(messageEvents(2500, from));
    await spool.close();

    const storedCount = async () =>
      (await readBatches(owner)).reduce((sum, count) => sum + count, 0);
    let killedInTheMiddle = 0;
    for (let kill = 1; kill <= 3; kill += 1) {
      const before = await storedCount();
      // On a busy machine a kill may come late.
      if (before === total) break;
      await runUntil(0, 0, async () => (await storedCount()) > before);
      if ((await readdir(folder)).length > 0) killedInTheMiddle += 1;
    }
    expect(killedInTheMiddle).toBeGreaterThan(0);

    await storeTheRest();
    const { keys } = await readInbox(owner);
    expect(keys).toHaveLength(total);
    expect(new Set(keys).size).toBe(total);
  });
});
