import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import pg from 'pg';
import { readConfig } from '#bot/config.ts';
import { migrateDatabase } from '#bot/db/migrate.ts';
import { buildPages } from './build-pages.ts';
import { claimDatabase } from './claim-database.ts';
import { keepSecrets } from './kept-secrets.ts';
import { LaunchError } from './launch-error.ts';
import { launchTexts as texts } from './launch-texts.ts';
import { startOwnDatabase } from './own-database.ts';
import { project, runScript } from './run-script.ts';
import {
  miniAppUrl,
  readSituation,
  type SimulatedApp,
  type Situation,
  serverEnvironment,
} from './situation.ts';
import { startChild } from './start-child.ts';

/** What has been started so far, and how each is stopped. */
export type Started = {
  server?: () => Promise<void>;
  simulator?: () => Promise<void>;
  database?: () => Promise<void>;
};

export type StartOptions = {
  environment: NodeJS.ProcessEnv;
  log: (line: string) => void;
  /** Is told when something that we started ends by itself. */
  onFailure: (reason: string) => void;
};

const sampleCommune = join(project, 'test/fixtures/thanh-tam');
const stopServerWithinMs = 15_000;
const stopSimulatorWithinMs = 5_000;

/**
 * Starts whatever this machine lacks, then the server, and returns what to tell the person. `started` is filled
 * on the way, so that a start that is broken off can be stopped too. Throws `LaunchError`.
 */
export async function startEverything(options: StartOptions, started: Started): Promise<string> {
  const { environment, log } = options;
  const situation = await readSituation(environment);
  const { dataRoot, server } = situation;
  await mkdir(dataRoot, { recursive: true });
  const app = situation.simulator && (await readSimulatedApp());
  const [databaseUrl, secrets] = await Promise.all([
    prepareDatabase(situation, options, started),
    keepSecrets(dataRoot),
    buildPages(log),
  ]);
  if (app) await startSimulator(situation, app, options, started);

  const forServer = serverEnvironment(environment, situation, {
    databaseUrl,
    tokenEncryptionKey: secrets.TOKEN_ENCRYPTION_KEY,
    app,
  });
  const config = checkConfig(forServer);
  if (app) await importSampleCommune(databaseUrl, forServer, log);

  log(texts.starting);
  const child = await startChild({
    name: texts.processNames.server,
    script: join(project, 'bot-server/main.ts'),
    environment: forServer,
    logFile: join(dataRoot, 'server.log'),
    readyUrl: `${server.url}/health/ready`,
    onUnexpectedExit: options.onFailure,
  });
  started.server = () => child.stop(stopServerWithinMs);
  return texts.ready({
    play: situation.simulator && `${situation.simulator.url}/`,
    miniApp: miniAppUrl(situation, config.ZALO_MINI_APP_ID),
    console: `${server.url}/console/`,
    api: `${server.url}/docs`,
    logs: dataRoot,
  });
}

/** Stops what was started, in the order in which the parts lean on one another. */
export async function stopEverything(started: Started): Promise<void> {
  await started.server?.();
  await started.simulator?.();
  await started.database?.();
}

async function readSimulatedApp(): Promise<SimulatedApp> {
  const world = await readFile(join(sampleCommune, 'world.json'), 'utf8').catch((error) => {
    throw new LaunchError(texts.noSimulator, { cause: error });
  });
  return (JSON.parse(world) as { app: SimulatedApp }).app;
}

async function prepareDatabase(
  { databaseUrl, dataRoot, server, simulator }: Situation,
  { log, onFailure }: StartOptions,
  started: Started,
): Promise<string> {
  if (databaseUrl !== undefined) {
    await migrateDatabase(databaseUrl);
    // A demonstration runs once; of a real system there may be any number on one database.
    const claim = simulator && (await claimDatabase(databaseUrl, server.url));
    if (claim) started.database = claim.release;
    if (claim?.host !== undefined) throw new LaunchError(texts.alreadyRunning(claim.host));
    return databaseUrl;
  }
  const own = await startOwnDatabase(dataRoot, {
    name: server.url,
    log,
    onUnexpectedExit: onFailure,
  });
  started.database = own.stop;
  if (own.host !== undefined) throw new LaunchError(texts.alreadyRunning(own.host));
  return own.url;
}

async function startSimulator(
  situation: Situation,
  app: SimulatedApp,
  { environment, onFailure }: StartOptions,
  started: Started,
): Promise<void> {
  const { simulator, server, dataRoot, host } = situation;
  const child = await startChild({
    name: texts.processNames.simulator,
    script: join(project, 'test/zalo-simulator/main.ts'),
    environment: {
      ...environment,
      HOST: host,
      SIMULATOR_PORT: String(simulator?.port),
      SIMULATOR_WORLD: join(sampleCommune, 'world.json'),
      SIMULATOR_STATE_FILE: join(dataRoot, 'simulator.json'),
      WEBHOOK_URL: `${server.url}/webhooks/zalo`,
      MINI_APP_URL: miniAppUrl(situation, app.miniAppId),
    },
    logFile: join(dataRoot, 'simulator.log'),
    readyUrl: `${simulator?.url}/_sim/clock`,
    onUnexpectedExit: onFailure,
  });
  started.simulator = () => child.stop(stopSimulatorWithinMs);
}

function checkConfig(environment: NodeJS.ProcessEnv): ReturnType<typeof readConfig> {
  try {
    return readConfig(environment);
  } catch (error) {
    throw new LaunchError((error as Error).message, { cause: error });
  }
}

/** By the very command that brings in a real commune, into a database that knows no area yet. */
async function importSampleCommune(
  databaseUrl: string,
  environment: NodeJS.ProcessEnv,
  log: (line: string) => void,
): Promise<void> {
  if (await knowsAreas(databaseUrl)) return;
  log(texts.importing);
  const script = join(project, 'bot-server/import/main.ts');
  const { exitCode, output } = await runScript(script, [sampleCommune], environment);
  if (exitCode !== 0) throw new LaunchError(texts.importFailed(output));
}

async function knowsAreas(databaseUrl: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    return (await client.query('select from areas limit 1')).rowCount === 1;
  } finally {
    await client.end();
  }
}
