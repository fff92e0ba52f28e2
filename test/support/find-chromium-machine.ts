import { spawn } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';
import { chromium } from 'playwright-core';
import type { Machine } from './find-chromium.ts';

const startWithinMs = 30_000;

/** The machine that we run on. */
export const thisMachine: Machine = {
  environment: process.env,
  platform: process.platform,
  isRoot: process.getuid?.() === 0,
  isDebian: /^ID=debian$/m.test(read('/etc/os-release')),
  isFile: (path) => statSync(path, { throwIfNoEntry: false })?.isFile() ?? false,

  async starts(found) {
    try {
      const browser = await chromium.launch({ ...found, timeout: startWithinMs });
      try {
        const page = await browser.newPage();
        await page.goto('about:blank', { timeout: startWithinMs });
        return true;
      } finally {
        await browser.close();
      }
    } catch {
      return false;
    }
  },

  run(command, args, { timeoutMs, environment }) {
    return new Promise((resolve) => {
      // A group of its own, so that what it started ends with it.
      const child = spawn(command, args, {
        env: { ...process.env, ...environment },
        stdio: 'ignore',
        detached: true,
      });
      const limit = setTimeout(() => {
        if (child.pid !== undefined) process.kill(-child.pid, 'SIGKILL');
      }, timeoutMs);
      child.on('error', () => resolve({ isDone: false }));
      child.on('close', (exitCode) => resolve({ isDone: exitCode === 0 }));
      child.on('close', () => clearTimeout(limit));
      child.on('error', () => clearTimeout(limit));
    });
  },

  log: (line) => process.stderr.write(`${line}\n`),
};

function read(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}
