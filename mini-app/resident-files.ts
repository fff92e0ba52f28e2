import type { Rolldown } from 'vite';

type Bundle = Rolldown.OutputBundle;
type Chunk = Rolldown.OutputChunk;

/** Screens of the team stay out of what a resident's phone fetches ahead. */
const ofTheTeam =
  /\/src\/(?:features\/(?:team-inbox|visits|duty|credit|canned)|shell\/team-[a-z]+)[./]/;
/** Comes when Zalo is there. */
const ofZalo = /\/src\/platform\/zalo-/;

/** What the first screen needs, everything else that a resident may open, and what only the team opens. */
export interface ResidentFiles {
  entry: string;
  first: string[];
  later: string[];
  team: string[];
}

export function findResidentFiles(bundle: Bundle): ResidentFiles {
  const entry = Object.values(bundle).find((file) => file.type === 'chunk' && file.isEntry);
  if (entry?.type !== 'chunk') throw new Error('The build has no entry.');
  const first = filesOf(closureOf(bundle, [entry], (chunk) => chunk.imports));
  const reachedBut = (...notThese: RegExp[]) =>
    filesOf(
      closureOf(bundle, [entry], (chunk) => [
        ...chunk.imports,
        ...chunk.dynamicImports.filter((name) => !isAny(bundle, name, notThese)),
      ]),
    );
  const residents = reachedBut(ofTheTeam, ofZalo);
  return {
    entry: entry.fileName,
    first,
    later: residents.filter((name) => !first.includes(name)),
    team: reachedBut(ofZalo).filter((name) => !residents.includes(name)),
  };
}

function isAny(bundle: Bundle, name: string, places: readonly RegExp[]): boolean {
  const chunk = bundle[name];
  const facade = chunk?.type === 'chunk' ? (chunk.facadeModuleId ?? '') : '';
  return places.some((place) => place.test(facade));
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
