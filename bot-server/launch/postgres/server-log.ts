import { open, rename, stat } from 'node:fs/promises';

const keptBytes = 5_000_000;
const shownLines = 15;

/** The server's own log: appended to from start to start, and begun anew (one old one kept) when it has grown big. */
export async function openServerLog(file: string) {
  const { size } = await stat(file).catch(() => ({ size: 0 }));
  if (size > keptBytes) await rename(file, `${file}.old`);
  const handle = await open(file, 'a+', 0o600);
  const start = (await handle.stat()).size;

  /** What the server has said since the log was opened. */
  async function said(): Promise<string> {
    const length = (await handle.stat()).size - start;
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(length), 0, length, start);
    return buffer.toString('utf8', 0, bytesRead).trimEnd();
  }

  return {
    fd: handle.fd,
    said,
    lastLines: async () => (await said()).split('\n').slice(-shownLines).join('\n'),
    close: () => handle.close(),
  };
}

export type ServerLog = Awaited<ReturnType<typeof openServerLog>>;
