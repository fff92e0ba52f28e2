import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { endWithUs } from '#bot/launch/end-with-us.ts';
import { connectSampleBot, introduceSampleTeam } from '#bot/launch/sample-bot.ts';
import { startSimulator } from '#test/zalo-simulator/simulator.ts';
import { type Balancer, freePort, startBalancer } from './balancer.ts';
import { cloneDatabase } from './database.ts';

const demoFolder = 'test/fixtures/thanh-tam';
const readyWithinMs = 60_000;

export type Role = 'all' | 'web' | 'worker';

export type RunningSystem = {
  simulatorUrl: string;
  /** Where people and Zalo reach the server: one address in front of all web processes. */
  serverUrl: string;
  databaseUrl: string;
  processes: ServerProcess[];
  stop(): Promise<void>;
};

type ServerProcess = {
  role: Role;
  /** Ends it as a power cut would, and starts it anew; resolves when it is ready again. */
  killAndRestart(): Promise<void>;
};

/**
 * The demo commune running for real: simulator, database of its own, and a process for each role; `withBot`, when its bot has been
 * introduced to its team too; `settings` are for the server besides.
 */
export async function startSystem(
  roles: Role[],
  { withBot = false, settings = {} }: { withBot?: boolean; settings?: NodeJS.ProcessEnv } = {},
): Promise<RunningSystem> {
  const database = await cloneDatabase();
  const folder = await mkdtemp(join(tmpdir(), 'canh-tay-so-system-'));
  const world = JSON.parse(await readFile(`${demoFolder}/world.json`, 'utf8'));
  // Tests sign one person in anew for every screen, faster than any person would.
  world.app.personRequestsPerMinute = 1_000;
  const ports = await Promise.all(roles.map(() => freePort()));
  const webPorts = ports.filter((_port, index) => roles[index] !== 'worker');
  const balancer: Balancer = await startBalancer(webPorts);
  const simulator = await startSimulator({
    world,
    webhookUrl: `${balancer.url}/webhooks/zalo`,
    miniAppWebhookUrl: `${balancer.url}/webhooks/zalo-mini-app`,
    miniAppUrl: `${balancer.url}/zapps/${world.app.miniAppId}/`,
  });
  const environment = {
    PATH: process.env.PATH,
    DATABASE_URL: database.url,
    TOKEN_ENCRYPTION_KEY: Buffer.alloc(32, 7).toString('base64'),
    ZALO_APP_ID: world.app.appId,
    ZALO_APP_SECRET: world.app.appSecret,
    ZALO_OA_SECRET: world.app.oaSecret,
    ZALO_MINI_APP_ID: world.app.miniAppId,
    ZALO_MINI_APP_API_KEY: world.app.miniAppApiKey,
    ZALO_OPENAPI_URL: simulator.url,
    ZALO_OAUTH_URL: simulator.url,
    ZALO_GRAPH_URL: simulator.url,
    ZALO_BOT_URL: simulator.url,
    ZALO_BUSINESS_URL: simulator.url,
    PUBLIC_URL: balancer.url,
    DEVELOPMENT_SIGN_IN_URL: `${simulator.url}/_sim`,
    CLOCK_URL: `${simulator.url}/_sim/clock`,
    SPOOL_FOLDER: join(folder, 'spool'),
    BURST_SILENCE_SECONDS: '1',
    LOG_LEVEL: 'warn',
    ...settings,
  };
  await runToEnd(['bot-server/import/main.ts', demoFolder], environment);
  if (withBot) await connectSampleBot(environment, balancer.url);
  const processes = await Promise.all(
    roles.map((role, index) => startProcess(role, ports[index] ?? 0, environment)),
  );
  if (withBot) await introduceSampleTeam(database.url, simulator.url);
  return {
    simulatorUrl: simulator.url,
    serverUrl: balancer.url,
    databaseUrl: database.url,
    processes,
    async stop() {
      await Promise.all(processes.map((one) => one.stop()));
      await balancer.close();
      await simulator.close();
      await database.drop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function startProcess(
  role: Role,
  port: number,
  environment: NodeJS.ProcessEnv,
): Promise<ServerProcess & { stop(): Promise<void> }> {
  let child = await launch();

  async function launch(): Promise<ChildProcess> {
    const started = spawn(process.execPath, ['bot-server/main.ts'], {
      env: { ...environment, ROLE: role, PORT: String(port) },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    tie(started);
    let printed = '';
    started.stdout?.on('data', (chunk: Buffer) => {
      printed = (printed + chunk.toString()).slice(-20_000);
    });
    if (role === 'worker') return started;
    const until = Date.now() + readyWithinMs;
    while (!(await isReady(port))) {
      if (started.exitCode !== null || Date.now() > until) {
        throw new Error(`a ${role} process did not start:\n${printed}`);
      }
      await wait(100);
    }
    return started;
  }

  const end = async (signal: NodeJS.Signals) => {
    // One that did not start again has ended already.
    if (child.exitCode !== null || child.signalCode !== null) return;
    const gone = once(child, 'exit');
    child.kill(signal);
    await gone;
  };
  return {
    role,
    async killAndRestart() {
      await end('SIGKILL');
      child = await launch();
    },
    stop: () => end('SIGTERM'),
  };
}

/** A test run that is killed leaves nothing that tries for ever to reach what is gone. */
function tie(child: ChildProcess): void {
  if (child.pid !== undefined) child.once('exit', endWithUs(child.pid));
}

async function isReady(port: number): Promise<boolean> {
  try {
    return (await fetch(`http://127.0.0.1:${port}/health/ready`)).ok;
  } catch {
    return false;
  }
}

/** Runs one of our programs; throws with what it printed when it fails. */
async function runToEnd(args: string[], environment: NodeJS.ProcessEnv): Promise<void> {
  const child = spawn(process.execPath, args, {
    env: environment,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  tie(child);
  let printed = '';
  child.stdout.on('data', (chunk: Buffer) => (printed += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (printed += chunk.toString()));
  const [code] = await once(child, 'exit');
  if (code !== 0) throw new Error(printed);
}

/** Plays questions with the play's own command line; the exit code is its verdict. */
export async function runPlay(
  system: RunningSystem,
  args: string[],
): Promise<{ code: number; printed: string }> {
  const child = spawn(
    process.execPath,
    [
      'test/play/main.ts',
      ...args,
      '--simulator',
      system.simulatorUrl,
      '--server',
      system.serverUrl,
    ],
    { stdio: ['ignore', 'pipe', 'pipe'] },
  );
  tie(child);
  let printed = '';
  child.stdout.on('data', (chunk: Buffer) => (printed += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (printed += chunk.toString()));
  const [code] = await once(child, 'exit');
  return { code: Number(code), printed };
}
