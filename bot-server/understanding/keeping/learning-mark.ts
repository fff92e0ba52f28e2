import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import type { DataFiles } from '#bot/understanding/read-data.ts';

/** The code on which it depends what is learned, and how it is kept: folders, and single files. */
export const learningCode = {
  folders: ['.', '../matching', '../reading'].map((path) => new URL(`${path}/`, import.meta.url)),
  files: ['../load-model.ts', '../read-data.ts', '../../lib/vietnamese-text.ts'].map(
    (path) => new URL(path, import.meta.url),
  ),
};

/** Stands for the bytes of the data and of the code, and for the machine that runs it: where any of them differs, so does the mark. */
export function learningMark({ phrasings, lexicons }: DataFiles): string {
  const hash = createHash('sha256');
  const add = (name: string, bytes: Uint8Array): void => {
    hash.update(`${name} ${bytes.length}\n`).update(bytes);
  };
  hash.update(`${process.version} ${process.arch}\n`);
  for (const { name, bytes } of [...phrasings, ...lexicons]) add(name, bytes);
  const code = [...learningCode.folders.flatMap(codeIn), ...learningCode.files];
  for (const url of code) add(url.pathname.slice(url.pathname.lastIndexOf('/')), readFileSync(url));
  return hash.digest('hex').slice(0, 32);
}

function codeIn(folder: URL): URL[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.ts'))
    .sort()
    .map((name) => new URL(name, folder));
}
