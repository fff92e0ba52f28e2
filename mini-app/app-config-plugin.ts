import type { Plugin } from 'vite';
import appConfig from './app-config.json' with { type: 'json' };

/**
 * Writes `app-config.json`, the list by which Zalo's own page loads the Mini App: style sheets, entry
 * scripts, and the chunks that the entries import. Lazy chunks are left out: they are fetched when needed.
 */
export function appConfigPlugin(): Plugin {
  return {
    name: 'app-config',
    applyToEnvironment: (environment) => environment.name === 'client',
    generateBundle(_options, bundle) {
      const chunks = Object.values(bundle).filter((file) => file.type === 'chunk');
      const entries = chunks.filter((chunk) => chunk.isEntry);
      const styles = Object.keys(bundle).filter((name) => name.endsWith('.css'));
      const config = {
        ...appConfig,
        listCSS: styles,
        listSyncJS: entries.map((chunk) => chunk.fileName),
        listAsyncJS: [...new Set(entries.flatMap((chunk) => chunk.imports))],
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
