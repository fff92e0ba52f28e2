import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { State } from './state.ts';

export interface StateFile {
  load(): Promise<State | undefined>;
  /** Saves soon; many calls in a short time make one write. */
  touch(): void;
  /** Saves what is now, after a write that is under way. */
  saveNow(): Promise<void>;
  /** Saves a last time and stops. */
  close(): Promise<void>;
}

const delayMs = 500;
const version = 1;

/** Keeps the state in a file that is always whole: written aside, then renamed. */
export function createStateFile(path: string, current: () => State): StateFile {
  let timer: NodeJS.Timeout | undefined;
  let writing: Promise<void> = Promise.resolve();
  let lastTookMs = 0;

  async function write(): Promise<void> {
    const startedAt = performance.now();
    const text = JSON.stringify({ version, state: current() });
    await mkdir(dirname(path), { recursive: true });
    await writeFile(`${path}.new`, text, { mode: 0o600 });
    await rename(`${path}.new`, path);
    lastTookMs = performance.now() - startedAt;
  }

  function saveNow(): Promise<void> {
    clearTimeout(timer);
    timer = undefined;
    const mine = writing.then(write);
    writing = mine.catch(() => {});
    return mine;
  }

  return {
    async load() {
      const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
        if (error.code === 'ENOENT') return undefined;
        throw error;
      });
      if (text === undefined) return undefined;
      const saved = JSON.parse(text) as { version?: number; state?: State };
      if (saved.version !== version || !saved.state) {
        throw new Error(`${path} was written by another version of the simulator; move it away`);
      }
      return saved.state;
    },
    touch() {
      timer ??= setTimeout(() => void saveNow().catch(() => {}), delayMs + lastTookMs * 10);
    },
    saveNow,
    async close() {
      await saveNow();
    },
  };
}
