import type { Plugin } from 'vite';

/** The console is served as a folder of its own, so its page must be that folder's index. */
export function consolePagePlugin(): Plugin {
  return {
    name: 'console-page',
    enforce: 'post',
    applyToEnvironment: (environment) => environment.name === 'console',
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        const page = bundle['console.html'];
        if (page) page.fileName = 'index.html';
      },
    },
  };
}
