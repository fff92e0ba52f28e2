import type { Rolldown } from 'vite';

/** What the first screen shows or asks for as soon as it stands. */
const comesBehind =
  /\/(?:shell\/(?:home-rest|draft-queues)|features\/tutorials\/tutorial-matches|features\/announcements\/unread-count|shared\/sessions)\.tsx?$/;

/**
 * Two files for the first screen: what must be there before somebody can use it, and what fills it, which is fetched
 * once it stands. Left alone, each module that a later screen shares with it becomes a file of its own, and a dozen
 * small files compress worse and wait for one another.
 */
export const firstScreenChunks: Rolldown.CodeSplittingOptions = {
  groups: [
    {
      name: groupOf('first-screen', (id, context) => context.getModuleInfo(id)?.isEntry),
      priority: 2,
    },
    { name: groupOf('behind-first', (id) => comesBehind.test(id)), priority: 1 },
  ],
};

/** Names what imports, none of them `import()`, lead to from a beginning. */
function groupOf(
  name: string,
  isBeginning: (id: string, context: Rolldown.ChunkingContext) => boolean | undefined,
) {
  return (id: string, context: Rolldown.ChunkingContext): string | null => {
    if (id.endsWith('.css')) return null;
    const importers = new Set([id]);
    for (const importer of importers) {
      if (isBeginning(importer, context)) return name;
      for (const next of context.getModuleInfo(importer)?.importers ?? []) importers.add(next);
    }
    return null;
  };
}
