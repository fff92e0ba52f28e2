import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { startSimulator } from '#test/zalo-simulator/simulator.ts';
import type { Closers } from './closers.ts';
import { type Cluster, startCluster } from './cluster.ts';
import type { Programs } from './find-programs.ts';
import { type Load, startLoad } from './load.ts';
import { makeDatabase } from './make-database.ts';
import { makeOwnFolder, removeFolder } from './own-folder.ts';
import { longestPause, windowsAfter } from './pauses.ts';
import type { Blow, Figures } from './report.ts';
import { serverEnvironment } from './server-environment.ts';
import { type ServerProcess, startServerProcess } from './server-processes.ts';
import { readStored, waitUntilHandled } from './stored.ts';

const firstPort = 4200;
const password = 'made-up-password';
const steadyMs = 5_000;
const wholeWithinMs = 180_000;

export type Rehearsal = {
  kills: number;
  ratePerSecond: number;
  keep: boolean;
  programs: Programs;
  closers: Closers;
  say: (line: string) => void;
};

/** Builds everything, strikes it again and again under load, and counts what came of it. */
export async function rehearse(rehearsal: Rehearsal): Promise<Figures> {
  const { kills, ratePerSecond, programs, closers, say } = rehearsal;
  const folder = await makeOwnFolder('failover');
  if (rehearsal.keep) say(`logs: ${folder}`);
  else closers.add(() => removeFolder(folder));
  const world = JSON.parse(await readFile('test/fixtures/thanh-tam/world.json', 'utf8'));
  const simulator = await startSimulator({ world, port: firstPort + 20 });
  closers.add(() => simulator.close());

  const cluster = await startCluster({
    ...{ programs, folder, password, firstPort },
    onStop: closers.add,
  });
  await cluster.becomeWhole(wholeWithinMs);
  say('three machines stand; the synchronous standby follows');
  const webPorts = [firstPort + 14, firstPort + 15];
  const database = await makeDatabase(cluster, password);
  const environment = (databaseUrl: string) =>
    serverEnvironment({
      ...{ world, simulatorUrl: simulator.url, databaseUrl },
      spoolFolder: join(folder, 'spool'),
      publicUrl: `http://127.0.0.1:${webPorts[0]}`,
    });
  await database.fill(environment(database.ownerUrl));
  const env = environment(await cluster.openBouncer(database.login));
  const servers: ServerProcess[] = [];
  closers.add(() => Promise.all(servers.map((server) => server.end())));
  for (const [index, role] of (['web', 'web', 'worker', 'worker'] as const).entries()) {
    const port = firstPort + 14 + index;
    const logFile = join(folder, `${role}-${index}.log`);
    servers.push(await startServerProcess({ role, port, env, logFile }));
  }
  const urls = servers.slice(0, 2).map((server) => server.url);
  const oaId = world.officialAccounts[0].oaId;
  const load = startLoad({ ratePerSecond, oaId, urls, env });
  closers.add(() => load.stop());
  say(`${ratePerSecond} signed events a second go to two web processes`);

  const strikes = await strike(cluster, load, { kills, say });
  await load.stop();
  await waitUntilHandled(database.ownerUrl, join(folder, 'spool'), 600_000);
  const throughSpool = (await Promise.all(urls.map(countSpooled))).reduce((a, b) => a + b, 0);
  const stored = await readStored(database.ownerUrl, 'failover-');
  return { ...count(load, stored), throughSpool, blows: measure(strikes, load, stored) };
}

type Strike = { kind: Blow['kind']; machine: string; at: number };

async function strike(
  cluster: Cluster,
  load: Load,
  { kills, say }: { kills: number; say: (line: string) => void },
): Promise<Strike[]> {
  const strikes: Strike[] = [];
  await wait(steadyMs);
  for (let kill = 1; kill <= kills; kill += 1) {
    const leader = await cluster.leader();
    const machine = cluster.machines.find(({ name }) => name === leader);
    if (machine === undefined) throw new Error('nobody leads');
    const at = Date.now();
    await machine.cutPower();
    strikes.push({ kind: 'primary killed', machine: machine.name, at });
    await becomeReady(load, at);
    say(`kill ${kill} of ${kills}: ${machine.name}; ready again after ${since(at)}`);
    await wait(steadyMs);
    await machine.start();
    await cluster.becomeWhole(wholeWithinMs);
    say(`  whole again after ${since(at)}`);
    await wait(steadyMs);
  }
  const machine = (await cluster.leader()) ?? '';
  const at = Date.now();
  await cluster.switchOver();
  strikes.push({ kind: 'switched over', machine, at });
  await cluster.becomeWhole(wholeWithinMs);
  await becomeReady(load, at);
  say(`switched over; whole again after ${since(at)}`);
  await wait(steadyMs);
  return strikes;
}

const since = (at: number) => `${((Date.now() - at) / 1000).toFixed(1)} s`;

/** Waits for the first time that a server is ready after it was not; or, where nobody noticed anything, for twenty seconds. */
async function becomeReady(load: Load, at: number): Promise<void> {
  const deadline = Date.now() + wholeWithinMs;
  while (Date.now() < deadline) {
    const missed = load.notReady.filter((time) => time > at).at(-1);
    const last = load.ready.at(-1) ?? 0;
    if (missed !== undefined && last > missed + 2_000) return;
    if (missed === undefined && Date.now() > at + 20_000 && last > at + 19_000) return;
    await wait(200);
  }
  throw new Error('service did not return by itself');
}

type Stored = Awaited<ReturnType<typeof readStored>>;

function count(load: Load, stored: Stored): Omit<Figures, 'blows' | 'throughSpool'> {
  const acknowledged = load.answers.filter(({ status }) => status === 200);
  const known = new Set(stored.map(({ messageId }) => messageId));
  return {
    delivered: load.answers.length,
    acknowledged: acknowledged.length,
    refused: load.answers.length - acknowledged.length,
    lost: acknowledged.filter(({ messageId }) => !known.has(messageId)).length,
    twice: stored.length - known.size,
    unhandled: stored.filter(({ handledAt }) => handledAt === undefined).length,
    failed: stored.filter(({ state }) => state === 'failed').length,
  };
}

function measure(strikes: readonly Strike[], load: Load, stored: Stored): Blow[] {
  const answered = load.answers.filter(({ status }) => status === 200).map(({ at }) => at);
  const written = stored.map(({ receivedAt }) => receivedAt);
  const handled = stored.flatMap(({ handledAt }) => handledAt ?? []);
  const end = Math.max(...load.answers.map(({ at }) => at));
  const windows = windowsAfter(
    strikes.map(({ at }) => at),
    end,
  );
  return strikes.map(({ kind, machine }, index) => {
    const { from, to } = windows[index] ?? { from: 0, to: 0 };
    const pause = (times: readonly number[]) => longestPause(times, from, to) / 1000;
    return {
      ...{ kind, machine },
      withoutAnswer: pause(answered),
      withoutWriting: pause(written),
      withoutHandling: pause(handled),
      withoutReady: pause(load.ready),
    };
  });
}

async function countSpooled(url: string): Promise<number> {
  const text = await (await fetch(`${url}/metrics`)).text();
  const line = /^canh_tay_so_\w*spooled\w*(?:\{[^}]*\})? (\d+)/m.exec(text);
  return Number(line?.[1] ?? Number.NaN);
}
