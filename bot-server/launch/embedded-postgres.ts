import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import { findFreePort } from './free-port.ts';
import { LaunchError } from './launch-error.ts';
import { choosePlace, type Place } from './postgres/choose-place.ts';
import { prepareDataFolder } from './postgres/data-folder.ts';
import { type LaunchedServer, launchServer } from './postgres/launch-server.ts';
import { postgresTexts as texts } from './postgres/postgres-texts.ts';
import { connectionString, findRunningServer, readPidFile } from './postgres/running-server.ts';
import { stopServer } from './postgres/stop-server.ts';
import { isAlive } from './run-program.ts';

export type EmbeddedPostgresOptions = {
  /** Holds the data; its log and its superuser's password lie beside it, as `<folder>.log` and `.password`. */
  dataFolder: string;
  /** Gets a Vietnamese sentence about each thing that takes long or that was put right. */
  log?: (line: string) => void;
  /** Server settings on top of ours, for this start only. */
  settings?: Record<string, string>;
  /** Is told, in Vietnamese, when a server that we started ends without having been stopped. */
  onUnexpectedExit?: (reason: string) => void;
  /** Where root's PostgreSQL moves when its system user cannot enter the project's folder. */
  systemFolder?: string;
  /** A free port on 127.0.0.1. */
  choosePort?: () => Promise<number>;
};

export type EmbeddedPostgres = {
  /** Connects as the superuser, who owns everything, to the project's own database. */
  url: string;
  /** The server was already running: a killed start left it, or another process of ours is using it. */
  adopted: boolean;
  /** Stops the server, adopted or not, within about 30 seconds; a second call changes nothing. */
  stop(): Promise<void>;
};

const databaseName = 'canh_tay_so';

/** Where a start keeps it in its data folder. */
export const dataName = 'postgres';

/**
 * Starts the PostgreSQL that npm brought, on data that are created at the first start and kept.
 * The server ends when we end, however that comes about; an adopted one stays.
 * Throws `LaunchError` with a sentence that says what to do; a damaged folder is left as it is.
 */
export async function startEmbeddedPostgres(
  options: EmbeddedPostgresOptions,
): Promise<EmbeddedPostgres> {
  const { log = () => {}, settings = {}, choosePort = () => findFreePort() } = options;
  const { dataFolder, systemFolder = '/var/lib/canh-tay-so' } = options;
  const place = await choosePlace({ dataFolder, systemFolder, log });
  const password = await prepareDataFolder(place, { syncToDisk: settings.fsync !== 'off', log });

  for (const deadline = Date.now() + 60_000; ; await wait(100)) {
    const running = await findRunningServer(place, password);
    const launched = running ? undefined : await launchServer(place, { settings, choosePort });
    if (launched === 'folder-held' && Date.now() < deadline) continue;
    if (launched === 'folder-held') throw new LaunchError(texts.folderHeld(place.dataFolder));

    const { pid, port } = running ?? (launched as LaunchedServer);
    if (running) log(texts.adopted);
    const stop = launched
      ? watchOver(place, launched, options.onUnexpectedExit)
      : once(() => stopServer(place, pid));
    try {
      await ensureDatabase(connectionString(port, password, 'postgres'));
    } catch (error) {
      await stop();
      throw error;
    }
    return {
      url: connectionString(port, password, databaseName),
      adopted: running !== undefined,
      stop,
    };
  }
}

/** The URL of the database that runs in this folder of a start's data; `undefined` when none runs. Starts nothing. */
export async function findOwnDatabase(dataRoot: string): Promise<string | undefined> {
  const dataFolder = join(dataRoot, dataName);
  const noted = await readPidFile(dataFolder);
  const password = await readFile(`${dataFolder}.password`, 'utf8').catch(() => '');
  if (noted === undefined || !isAlive(noted.pid) || password === '') return undefined;
  return connectionString(noted.port, password, databaseName);
}

/** Says when the server ends unasked. Returns how to stop it. */
function watchOver(
  place: Place,
  server: LaunchedServer,
  onUnexpectedExit: EmbeddedPostgresOptions['onUnexpectedExit'],
): () => Promise<void> {
  let stopping = false;
  const ended = new Promise<void>((resolve) => {
    server.child.once('exit', async () => {
      const lastLines = await server.serverLog.lastLines();
      await server.serverLog.close();
      if (!stopping) onUnexpectedExit?.(texts.stoppedByItself(lastLines, place.logFile));
      resolve();
    });
  });
  return once(async () => {
    stopping = true;
    server.child.ref();
    await stopServer(place, server.pid);
    await ended;
  });
}

function once(action: () => Promise<void>): () => Promise<void> {
  let done: Promise<void> | undefined;
  return () => {
    done ??= action();
    return done;
  };
}

async function ensureDatabase(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rowCount } = await client.query('select from pg_database where datname = $1', [
      databaseName,
    ]);
    if (rowCount === 0) await client.query(`create database ${databaseName}`);
  } catch (error) {
    const madeMeanwhile = ['42P04', '23505'].includes((error as { code?: string }).code ?? '');
    if (!madeMeanwhile) throw error;
  } finally {
    await client.end();
  }
}
