import type { Rolldown } from 'vite';

type Bundle = Rolldown.OutputBundle;
type Chunk = Rolldown.OutputChunk;

/** Screens of the team stay out of what a resident's phone fetches ahead; Zalo's half comes when Zalo is there. */
const notForResidents = /\/src\/(?:features\/team-inbox\/|platform\/zalo-)/;

/** What the first screen needs, and everything else that a resident may open. */
export interface ResidentFiles {
  entry: string;
  first: string[];
  later: string[];
}

export function findResidentFiles(bundle: Bundle): ResidentFiles {
  const entry = Object.values(bundle).find((file) => file.type === 'chunk' && file.isEntry);
  if (entry?.type !== 'chunk') throw new Error('The build has no entry.');
  const first = closureOf(bundle, [entry], (chunk) => chunk.imports);
  const all = closureOf(bundle, [entry], (chunk) => [
    ...chunk.imports,
    ...chunk.dynamicImports.filter((name) => isForResidents(bundle, name)),
  ]);
  const firstFiles = filesOf(first);
  return {
    entry: entry.fileName,
    first: firstFiles,
    later: filesOf(all).filter((name) => !firstFiles.includes(name)),
  };
}

function isForResidents(bundle: Bundle, name: string): boolean {
  const chunk = bundle[name];
  return chunk?.type === 'chunk' && !notForResidents.test(chunk.facadeModuleId ?? '');
}

function closureOf(
  bundle: Bundle,
  from: readonly Chunk[],
  next: (chunk: Chunk) => string[],
): Set<Chunk> {
  const reached = new Set(from);
  for (const chunk of reached) {
    for (const name of next(chunk)) {
      const imported = bundle[name];
      if (imported?.type === 'chunk') reached.add(imported);
    }
  }
  return reached;
}

/** Scripts and the style sheets that go with them. */
function filesOf(chunks: Set<Chunk>): string[] {
  const styles = [...chunks].flatMap((chunk) => [...(chunk.viteMetadata?.importedCss ?? [])]);
  return [...new Set([...[...chunks].map((chunk) => chunk.fileName), ...styles])];
}
