import { execFile } from 'node:child_process';
import { chmod, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import pg from 'pg';
import { migrateDatabase } from '#bot/db/migrate.ts';
import { startSimulator } from '#test/zalo-simulator/simulator.ts';
import type { Closers } from './closers.ts';
import { type DatabaseUnderTest, startDatabase } from './database-under-test.ts';
import { app, type Inhabitants, writeImportFolder } from './invent-villages.ts';
import type { Ledger } from './ledger.ts';
import { type Link, openLink } from './link.ts';
import type { LineName } from './plan.ts';
import { portsFrom, takenPorts } from './ports.ts';
import { comeUp, type ServerProcess, superviseServer } from './server-process.ts';
import { openSpoolDisk, type SpoolDisk } from './spool-disk.ts';
import { installWitness } from './witness.ts';
import { openZalo, type Zalo } from './zalo.ts';

export type Laboratory = {
  inhabitants: Inhabitants;
  zalo: Zalo;
  database: DatabaseUnderTest;
  /** The owner's eyes on the database, past every line that fails; a query may fail while PostgreSQL is away. */
  owner: pg.Pool;
  processes: ServerProcess[];
  links: Record<LineName, Link>;
  spool: SpoolDisk;
  /** Where people reach the server, past the lines that fail. */
  serverUrl: string;
  logFiles: string[];
  /** Turns the clock; unless `careless`, lets Zalo first repeat what it could not bring. */
  moveClock(ms: number, careless?: boolean): Promise<void>;
};

const roles = ['web', 'web', 'worker', 'worker'] as const;
/** A little more than Zalo's first waiting time. */
const repetitionMs = 31_000;

/**
 * Two web and two worker processes as they really run, on a PostgreSQL and a Zalo of their own, with lines between them that can fail.
 * What was put up comes down by the closers, also where something of it could not be put up.
 */
export async function openLaboratory(
  inhabitants: Inhabitants,
  ledger: Ledger,
  {
    firstPort,
    keep,
    closers,
    say,
  }: {
    firstPort: number;
    keep: string | undefined;
    closers: Closers;
    say: (line: string) => void;
  },
): Promise<Laboratory> {
  const taken = await takenPorts(firstPort);
  if (taken.length > 0) throw new Error(`somebody listens already on ${taken.join(', ')}`);
  const ports = portsFrom(firstPort);
  const folder = keep ?? (await mkdtemp(join(tmpdir(), 'canh-tay-so-torture-')));
  if (keep === undefined) closers.add(() => rm(folder, { recursive: true, force: true }));
  else await mkdir(folder);
  await chmod(folder, 0o711); // root's PostgreSQL runs as another user, who must get in
  say('starting PostgreSQL, the simulated Zalo and four processes …');
  const database = await startDatabase(folder, ports.database);
  closers.add(() => database.stop());
  await migrateDatabase(database.url);
  const owner = new pg.Pool({ connectionString: database.url, max: 3, allowExitOnIdle: true });
  owner.on('error', () => {});
  closers.add(() => owner.end());
  await installWitness(owner);
  const simulator = await startSimulator({
    port: ports.simulator,
    world: inhabitants.world,
    webhookUrl: `http://127.0.0.1:${ports.webhookLink}/webhooks/zalo`,
    miniAppWebhookUrl: `http://127.0.0.1:${ports.webhookLink}/webhooks/zalo-mini-app`,
  });
  closers.add(() => simulator.close());
  const zalo = openZalo(simulator.url);

  const webPorts = ports.servers.filter((_port, at) => roles[at] === 'web');
  const open = async (port: number, targets: number[]) => {
    const link = await openLink(port, targets);
    closers.add(() => link.close());
    return link;
  };
  const [first, second, third, fourth] = await Promise.all(
    ports.databaseLinks.map((port) => open(port, [ports.database])),
  );
  if (!first || !second || !third || !fourth) throw new Error('a line is missing');
  const links = {
    'database-0': first,
    'database-1': second,
    'database-2': third,
    'database-3': fourth,
    zalo: await open(ports.zaloLink, [ports.simulator]),
    webhook: await open(ports.webhookLink, webPorts),
  };
  await open(ports.people, webPorts);
  const spool = await openSpoolDisk(folder);
  closers.add(() => spool.close());

  const zaloUrl = `http://127.0.0.1:${ports.zaloLink}`;
  const serverUrl = `http://127.0.0.1:${ports.people}`;
  const environment = {
    PATH: process.env.PATH,
    TZ: 'UTC',
    TOKEN_ENCRYPTION_KEY: Buffer.alloc(32, 9).toString('base64'),
    ZALO_APP_ID: app.appId,
    ZALO_APP_SECRET: app.appSecret,
    ZALO_OA_SECRET: app.oaSecret,
    ZALO_MINI_APP_ID: app.miniAppId,
    ZALO_MINI_APP_API_KEY: app.miniAppApiKey,
    ZALO_OPENAPI_URL: zaloUrl,
    ZALO_OAUTH_URL: zaloUrl,
    ZALO_GRAPH_URL: zaloUrl,
    ZALO_BOT_URL: zaloUrl,
    ZALO_BUSINESS_URL: zaloUrl,
    PUBLIC_URL: serverUrl,
    CLOCK_URL: `${simulator.url}/_sim/clock`,
    SPOOL_FOLDER: spool.folder,
    BURST_SILENCE_SECONDS: '1',
    DATABASE_CONNECTIONS_MAX: '8',
    // What is killed keeps nothing of what it compiled; whoever starts reads what the first one left.
    NODE_COMPILE_CACHE: join(folder, 'compiled'),
    LOG_LEVEL: 'info',
  };
  const importFolder = join(folder, 'import');
  await writeImportFolder(importFolder, inhabitants);
  await promisify(execFile)(process.execPath, ['bot-server/import/main.ts', importFolder], {
    env: { ...environment, DATABASE_URL: database.url },
  });

  const logFolder = join(folder, 'logs');
  await mkdir(logFolder);
  const logFiles: string[] = [];
  const processes: ServerProcess[] = [];
  const supervise = (at: number, role: (typeof roles)[number]) => {
    const port = ports.servers[at] ?? 0;
    const url = new URL(database.url);
    url.port = String(ports.databaseLinks[at]);
    const logFile = join(logFolder, `${role}-${at}.log`);
    if (!logFiles.includes(logFile)) logFiles.push(logFile);
    return superviseServer({
      name: `${role} ${at}`,
      environment: {
        ...environment,
        DATABASE_URL: url.href,
        ROLE: role,
        ...(role === 'web' ? { PORT: String(port) } : { METRICS_PORT: String(port) }),
      },
      logFile,
      urls: {
        live: `http://127.0.0.1:${port}/health/live`,
        ready: `http://127.0.0.1:${port}/health/ready`,
      },
    });
  };
  // Of each role one runs and ends in peace first.
  for (const at of [0, 2]) {
    const first = await supervise(at, roles[at] ?? 'web');
    closers.add(() => first.stop());
    await comeUp(first);
    await first.stop();
  }
  for (const [at, role] of roles.entries()) {
    const one = await supervise(at, role);
    processes.push(one);
    closers.add(() => one.stop());
  }

  return {
    inhabitants,
    zalo,
    database,
    owner,
    processes,
    links,
    spool,
    serverUrl,
    logFiles,
    async moveClock(ms, careless = false) {
      for (let tries = 0; !careless && tries < 5; tries += 1) {
        if ((await zalo.webhook()).retrying === 0) break;
        await zalo.advance(repetitionMs);
      }
      // What waits to be repeated is brought on the way, if anybody is there to take it.
      const webs = await Promise.all(processes.slice(0, 2).map((web) => web.isReady()));
      const isPatient = !careless && !webs.includes(true);
      const { now } = await zalo.clock();
      const moved = await zalo.advance(isPatient ? repetitionMs : ms);
      ledger.jumps.push({ from: now, to: moved.now });
    },
  };
}
