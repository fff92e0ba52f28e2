import { chmod, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isAlive } from '#bot/launch/run-program.ts';

/** A folder for one run, that others may pass through; folders of runs that were killed are removed. */
export async function makeOwnFolder(purpose: string): Promise<string> {
  const start = `canh-tay-so-${purpose}-`;
  for (const name of await readdir(tmpdir())) {
    const pid = Number(name.startsWith(start) && name.slice(start.length).split('-')[0]);
    if (pid > 0 && !isAlive(pid)) await removeFolder(join(tmpdir(), name));
  }
  const folder = await mkdtemp(join(tmpdir(), `${start}${process.pid}-`));
  await chmod(folder, 0o711); // root's PostgreSQL runs as another user, who must get in
  return folder;
}

/** What has just ended may still be writing. */
export function removeFolder(folder: string): Promise<void> {
  return rm(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
}
