import { join, resolve } from 'node:path';
import { becomesFree, findFreePort } from './free-port.ts';
import { LaunchError } from './launch-error.ts';
import { launchTexts as texts } from './launch-texts.ts';
import { defaultDataRoot } from './own-database.ts';

type Environment = Record<string, string | undefined>;

/** What this machine has, and what is therefore to be started. */
export type Situation = {
  dataRoot: string;
  /** The URL of a database that somebody else runs. */
  databaseUrl: string | undefined;
  /** Without an app at Zalo there is the simulator. */
  simulator: { port: number; url: string } | undefined;
  server: { port: number; url: string };
  host: string;
};

/** A start that was killed gives its ports up within this time. */
const portPatienceMs = 5_000;

const usualPorts = { PORT: '3000', SIMULATOR_PORT: '3100' };
type PortName = keyof typeof usualPorts;

/** Reads the environment and looks whether the ports are free. Throws `LaunchError` for what a person must change. */
export async function readSituation(environment: Environment): Promise<Situation> {
  const host = hostOf(environment);
  const port = (name: PortName) => choosePort(name, portOf(environment, name), host);
  const server = await port('PORT');
  return situationOf(environment, {
    server,
    simulator: environment.ZALO_APP_ID ? server : await port('SIMULATOR_PORT'),
  });
}

/** The same of what has been started with this environment: no port is tried. */
export function readRunningSituation(environment: Environment): Situation {
  return situationOf(environment, {
    server: Number(portOf(environment, 'PORT')),
    simulator: Number(portOf(environment, 'SIMULATOR_PORT')),
  });
}

function situationOf(
  environment: Environment,
  ports: { server: number; simulator: number },
): Situation {
  const host = hostOf(environment);
  // Who listens everywhere is reached here.
  const reachedAt = host === '0.0.0.0' || host === '::' ? '127.0.0.1' : host;
  const address = (port: number) => ({ port, url: urlOf(reachedAt, port) });
  return {
    dataRoot: resolve(environment.DATA_FOLDER || defaultDataRoot),
    databaseUrl: environment.DATABASE_URL || undefined,
    server: address(ports.server),
    simulator: environment.ZALO_APP_ID ? undefined : address(ports.simulator),
    host,
  };
}

function hostOf(environment: Environment): string {
  return environment.HOST || '127.0.0.1';
}

function portOf(environment: Environment, name: PortName): string {
  return environment[name] || usualPorts[name];
}

async function choosePort(name: string, value: string, host: string): Promise<number> {
  const port = Number(value);
  if (!/^\d+$/.test(value) || port > 65_535) throw new LaunchError(texts.wrongPort(name, value));
  try {
    if (port === 0) return await findFreePort(host);
    if (await becomesFree(host, port, portPatienceMs)) return port;
  } catch (error) {
    throw new LaunchError(texts.hostRefused(host, (error as Error).message), { cause: error });
  }
  const url = urlOf(host, port);
  if (name === 'PORT' && (await isOurs(url))) throw new LaunchError(texts.alsoRunning(url));
  throw new LaunchError(texts.portTaken(name, port));
}

function urlOf(host: string, port: number): string {
  return `http://${host.includes(':') ? `[${host}]` : host}:${port}`;
}

async function isOurs(url: string): Promise<boolean> {
  const signal = AbortSignal.timeout(2_000);
  return await fetch(`${url}/health/live`, { signal }).then(
    async (response) => response.ok && (await response.text()) === '{"ok":true}',
    () => false,
  );
}

/** The app that the simulator plays, as its world file has it. */
export type SimulatedApp = {
  appId: string;
  appSecret: string;
  oaSecret: string;
  miniAppId: string;
  miniAppApiKey: string;
};

/** The environment of the server; what the person set stays as it is. */
export function serverEnvironment(
  environment: Environment,
  situation: Situation,
  {
    databaseUrl,
    tokenEncryptionKey,
    app,
  }: {
    databaseUrl: string;
    tokenEncryptionKey: string;
    app: SimulatedApp | undefined;
  },
): NodeJS.ProcessEnv {
  const { simulator, server, dataRoot, host } = situation;
  const simulated = simulator &&
    app && {
      ZALO_APP_ID: app.appId,
      ZALO_APP_SECRET: app.appSecret,
      ZALO_OA_SECRET: app.oaSecret,
      ZALO_MINI_APP_ID: app.miniAppId,
      ZALO_MINI_APP_API_KEY: app.miniAppApiKey,
      ZALO_MINI_APP_SIGNING: 'api-key',
      ZALO_OPENAPI_URL: simulator.url,
      ZALO_OAUTH_URL: simulator.url,
      ZALO_GRAPH_URL: simulator.url,
      ZALO_BOT_URL: simulator.url,
      ZALO_BUSINESS_URL: simulator.url,
      PUBLIC_URL: server.url,
      DEVELOPMENT_SIGN_IN_URL: `${simulator.url}/_sim`,
      CLOCK_URL: `${simulator.url}/_sim/clock`,
    };
  return {
    ROLE: 'all',
    TOKEN_ENCRYPTION_KEY: tokenEncryptionKey,
    SPOOL_FOLDER: join(dataRoot, 'spool'),
    ...environment,
    // Real Zalo's addresses and a simulated app would not fit together.
    ...simulated,
    HOST: host,
    PORT: String(server.port),
    DATABASE_URL: databaseUrl,
  };
}

/** Where the Mini App of this app is served. */
export function miniAppUrl(situation: Situation, miniAppId: string): string {
  return `${situation.server.url}/zapps/${miniAppId}/`;
}
