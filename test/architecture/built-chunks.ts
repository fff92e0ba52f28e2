import { gzipSync } from 'node:zlib';
import type { Rolldown } from 'vite';

type Chunk = Rolldown.OutputChunk;

/** `from` and all that they import at once, so not what they import when it is needed. */
export function closureOf(chunks: readonly Chunk[], from: readonly Chunk[]): Chunk[] {
  const reached = new Set(from);
  for (const chunk of reached) {
    for (const other of chunks) if (chunk.imports.includes(other.fileName)) reached.add(other);
  }
  return [...reached];
}

/** Whether the chunk is what `import()` of a module in this folder, with this ending, brings. */
export function isFrom(chunk: Chunk, folder: string, ending: string): boolean {
  const id = chunk.facadeModuleId ?? '';
  return id.includes(`/src/${folder}`) && id.endsWith(ending);
}

/** Contents of the style sheets that go with the chunks. */
export function stylesOf(
  output: readonly (Chunk | Rolldown.OutputAsset)[],
  chunks: readonly Chunk[],
): (string | Uint8Array)[] {
  const names = new Set(chunks.flatMap((chunk) => [...(chunk.viteMetadata?.importedCss ?? [])]));
  return output.flatMap((file) =>
    file.type === 'asset' && names.has(file.fileName) ? [file.source] : [],
  );
}

/** As many files as they are, because each is compressed by itself. */
export function gzipBytes(contents: readonly (string | Uint8Array)[]): number {
  return contents.reduce((sum, content) => sum + gzipSync(content, { level: 9 }).length, 0);
}
