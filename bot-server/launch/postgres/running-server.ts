import { readFile, readlink, realpath, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import { LaunchError } from '#bot/launch/launch-error.ts';
import { isAlive, runProgram } from '#bot/launch/run-program.ts';
import type { Place } from './choose-place.ts';
import { superuser } from './data-folder.ts';
import { postgresTexts as texts } from './postgres-texts.ts';

/** What PostgreSQL writes about itself into its data folder while it runs. */
export type PidFile = { pid: number; port: number; ready: boolean };

export async function readPidFile(folder: string): Promise<PidFile | undefined> {
  const text = await readFile(join(folder, 'postmaster.pid'), 'utf8').catch(() => undefined);
  if (text === undefined) return undefined;
  // Lines: process id, folder, start time, port, socket folder, address, shared memory, state.
  const lines = text.split('\n');
  const [pid, port] = [Number(lines[0]), Number(lines[3])];
  if (!Number.isInteger(pid) || pid <= 0) return undefined;
  return { pid, port, ready: lines[7]?.trim() === 'ready' };
}

export function connectionString(port: number, password: string, database: string): string {
  return `postgres://${superuser}:${password}@127.0.0.1:${port}/${database}`;
}

const patienceMs = 60_000;

/**
 * Finds the server that still runs on this folder from a killed start. One that is just starting or
 * stopping is waited for; a note left behind by a server that is gone is no server.
 * Throws when a server holds the folder but does not let us in.
 */
export async function findRunningServer(
  place: Place,
  password: string,
): Promise<PidFile | undefined> {
  const deadline = Date.now() + patienceMs;
  for (;;) {
    const noted = await readPidFile(place.realFolder);
    if (!noted || !isAlive(noted.pid)) return undefined;
    if (!(await isServerOf(noted.pid, place.realFolder))) {
      // The id went to another program, and PostgreSQL would take that one for its own elder.
      await rm(join(place.realFolder, 'postmaster.pid'), { force: true });
      return undefined;
    }
    const refusal = noted.ready ? await tryConnecting(noted.port, password) : 'not ready';
    if (refusal === undefined) return noted;
    if (Date.now() > deadline) throw new LaunchError(texts.refusesUs(noted.pid, refusal));
    await wait(100);
  }
}

/** PostgreSQL works inside its data folder; where that cannot be seen, its command line names the folder. */
async function isServerOf(pid: number, folder: string): Promise<boolean> {
  if (process.platform === 'win32') return true;
  const real = await realpath(folder);
  if (process.platform === 'linux') {
    const inside = await readlink(`/proc/${pid}/cwd`).catch(() => undefined);
    return inside === real;
  }
  const { output } = await runProgram('ps', ['-o', 'args=', '-p', String(pid)]);
  return output.includes(folder) || output.includes(real);
}

async function tryConnecting(port: number, password: string): Promise<string | undefined> {
  const client = new pg.Client({
    connectionString: connectionString(port, password, 'postgres'),
    connectionTimeoutMillis: 2_000,
  });
  client.on('error', () => {}); // a server that goes away while we look at it
  try {
    await client.connect();
    return undefined;
  } catch (error) {
    return (error as Error).message;
  } finally {
    await client.end().catch(() => {});
  }
}
