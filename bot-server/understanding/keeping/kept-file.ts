import { randomUUID } from 'node:crypto';
import {
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { type NumberLists, packNumbers, unpackNumbers } from './pack-numbers.ts';

const prefix = 'learnt-';
/** So many versions may be in use side by side, or be left half written by a process that died. */
const filesMax = 8;

/** What was kept under this mark; undefined where nothing was, or where the file cannot be read or is not whole. */
export function readKept(folder: string, mark: string): NumberLists | undefined {
  try {
    return unpackNumbers(mark, readFileSync(join(folder, nameOf(mark))));
  } catch {
    return undefined;
  }
}

/**
 * Keeps lists under a mark, in place of what was kept under it. A reader sees the whole file or none, also while several processes
 * write at once. Where nothing can be written nothing is kept, and nothing is thrown.
 */
export function writeKept(folder: string, mark: string, lists: NumberLists): void {
  try {
    mkdirSync(folder, { recursive: true });
    replaceFile(join(folder, nameOf(mark)), packNumbers(mark, lists));
    removeOldest(folder);
  } catch {
    // The next process learns it again.
  }
}

function replaceFile(path: string, bytes: Uint8Array): void {
  const unfinished = `${path}.${randomUUID()}`;
  try {
    writeFileSync(unfinished, bytes, { flag: 'wx' });
    renameSync(unfinished, path);
  } catch (error) {
    rmSync(unfinished, { force: true });
    throw error;
  }
}

function nameOf(mark: string): string {
  return `${prefix}${mark}.bin`;
}

function removeOldest(folder: string): void {
  const files = readdirSync(folder)
    .filter((name) => name.startsWith(prefix))
    .map((name) => join(folder, name))
    .map((path) => ({ path, writtenAt: statSync(path).mtimeMs }))
    .sort((one, other) => other.writtenAt - one.writtenAt);
  for (const { path } of files.slice(filesMax)) rmSync(path, { force: true });
}
