import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Machine } from './find-chromium.ts';

const minuteMs = 60_000;

// A network that swallows what is sent to it must cost seconds, not minutes; a slow one may take its time.
const aptGet = [
  ...['-o', 'Acquire::Retries=1'],
  ...['-o', 'Acquire::http::Timeout=15', '-o', 'Acquire::https::Timeout=15'],
  ...['-o', 'DPkg::Lock::Timeout=60'],
];
const quiet = { DEBIAN_FRONTEND: 'noninteractive' };

/** Debian's package, with a font that has Vietnam's letters. */
export async function installDebianPackage(machine: Pick<Machine, 'run'>): Promise<void> {
  // An update that failed may still have left lists to install from; without any, installing fails at once.
  await machine.run('apt-get', [...aptGet, 'update'], {
    timeoutMs: 2 * minuteMs,
    environment: quiet,
  });
  const packages = ['chromium', 'fonts-noto-core'];
  await machine.run(
    'apt-get',
    [...aptGet, 'install', '-y', '--no-install-recommends', ...packages],
    { timeoutMs: 6 * minuteMs, environment: quiet },
  );
}

/** Playwright's own build; as root together with the system's libraries that it needs. */
export async function installPlaywrightDownload(
  machine: Pick<Machine, 'run' | 'isRoot'>,
): Promise<void> {
  const playwright = dirname(
    createRequire(import.meta.url).resolve('playwright-core/package.json'),
  );
  const install = [join(playwright, 'cli.js'), 'install', '--no-remove', 'chromium-headless-shell'];
  const limits = {
    timeoutMs: 5 * minuteMs,
    environment: { PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: '10000' },
  };
  const { isDone } = await machine.run(process.execPath, install, limits);
  if (isDone && machine.isRoot) {
    const libraries = [join(playwright, 'cli.js'), 'install-deps', 'chromium-headless-shell'];
    await machine.run(process.execPath, libraries, limits);
  }
}
