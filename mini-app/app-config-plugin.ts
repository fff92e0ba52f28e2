import type { Plugin } from 'vite';
import appConfig from './app-config.json' with { type: 'json' };
import { findResidentFiles } from './resident-files.ts';

/**
 * Writes `app-config.json`, the list by which Zalo's own page loads the Mini App: style sheets, the entry
 * script, and the chunks that it imports. Lazy chunks are left out: they are fetched when needed.
 */
export function appConfigPlugin(): Plugin {
  return {
    name: 'app-config',
    applyToEnvironment: (environment) => environment.name === 'client',
    generateBundle(_options, bundle) {
      const { entry, first } = findResidentFiles(bundle);
      const config = {
        ...appConfig,
        listCSS: first.filter((name) => name.endsWith('.css')),
        listSyncJS: [entry],
        listAsyncJS: first.filter((name) => name.endsWith('.js') && name !== entry),
        pages: [],
      };
      this.emitFile({
        type: 'asset',
        fileName: 'app-config.json',
        source: `${JSON.stringify(config, null, 2)}\n`,
      });
    },
  };
}
