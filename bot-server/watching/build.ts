import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Build } from './process-numbers.ts';

/** What runs, as its own files tell it. */
export async function readBuild(): Promise<Build> {
  const { version } = await readJson<{ version: string }>('../../package.json');
  const { entries } = await readJson<Journal>('../../migrations/meta/_journal.json');
  return { version, schema: entries.at(-1)?.tag ?? '' };
}

type Journal = { entries: { tag: string }[] };

async function readJson<T>(path: string): Promise<T> {
  return JSON.parse(await readFile(fileURLToPath(new URL(path, import.meta.url)), 'utf8')) as T;
}
