import { defineConfig } from 'vitest/config';

/** Folders whose tests need PostgreSQL; the others start at once, without waiting for a server. */
const withDatabase = ['db', 'http', 'whole'].map((folder) => `test/${folder}/**`);
/** The folder whose tests need a Chromium and the built pages as well. */
const withBrowser = 'test/browser/**';
const tests = '*.test.{ts,tsx}';

export default defineConfig({
  test: {
    maxWorkers: 2,
    setupFiles: ['test/support/setup.ts'],
    env: { TZ: 'Asia/Ho_Chi_Minh' },
    testTimeout: 20_000,
    hookTimeout: 60_000,
    // What is waited for comes later on a busy machine, and is seen as soon as it is there.
    expect: { poll: { timeout: 10_000 } },
    projects: [
      {
        extends: true,
        test: {
          name: 'plain',
          include: [`test/**/${tests}`],
          exclude: [...withDatabase, withBrowser, '**/node_modules/**'],
        },
      },
      {
        extends: true,
        test: {
          name: 'database',
          // Erasing somebody in a filled commune takes eight seconds of a quiet machine.
          testTimeout: 60_000,
          include: withDatabase.map((folder) => `${folder}/${tests}`),
          globalSetup: ['test/support/global-setup.ts'],
        },
      },
      {
        extends: true,
        test: {
          name: 'browser',
          include: [`${withBrowser}/${tests}`],
          globalSetup: ['test/support/browser-setup.ts', 'test/support/global-setup.ts'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
