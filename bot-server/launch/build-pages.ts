import { readdir, rm, stat } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { LaunchError } from './launch-error.ts';
import { launchTexts as texts } from './launch-texts.ts';
import { project, runScript } from './run-script.ts';

const sources = ['mini-app', 'shared', 'package-lock.json'];
const built = ['mini-app/www', 'mini-app/console-www'];

/** How long a page that was opened before a build may still ask for the files it came with. */
const earlierBuildMs = 60 * 60 * 1000;

/**
 * Builds the Mini App and the console when they have not been built, or something they are made of is newer. Files of an
 * earlier build stay for an hour: somebody may have its page open.
 */
export async function buildPages(log: (line: string) => void): Promise<void> {
  const [newestSource, ...builtAt] = await Promise.all([
    findNewest(sources.map((path) => join(project, path))),
    ...built.map((path) => findNewest([join(project, path)])),
  ]);
  if (Math.min(...builtAt) > newestSource) return;
  log(texts.building);
  const vite = dirname(createRequire(import.meta.url).resolve('vite/package.json'));
  const { exitCode, output } = await runScript(
    join(vite, 'bin', 'vite.js'),
    ['build', 'mini-app'],
    { ...process.env, KEEP_EARLIER_BUILD: '1' },
  );
  if (exitCode !== 0) throw new LaunchError(texts.buildFailed(output));
  await removeOlder(Date.now() - earlierBuildMs);
}

async function removeOlder(than: number): Promise<void> {
  for (const folder of built.map((path) => join(project, path))) {
    for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
      const path = join(entry.parentPath, entry.name);
      if (entry.isFile() && (await stat(path)).mtimeMs < than) await rm(path);
    }
  }
}

/** When the newest file in these places was changed; 0 when there is none. */
async function findNewest(paths: string[]): Promise<number> {
  const times = paths.map(async (path) => {
    const found = await stat(path).catch(() => undefined);
    if (found === undefined) return 0;
    if (!found.isDirectory()) return found.mtimeMs;
    const inside = (await readdir(path)).map((name) => join(path, name));
    return findNewest(inside.filter((entry) => !isBuilt(entry) || isBuilt(path)));
  });
  return Math.max(0, ...(await Promise.all(times)));
}

function isBuilt(path: string): boolean {
  return built.some((folder) => path.startsWith(join(project, folder)));
}
