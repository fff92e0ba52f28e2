import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { contactSheet } from './contact-sheet.ts';

const folder = path.resolve('test/.artifacts');

/**
 * Takes a picture of every screen in every state that the browser's tests open, at each size of letters and contrast, and
 * puts them on one page to look through. Exits as the tests did: pictures are kept also of what failed.
 */
await rm(folder, { recursive: true, force: true });
const vitest = path.join(
  path.dirname(createRequire(import.meta.url).resolve('vitest/package.json')),
  'vitest.mjs',
);
const tests = spawn(
  process.execPath,
  [vitest, 'run', '--project', 'browser', ...process.argv.slice(2)],
  {
    env: { ...process.env, SCREENSHOTS: '1' },
    stdio: 'inherit',
  },
);
const [code] = await once(tests, 'exit');
const pictures = (await readdir(folder).catch(() => []))
  .filter((name) => name.endsWith('.png'))
  .sort();
await mkdir(folder, { recursive: true });
await writeFile(path.join(folder, 'index.html'), contactSheet(pictures));
console.log(`${pictures.length} pictures: ${path.join(folder, 'index.html')}`);
process.exitCode = Number(code);
