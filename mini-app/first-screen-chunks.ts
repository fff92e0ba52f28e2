import type { Rolldown } from 'vite';

/**
 * Puts all that the first screen needs into the entry's file. Left alone, each module that a later screen shares with
 * the first becomes a file of its own, and a dozen small files compress worse and wait for one another.
 */
export const firstScreenChunks: Rolldown.CodeSplittingOptions = {
  groups: [
    {
      name: (id, context) =>
        isInFirstScreen(id, context) && !id.endsWith('.css') ? 'first-screen' : null,
    },
  ],
};

/** Whether imports, none of them `import()`, lead from the entry to the module. */
function isInFirstScreen(id: string, context: Rolldown.ChunkingContext): boolean {
  const importers = new Set([id]);
  for (const importer of importers) {
    const module = context.getModuleInfo(importer);
    if (module?.isEntry) return true;
    for (const next of module?.importers ?? []) importers.add(next);
  }
  return false;
}
