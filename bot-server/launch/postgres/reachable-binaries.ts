import { cp, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { runProgram, type SystemUser } from '#bot/launch/run-program.ts';
import { binary, type PostgresBinaries } from './find-binaries.ts';
import { makeEnterable, openToAll } from './open-folder.ts';
import { postgresTexts as texts } from './postgres-texts.ts';

/** The given programs, or a copy of them that the user can run. The copy is made once for each version. */
export async function reachableBinaries(
  binaries: PostgresBinaries,
  user: SystemUser,
  systemFolder: string,
  log: (line: string) => void,
): Promise<PostgresBinaries> {
  const runs = async (folder: string) =>
    (await runProgram(binary({ folder }, 'postgres'), ['-V'], user)).exitCode === 0;
  if (await runs(binaries.folder)) return binaries;

  const folder = join(systemFolder, `postgresql-${binaries.packageVersion}`);
  if (await runs(folder)) return { ...binaries, folder };
  log(texts.copyingBinaries(folder));
  await makeEnterable(systemFolder);
  const copy = `${folder}.${process.pid}`;
  await cp(binaries.folder, copy, { recursive: true, verbatimSymlinks: true });
  await openToAll(copy);
  await rm(folder, { recursive: true, force: true });
  await rename(copy, folder).catch(async (error) => {
    await rm(copy, { recursive: true, force: true });
    if (!(await runs(folder))) throw error; // unless somebody else was copying too, and was quicker
  });
  return { ...binaries, folder };
}
