import { installDebianPackage, installPlaywrightDownload } from './find-chromium-install.ts';
import { listPlaces } from './find-chromium-places.ts';
import { chromiumTexts } from './find-chromium-texts.ts';

/** How playwright starts the Chromium that was found; without a path it takes its own download. */
export type FoundChromium = { executablePath?: string; chromiumSandbox: boolean };

/** The machine that is searched. */
export type Machine = {
  environment: NodeJS.ProcessEnv;
  platform: NodeJS.Platform;
  isRoot: boolean;
  isDebian: boolean;
  isFile(path: string): boolean;
  /** Whether this Chromium opens a page here. */
  starts(chromium: FoundChromium): Promise<boolean>;
  /** Runs a program to its end or to the end of its time; a program that cannot be run is a failed one. */
  run(command: string, args: string[], limits: RunLimits): Promise<{ isDone: boolean }>;
  log(line: string): void;
};
type RunLimits = { timeoutMs: number; environment?: Record<string, string> };

/**
 * A Chromium that starts: the one that `CHROMIUM_PATH` names, else the machine's, else playwright's earlier download, else
 * one that is fetched now. As root on Debian that is Debian's package, which brings the libraries a bare machine lacks;
 * elsewhere playwright's download. Every attempt is bounded. Throws one message that says what to do.
 */
export async function findChromium(machine: Machine): Promise<FoundChromium> {
  const named = machine.environment.CHROMIUM_PATH;
  if (named) {
    const found = await firstThatStarts(machine, [named]);
    if (found === undefined) throw new Error(chromiumTexts.namedDoesNotStart(named));
    return found;
  }
  const here = await firstThatStarts(machine, [...listPlaces(machine), playwrightsOwn]);
  if (here !== undefined) return here;

  if (machine.isRoot && machine.isDebian) {
    machine.log(chromiumTexts.installingPackage);
    await installDebianPackage(machine);
    const installed = await firstThatStarts(machine, listPlaces(machine));
    if (installed !== undefined) return installed;
  }
  machine.log(chromiumTexts.downloading);
  await installPlaywrightDownload(machine);
  const downloaded = await firstThatStarts(machine, [playwrightsOwn]);
  if (downloaded !== undefined) return downloaded;
  throw new Error(chromiumTexts.nothingFound);
}

const playwrightsOwn = undefined;

/**
 * Root's Chromium starts only without its sandbox, and some systems forbid the sandbox to everybody; the tests open
 * no page but our own.
 */
async function firstThatStarts(
  machine: Machine,
  paths: (string | undefined)[],
): Promise<FoundChromium | undefined> {
  for (const path of paths) {
    for (const chromiumSandbox of machine.isRoot ? [false] : [true, false]) {
      const found = path === undefined ? {} : { executablePath: path };
      if (await machine.starts({ ...found, chromiumSandbox })) return { ...found, chromiumSandbox };
    }
  }
  return undefined;
}
