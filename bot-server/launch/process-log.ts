import { open, rename, stat } from 'node:fs/promises';

const keptBytes = 5_000_000;
const shownLines = 15;
const shownBytes = 20_000;

/**
 * The log of a process that we run: appended to from start to start, and begun anew (one old one kept) when it
 * has grown big.
 */
export async function openProcessLog(file: string) {
  const { size } = await stat(file).catch(() => ({ size: 0 }));
  if (size > keptBytes) await rename(file, `${file}.old`);
  const handle = await open(file, 'a+', 0o600);
  const start = (await handle.stat()).size;

  async function readFrom(position: number): Promise<string> {
    const length = Math.max(0, (await handle.stat()).size - position);
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(length), 0, length, position);
    return buffer.toString('utf8', 0, bytesRead).trimEnd();
  }

  return {
    fd: handle.fd,
    /** What the process has said since the log was opened. */
    said: () => readFrom(start),
    async lastLines() {
      const { size } = await handle.stat();
      const text = await readFrom(Math.max(start, size - shownBytes));
      return text.split('\n').slice(-shownLines).join('\n');
    },
    close: () => handle.close(),
  };
}

export type ProcessLog = Awaited<ReturnType<typeof openProcessLog>>;
