import react from '@vitejs/plugin-react';
import { type BuildEnvironmentOptions, defineConfig } from 'vite';
import { appConfigPlugin } from './app-config-plugin.ts';
import { consolePagePlugin } from './console-page-plugin.ts';
import { firstScreenChunks } from './first-screen-chunks.ts';
import { offlinePlugin } from './offline-plugin.ts';

declare const process: { env: Record<string, string | undefined> };

/** Zalo's page knows a module script by this ending. */
const moduleNames = 'assets/[name].[hash].module.js';

function build(page: string, outDir: string): BuildEnvironmentOptions {
  return {
    outDir,
    // Whoever has a page open still needs the files of the build it came from.
    emptyOutDir: process.env.KEEP_EARLIER_BUILD !== '1',
    // Old phones whose WebView is no longer updated; Safari 13.1 is what Zalo asks for styles.
    target: 'es2017',
    cssTarget: 'safari13.1',
    // Zalo advises against the preload polyfill on iOS.
    modulePreload: { polyfill: false },
    rolldownOptions: {
      input: page,
      output: {
        entryFileNames: moduleNames,
        chunkFileNames: moduleNames,
        assetFileNames: 'assets/[name].[hash][extname]',
        codeSplitting: firstScreenChunks,
      },
    },
  };
}

/**
 * Two applications of one code base: the Mini App in `www/`, which Zalo or `/zapps/<id>/` serves, and the
 * staff console in `console-www/`, served at `/console/`. Addresses are relative, because the folder of a
 * version at Zalo is not known when building.
 */
export default defineConfig(({ command }) => {
  // Whoever builds, a test run too, builds what people get; the router finds its folder in no other build.
  if (command === 'build') process.env.NODE_ENV = 'production';
  return {
    base: './',
    plugins: [react(), appConfigPlugin(), offlinePlugin(), consolePagePlugin()],
    builder: {},
    // Told to whoever reports a fault; npm gives it to what it runs.
    define: {
      'import.meta.env.VITE_APP_VERSION': JSON.stringify(process.env.npm_package_version ?? ''),
    },
    environments: {
      client: { build: build('index.html', 'www') },
      console: { consumer: 'client', build: build('console.html', 'console-www') },
    },
    server: { proxy: { '/api': 'http://localhost:3000' } },
  };
});
