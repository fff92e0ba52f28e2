import type { Plugin } from 'vite';
import { findResidentFiles } from './resident-files.ts';

/** Stands in `src/platform/zalo-app-files.ts` for the names of what a resident may open later. */
const laterPlace = /(["'`])__LATER_FILES__\1/;

/**
 * Lets every screen of a resident open without network: in a browser by a service worker that knows the files of this
 * build, inside Zalo by a list of what to fetch ahead. The worker keeps the team's files, too, once a member asks for it.
 */
export function offlinePlugin(): Plugin {
  let root = '';
  return {
    name: 'offline',
    configResolved: (config) => {
      root = config.root;
    },
    applyToEnvironment: (environment) => environment.name === 'client',
    generateBundle: {
      order: 'post',
      async handler(_options, bundle) {
        const { entry, first, later, team } = findResidentFiles(bundle);
        for (const file of Object.values(bundle)) {
          if (file.type !== 'chunk') continue;
          file.code = file.code.replace(laterPlace, JSON.stringify(later.join(' ')));
        }
        const build = { entry, files: [...first, ...later], team };
        const worker = await this.fs.readFile(`${root}/service-worker.js`, { encoding: 'utf8' });
        this.emitFile({
          type: 'asset',
          fileName: 'service-worker.js',
          source: `const build = ${JSON.stringify(build)};\n${worker}`,
        });
      },
    },
  };
}
