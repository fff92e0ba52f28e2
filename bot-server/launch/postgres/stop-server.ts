import { setTimeout as wait } from 'node:timers/promises';
import { isAlive, runProgram } from '#bot/launch/run-program.ts';
import type { Place } from './choose-place.ts';
import { binary } from './find-binaries.ts';

/**
 * Stops the server within about 30 seconds: connections are closed and the data written out (20 s), else
 * the processes are ended and the next start recovers (5 s), else they are killed.
 */
export async function stopServer(place: Place, pid: number): Promise<void> {
  for (const [mode, seconds] of [
    ['fast', 20],
    ['immediate', 5],
  ] as const) {
    if (!isAlive(pid)) return;
    const args = ['stop', '-D', place.realFolder, '-m', mode, '-w', '-t', String(seconds)];
    await runProgram(binary(place.binaries, 'pg_ctl'), args, place.user);
    if (await hasEnded(pid)) return;
  }
  process.kill(pid, 'SIGKILL');
}

/** pg_ctl looks for the server's note, which goes a moment before the server does. */
async function hasEnded(pid: number): Promise<boolean> {
  for (let round = 0; round < 50; round += 1) {
    if (!isAlive(pid)) return true;
    await wait(20);
  }
  return false;
}
