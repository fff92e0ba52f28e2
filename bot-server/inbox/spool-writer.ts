import { randomUUID } from 'node:crypto';
import { type FileHandle, open, stat } from 'node:fs/promises';
import { join } from 'node:path';

export type SpoolWriter = {
  /** Resolves when the lines are on disk; rejects when they are not, or perhaps not. */
  append(lines: string): Promise<void>;
  /** Waits for what is under way. */
  close(): Promise<void>;
};

type Waiting = { lines: string; done: () => void; failed: (reason: unknown) => void };
type OpenFile = { handle: FileHandle; path: string; inode: number; sizeBytes: number };

const fileSizeMax = 16 * 1024 * 1024;

/**
 * Appends lines to files of its own in a folder. What waits while the disk is busy is written together and shares one
 * fsync. Whoever renames a file has it: a writer that finds its file gone after an fsync writes the same lines
 * again elsewhere before it says that they are safe.
 */
export function createSpoolWriter(folder: string): SpoolWriter {
  let waiting: Waiting[] = [];
  let file: OpenFile | undefined;
  let busy: Promise<void> | undefined;

  async function work(): Promise<void> {
    while (waiting.length > 0) {
      const batch = waiting;
      waiting = [];
      try {
        await writeDown(batch.map(({ lines }) => lines).join(''));
        for (const { done } of batch) done();
      } catch (error) {
        // A line may be torn now; nothing may ever stand behind it.
        await closeFile();
        for (const { failed } of batch) failed(error);
      }
    }
    busy = undefined;
  }

  async function writeDown(lines: string): Promise<void> {
    for (;;) {
      file ??= await createFile(folder);
      await file.handle.appendFile(lines);
      await file.handle.datasync();
      file.sizeBytes += Buffer.byteLength(lines);
      const isOurs = await stillThere(file);
      if (!isOurs || file.sizeBytes >= fileSizeMax) await closeFile();
      if (isOurs) return;
    }
  }

  async function closeFile(): Promise<void> {
    const closing = file;
    file = undefined;
    await closing?.handle.close().catch(() => {});
  }

  return {
    append(lines) {
      return new Promise((done, failed) => {
        waiting.push({ lines, done, failed });
        busy ??= work();
      });
    },
    async close() {
      while (busy !== undefined) await busy;
      await closeFile();
    },
  };
}

async function createFile(folder: string): Promise<OpenFile> {
  const path = join(folder, `${randomUUID()}.events`);
  const handle = await open(path, 'ax', 0o600);
  try {
    const { ino } = await handle.stat();
    await syncFolder(folder);
    return { handle, path, inode: ino, sizeBytes: 0 };
  } catch (error) {
    await handle.close();
    throw error;
  }
}

/** Without this a power cut may lose a file's name though its lines were written. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

async function stillThere(file: OpenFile): Promise<boolean> {
  try {
    return (await stat(file.path)).ino === file.inode;
  } catch {
    return false;
  }
}
