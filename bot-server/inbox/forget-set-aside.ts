import { readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';

/** For a person to look at (`aside` was written before migration 0083); whatever else lies there still waits for the database. */
const setAside = /\.(?:aside|broken)$/;

/**
 * Deletes set-aside and broken files of a spool folder that nobody has written to or renamed since `before`: they name people whom an
 * erasure in the database cannot reach. Several processes may do it to one folder. Answers how many it deleted.
 */
export async function forgetSetAside(folder: string, before: Date): Promise<number> {
  let forgotten = 0;
  for (const name of await readdir(folder)) {
    if (!setAside.test(name)) continue;
    const path = join(folder, name);
    const writtenAt = await stat(path).then(
      // What waited long for the database may be broken only since just now: a new name leaves the time of writing.
      (found) => Math.max(found.mtimeMs, found.ctimeMs),
      // Another process was faster.
      () => Number.POSITIVE_INFINITY,
    );
    if (writtenAt >= before.getTime()) continue;
    await rm(path, { force: true });
    forgotten += 1;
  }
  return forgotten;
}
