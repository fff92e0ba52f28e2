import { createHash } from 'node:crypto';
import { lstat, mkdir, readlink, rename, symlink } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { LaunchError } from '#bot/launch/launch-error.ts';
import { runProgram, type SystemUser } from '#bot/launch/run-program.ts';
import { binary, findBinaries, type PostgresBinaries } from './find-binaries.ts';
import { makeEnterable } from './open-folder.ts';
import { postgresTexts as texts } from './postgres-texts.ts';
import { reachableBinaries } from './reachable-binaries.ts';
import { canEnter, getSystemUser, systemUserName } from './system-user.ts';

/** Where one embedded PostgreSQL lives, and who runs it. */
export type Place = {
  /** What the caller named; everything beside it (log, password) is named after it. */
  dataFolder: string;
  /** Where the data really lie: the same, or what `dataFolder` links to. */
  realFolder: string;
  logFile: string;
  passwordFile: string;
  binaries: PostgresBinaries;
  /** The major version, as PG_VERSION writes it. */
  version: string;
  user: SystemUser | undefined;
};

export type PlaceOptions = {
  dataFolder: string;
  /** Where root's PostgreSQL moves when its system user cannot enter the project's folder. */
  systemFolder: string;
  log: (line: string) => void;
};

/** Decides where data and programs lie and who runs them; creates nothing inside an existing data folder. */
export async function choosePlace({ dataFolder, systemFolder, log }: PlaceOptions): Promise<Place> {
  const named = resolve(dataFolder);
  await mkdir(dirname(named), { recursive: true });
  const found = await findBinaries();
  const user = await whoRuns(named, log);
  const realFolder = user
    ? await reachableFolder(named, user, systemFolder, log)
    : await followLink(named);
  const binaries = user ? await reachableBinaries(found, user, systemFolder, log) : found;

  const { exitCode, output } = await runProgram(binary(binaries, 'postgres'), ['-V'], user);
  const version = /\(PostgreSQL\) (\d+)/.exec(output)?.[1];
  if (exitCode !== 0 || version === undefined) {
    throw new LaunchError(texts.binariesDoNotRun(binary(binaries, 'postgres'), output));
  }
  return {
    dataFolder: named,
    realFolder,
    logFile: `${named}.log`,
    passwordFile: `${named}.password`,
    binaries,
    version,
    user,
  };
}

/** Root runs PostgreSQL as whoever owns the data already, else as its system user; anybody else as themselves. */
async function whoRuns(
  dataFolder: string,
  log: (line: string) => void,
): Promise<SystemUser | undefined> {
  const owner = await lstat(await followLink(dataFolder)).catch(() => undefined);
  const me = process.getuid?.();
  if (me === undefined) return undefined;
  if (me === 0) {
    return owner && owner.uid !== 0 ? { uid: owner.uid, gid: owner.gid } : await getSystemUser(log);
  }
  if (owner && owner.uid !== me) throw new LaunchError(texts.foreignOwner(dataFolder));
  return undefined;
}

async function followLink(path: string): Promise<string> {
  return await readlink(path).then(
    (target) => resolve(dirname(path), target),
    () => path,
  );
}

async function exists(path: string): Promise<boolean> {
  return await lstat(path).then(
    () => true,
    () => false,
  );
}

async function reachableFolder(
  dataFolder: string,
  user: SystemUser,
  systemFolder: string,
  log: (line: string) => void,
): Promise<string> {
  const target = await followLink(dataFolder);
  await mkdir(dirname(target), { recursive: true });
  if (await canEnter(user, dirname(target))) return target;
  if (await exists(dataFolder)) {
    throw new LaunchError(texts.cannotReachData(dataFolder, systemUserName));
  }

  const key = createHash('sha256').update(dataFolder).digest('hex').slice(0, 16);
  const moved = join(systemFolder, key, basename(dataFolder));
  await makeEnterable(systemFolder);
  await makeEnterable(dirname(moved));
  if (!(await canEnter(user, dirname(moved)))) {
    throw new LaunchError(texts.cannotReachData(dirname(moved), systemUserName));
  }
  if (await exists(moved)) {
    // The link to these data has gone, so whoever deleted it wants to begin anew; but data are not ours to delete.
    const aside = `${moved}.${Date.now()}`;
    await rename(moved, aside);
    log(texts.setAside(aside));
  }
  await symlink(moved, dataFolder).catch((error) => {
    if (error.code !== 'EEXIST') throw error; // somebody else was starting too, and chose the same place
  });
  return moved;
}
