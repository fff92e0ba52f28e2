import { randomBytes } from 'node:crypto';
import { chown, lstat, mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { LaunchError } from '#bot/launch/launch-error.ts';
import { isAlive, runProgram } from '#bot/launch/run-program.ts';
import type { Place } from './choose-place.ts';
import { binary } from './find-binaries.ts';
import { giveTo } from './open-folder.ts';
import { postgresTexts as texts } from './postgres-texts.ts';

export const superuser = 'canh_tay_so';

/** Without any of these PostgreSQL either refuses to start or, worse, starts on half of the data. */
const essentials = [
  'base',
  'global/pg_control',
  'pg_hba.conf',
  'pg_ident.conf',
  'pg_wal',
  'pg_xact',
  'postgresql.conf',
];

/**
 * Sees to it that the folder holds a database cluster of our version, and returns its superuser's password.
 * A folder that is damaged or of another version is refused and left as it is.
 */
export async function prepareDataFolder(
  place: Place,
  options: { syncToDisk: boolean; log: (line: string) => void },
): Promise<string> {
  await removeLeftovers(place.realFolder);
  if (!(await isNew(place.realFolder))) {
    await refuseUnusable(place);
    const password = await readFile(place.passwordFile, 'utf8').catch(() => '');
    if (password === '') {
      throw new LaunchError(texts.noPassword(place.passwordFile, place.dataFolder));
    }
    if (place.user && (await lstat(place.realFolder)).uid !== place.user.uid) {
      await giveTo(place.user, place.realFolder);
    }
    return password;
  }
  options.log(texts.initialising);
  const password = await keepPassword(place.passwordFile);
  await initialise(place, password, options.syncToDisk);
  return password;
}

async function isNew(folder: string): Promise<boolean> {
  return await readdir(folder).then(
    (entries) => entries.length === 0,
    (error) => error.code === 'ENOENT',
  );
}

async function refuseUnusable(place: Place): Promise<void> {
  const versionText = await readFile(join(place.realFolder, 'PG_VERSION'), 'utf8').catch(() => '');
  const version = versionText.trim();
  if (!/^\d{1,3}$/.test(version)) {
    throw new LaunchError(texts.damaged(place.dataFolder, `PG_VERSION: "${version.slice(0, 20)}"`));
  }
  if (version !== place.version) {
    const say = Number(version) > Number(place.version) ? texts.newer : texts.older;
    throw new LaunchError(say(place.dataFolder, version, place.version));
  }
  for (const name of essentials) {
    await lstat(join(place.realFolder, name)).catch(() => {
      throw new LaunchError(texts.damaged(place.dataFolder, texts.missing(name)));
    });
  }
}

/** Keeps a new password beside the folder; of two starts at once, both get the one that was kept first. */
async function keepPassword(file: string): Promise<string> {
  const password = randomBytes(24).toString('base64url');
  await writeFile(file, password, { mode: 0o600, flag: 'wx' }).catch((error) => {
    if (error.code !== 'EEXIST') throw error;
  });
  const kept = await readFile(file, 'utf8');
  if (kept !== '') return kept;
  await writeFile(file, password); // the file's writer was killed before it wrote
  return password;
}

const stagingMark = '.initialising-';

/**
 * Builds the cluster beside its place and moves it there in one step, so that a start that is killed in the
 * middle leaves nothing half-built. Of two starts at once, the slower takes what the quicker has built.
 */
async function initialise(place: Place, password: string, syncToDisk: boolean): Promise<void> {
  const staging = `${place.realFolder}${stagingMark}${process.pid}-${randomBytes(3).toString('hex')}`;
  const cluster = join(staging, 'cluster');
  const passwordFile = join(staging, 'password');
  try {
    await mkdir(staging, { mode: 0o700 });
    await writeFile(passwordFile, password, { mode: 0o600 });
    if (place.user) {
      await chown(staging, place.user.uid, place.user.gid);
      await chown(passwordFile, place.user.uid, place.user.gid);
    }
    const { exitCode, output } = await runProgram(
      binary(place.binaries, 'initdb'),
      [
        ...['--pgdata', cluster, '--username', superuser, '--pwfile', passwordFile],
        ...['--auth', 'scram-sha-256', '--encoding', 'UTF8', '--locale', 'C'],
        ...['--locale-provider', 'builtin', '--builtin-locale', 'C.UTF-8'],
        ...(syncToDisk ? [] : ['--no-sync']),
      ],
      place.user,
    );
    if (exitCode !== 0) throw new LaunchError(texts.initFailed(output));
    await rename(cluster, place.realFolder).catch((error) => {
      if (error.code !== 'ENOTEMPTY' && error.code !== 'EEXIST') throw error;
    });
  } finally {
    await removeStaging(staging);
  }
}

/** Removes what killed starts were building; a start that is still alive, and younger than an hour, keeps its own. */
async function removeLeftovers(folder: string): Promise<void> {
  for (const name of await readdir(dirname(folder))) {
    if (!name.startsWith(basename(folder) + stagingMark)) continue;
    const path = join(dirname(folder), name);
    const pid = Number(name.slice(basename(folder).length + stagingMark.length).split('-')[0]);
    const { mtimeMs } = await lstat(path).catch(() => ({ mtimeMs: 0 }));
    const young = Date.now() - mtimeMs < 3_600_000;
    if (!(young && isAlive(pid))) await removeStaging(path);
  }
}

/** What a killed start had called may still be writing; it ends as soon as it misses a folder. */
function removeStaging(path: string): Promise<void> {
  return rm(path, { recursive: true, force: true, maxRetries: 20, retryDelay: 50 });
}
