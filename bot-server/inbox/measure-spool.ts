import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';

export type SpoolSize = Record<'waiting' | 'aside' | 'broken', { files: number; bytes: number }>;

const kindOf: Record<string, keyof SpoolSize> = {
  events: 'waiting',
  replay: 'waiting',
  aside: 'aside',
  broken: 'broken',
};

/**
 * What lies in a spool folder: events that wait for the database, files with lines that make no sense, and what a version before migration 0083 set aside.
 * An empty file holds nothing of anybody and is not counted. Rejects when the folder cannot be read.
 */
export async function measureSpool(folder: string): Promise<SpoolSize> {
  const size: SpoolSize = {
    waiting: { files: 0, bytes: 0 },
    aside: { files: 0, bytes: 0 },
    broken: { files: 0, bytes: 0 },
  };
  for (const name of await readdir(folder)) {
    const kind = kindOf[name.slice(name.lastIndexOf('.') + 1)];
    // Replayed and gone since the folder was read.
    const bytes = await stat(join(folder, name)).then(
      (found) => found.size,
      () => 0,
    );
    if (kind === undefined || bytes === 0) continue;
    size[kind].files += 1;
    size[kind].bytes += bytes;
  }
  return size;
}
