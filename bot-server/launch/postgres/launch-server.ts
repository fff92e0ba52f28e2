import { type ChildProcess, spawn } from 'node:child_process';
import { setTimeout as wait } from 'node:timers/promises';
import { endWithUs } from '#bot/launch/end-with-us.ts';
import { LaunchError } from '#bot/launch/launch-error.ts';
import { openProcessLog, type ProcessLog } from '#bot/launch/process-log.ts';
import { programOptions } from '#bot/launch/run-program.ts';
import type { Place } from './choose-place.ts';
import { binary } from './find-binaries.ts';
import { postgresTexts as texts } from './postgres-texts.ts';
import { readPidFile } from './running-server.ts';

/** A server that we started ourselves and that takes connections. */
export type LaunchedServer = {
  child: ChildProcess;
  pid: number;
  port: number;
  serverLog: ProcessLog;
};

export type LaunchOptions = {
  settings: Record<string, string>;
  choosePort: () => Promise<number>;
};

/** What a start came to: a server, or a folder that another server took or still holds. */
export type LaunchOutcome = LaunchedServer | 'folder-held';

const patienceMs = 120_000;
const portAttempts = 5;

/** Starts the server on a free port; a port that is taken while we turn round is left for another. */
export async function launchServer(place: Place, options: LaunchOptions): Promise<LaunchOutcome> {
  for (let attempt = 1; ; attempt += 1) {
    const serverLog = await openProcessLog(place.logFile);
    const port = await options.choosePort();
    const child = spawnServer(place, port, options.settings, serverLog);
    if (await becameReady(child, place, serverLog)) {
      return { child, pid: child.pid as number, port, serverLog };
    }
    const said = await serverLog.said();
    const lastLines = await serverLog.lastLines();
    await serverLog.close();
    if (
      /lock file "postmaster.pid" already exists|shared memory block .* still in use/.test(said)
    ) {
      return 'folder-held';
    }
    const portTaken = /could not bind|could not create any TCP\/IP sockets/.test(said);
    if (!portTaken || attempt === portAttempts) {
      throw new LaunchError(texts.startFailed(lastLines, place.logFile));
    }
  }
}

function spawnServer(
  place: Place,
  port: number,
  settings: Record<string, string>,
  serverLog: ProcessLog,
): ChildProcess {
  const all = {
    listen_addresses: '127.0.0.1',
    port: String(port),
    unix_socket_directories: '',
    timezone: 'UTC',
    log_timezone: 'UTC',
    // Statements and details of errors quote rows, and rows are about people.
    log_min_error_statement: 'panic',
    log_error_verbosity: 'terse',
    ...settings,
  };
  const args = Object.entries(all).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const child = spawn(binary(place.binaries, 'postgres'), ['-D', place.realFolder, ...args], {
    ...programOptions(place.user),
    detached: true, // a Ctrl-C in the terminal is for us, and we stop things in order
    stdio: ['ignore', serverLog.fd, serverLog.fd],
  });
  if (child.pid !== undefined) {
    child.once('exit', endWithUs(child.pid));
  }
  child.unref();
  return child;
}

/** Waits until the server says in its folder that it is ready; `false` when it ended instead. */
async function becameReady(child: ChildProcess, place: Place, log: ProcessLog): Promise<boolean> {
  let ended = false;
  const end = () => {
    ended = true;
  };
  child.once('exit', end).once('error', end);
  for (const deadline = Date.now() + patienceMs; !ended; await wait(20)) {
    const noted = await readPidFile(place.realFolder);
    if (noted?.pid === child.pid && noted?.ready) return true;
    if (Date.now() > deadline) {
      child.kill('SIGQUIT'); // PostgreSQL's word for "at once"
      const seconds = patienceMs / 1000;
      throw new LaunchError(texts.startTooSlow(seconds, await log.lastLines(), place.logFile));
    }
  }
  return false;
}
