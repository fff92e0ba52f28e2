import { randomUUID } from 'node:crypto';
import { access, constants, open, rm, statfs } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { measureSpool } from '#bot/inbox/measure-spool.ts';
import { doctorTexts as texts } from './doctor-texts.ts';
import { type Finding, right, wrong } from './finding.ts';

/**
 * Whether events can be kept while the database is away. A folder that the server has not made yet is not made here either, so that
 * it does not belong to whoever looks.
 */
export async function checkSpool(folder: string, diskFreeMin: number): Promise<Finding[]> {
  const place = await findExisting(resolve(folder));
  const isThere = place === resolve(folder);
  const refusal = await (isThere ? tryWriting(place) : tryAccess(place));
  if (refusal !== undefined) {
    return [wrong('spool', texts.spoolWrong(folder, refusal), texts.spoolTodo)];
  }
  return [
    right('spool', texts.spool),
    ...(isThere ? await checkSetAside(place) : []),
    await checkDisk(place, diskFreeMin),
  ];
}

async function checkSetAside(folder: string): Promise<Finding[]> {
  const { aside, broken } = await measureSpool(folder);
  const files = aside.files + broken.files;
  return files === 0 ? [] : [wrong('spool', texts.spoolAside(files), texts.spoolAsideTodo)];
}

async function checkDisk(folder: string, freeMin: number): Promise<Finding> {
  const { bavail, bsize } = await statfs(folder);
  const free = bavail * bsize;
  const what = texts.disk((free / 1e9).toFixed(1));
  return free >= freeMin ? right('disk', what) : wrong('disk', what, texts.diskTodo);
}

/** The folder itself, or the nearest above it that is there. */
async function findExisting(folder: string): Promise<string> {
  const isThere = await access(folder).then(
    () => true,
    (error: NodeJS.ErrnoException) => error.code !== 'ENOENT',
  );
  return isThere || dirname(folder) === folder ? folder : findExisting(dirname(folder));
}

async function tryWriting(folder: string): Promise<string | undefined> {
  const path = join(folder, `${randomUUID()}.probe`);
  try {
    const handle = await open(path, 'wx', 0o600);
    try {
      await handle.appendFile('?');
      await handle.sync();
    } finally {
      await handle.close();
    }
    return undefined;
  } catch (error) {
    return codeOf(error);
  } finally {
    await rm(path, { force: true }).catch(() => {});
  }
}

async function tryAccess(folder: string): Promise<string | undefined> {
  return access(folder, constants.W_OK).then(() => undefined, codeOf);
}

function codeOf(error: unknown): string {
  return String((error as NodeJS.ErrnoException).code);
}
