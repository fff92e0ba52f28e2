import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

export const peersFolder = fileURLToPath(new URL('../peers/', import.meta.url));

/** Brings the packages that ours is compared with, at the first run; says what to do, and `false`, where they cannot be had. */
export async function installPeers(): Promise<boolean> {
  if (existsSync(`${peersFolder}node_modules/.package-lock.json`)) return true;
  console.log('Installing what ours is compared with into test/bench/peers (once) …');
  const npm = spawn('npm', ['ci', '--ignore-scripts'], { cwd: peersFolder, stdio: 'inherit' });
  const [code] = await once(npm, 'exit').catch(() => [-1]);
  if (code === 0) return true;
  console.error(
    'The other libraries could not be installed, so they are left out of this run. With a connection to a package registry, ' +
      'run `npm ci` in test/bench/peers and start again.',
  );
  return false;
}
