import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { readConfig } from '#bot/config.ts';
import { migrateDatabase } from '#bot/db/migrate.ts';
import { buildPages } from './build-pages.ts';
import { claimDatabase } from './claim-database.ts';
import { keepSecrets } from './kept-secrets.ts';
import { LaunchError } from './launch-error.ts';
import { launchTexts as texts } from './launch-texts.ts';
import { startOwnDatabase } from './own-database.ts';
import { publishSamples } from './publish-samples.ts';
import { project } from './run-script.ts';
import { connectSampleBot, introduceSampleTeam } from './sample-bot.ts';
import { importSampleCommune, isOfOthers, readSampleApp } from './sample-commune.ts';
import { miniAppUrl, readSituation, type Situation, serverEnvironment } from './situation.ts';
import { startChild } from './start-child.ts';
import { startSimulator } from './start-simulator.ts';

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
  const app = situation.simulator && (await readSampleApp());
  const [databaseUrl, secrets] = await Promise.all([
    prepareDatabase(situation, options, started),
    keepSecrets(dataRoot),
    buildPages(log),
  ]);
  if (app) {
    const simulator = await startSimulator(situation, app, options);
    started.simulator = () => simulator.stop(stopSimulatorWithinMs);
  }

  const forServer = serverEnvironment(environment, situation, {
    databaseUrl,
    tokenEncryptionKey: secrets.TOKEN_ENCRYPTION_KEY,
    app,
  });
  const config = checkConfig(forServer);
  if (app) {
    await importSampleCommune(databaseUrl, forServer, log);
    await publishSamples(databaseUrl, new Date());
    await connectSampleBot(forServer, server.url);
  }

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
  if (situation.simulator) await introduceSampleTeam(databaseUrl, situation.simulator.url);
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

async function prepareDatabase(
  { databaseUrl, dataRoot, server, simulator }: Situation,
  { log, onFailure }: StartOptions,
  started: Started,
): Promise<string> {
  if (databaseUrl !== undefined) {
    if (simulator && (await isOfOthers(databaseUrl))) throw new LaunchError(texts.databaseOfOthers);
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

function checkConfig(environment: NodeJS.ProcessEnv): ReturnType<typeof readConfig> {
  try {
    return readConfig(environment);
  } catch (error) {
    throw new LaunchError((error as Error).message, { cause: error });
  }
}
