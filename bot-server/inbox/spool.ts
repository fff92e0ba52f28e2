import { randomUUID } from 'node:crypto';
import { mkdir, open, readdir, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { NewInboundEvent } from './new-inbound-event.ts';
import { spoolTexts } from './spool-texts.ts';
import { createSpoolWriter } from './spool-writer.ts';

/** Files in which events wait for the database. Any number of processes may share the folder. */
export type Spool = {
  /** Resolves when the events are on disk; rejects when they could not be kept. */
  append(events: NewInboundEvent[]): Promise<void>;
  /**
   * Hands everything that waits, whoever wrote it, to `store`, and forgets a file once all of it is stored. Ends with
   * the error of `store`, if any; what was not forgotten is handed over again next time. Says how many events it
   * handed over and how many lines made no sense; files with such lines are kept as `*.broken`.
   */
  replay(store: (events: NewInboundEvent[]) => Promise<void>): Promise<ReplayResult>;
  close(): Promise<void>;
};

type ReplayResult = { replayed: number; brokenLines: number };

const batchMax = 500;

/** Throws, with a sentence for whoever starts the server, when the folder cannot be written to. */
export async function openSpool(folder: string): Promise<Spool> {
  await proveWritable(folder);
  const waiting = createSpoolWriter(folder);

  async function replayFile(path: string, store: Parameters<Spool['replay']>[0]) {
    const { events, brokenLines } = readLines(await readFile(path, 'utf8'));
    for (let at = 0; at < events.length; at += batchMax) {
      await store(events.slice(at, at + batchMax));
    }
    if (brokenLines === 0) await rm(path, { force: true });
    else await renameIfThere(path, path.replace(/replay$/, 'broken'));
    return { replayed: events.length, brokenLines };
  }

  return {
    append: (events) => waiting.append(writeLines(events)),
    async replay(store) {
      const total = { replayed: 0, brokenLines: 0 };
      await claimAll(folder);
      // Left by a process that died in the middle, or under way in another: storing twice changes nothing.
      for (const name of await namesEnding(folder, '.replay')) {
        const result = await unlessGone(replayFile(join(folder, name), store));
        total.replayed += result?.replayed ?? 0;
        total.brokenLines += result?.brokenLines ?? 0;
      }
      return total;
    },
    close: () => waiting.close(),
  };
}

async function proveWritable(folder: string): Promise<void> {
  const path = join(folder, `${randomUUID()}.probe`);
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    const handle = await open(path, 'w', 0o600);
    await handle.appendFile('?');
    await handle.sync();
    await handle.close();
    await rm(path);
  } catch (cause) {
    const reason = cause instanceof Error && 'code' in cause ? String(cause.code) : 'unknown';
    throw new Error(spoolTexts.notWritable(folder, reason), { cause });
  }
}

/** A renamed file is complete: its writer, living or dead, has said of no line behind the rename that it is safe. */
async function claimAll(folder: string): Promise<void> {
  for (const name of await namesEnding(folder, '.events')) {
    await renameIfThere(join(folder, name), join(folder, name.replace(/events$/, 'replay')));
  }
}

async function namesEnding(folder: string, ending: string): Promise<string[]> {
  return (await readdir(folder)).filter((name) => name.endsWith(ending));
}

async function renameIfThere(from: string, to: string): Promise<void> {
  await unlessGone(rename(from, to));
}

/** Another process may have been faster. */
async function unlessGone<T>(action: Promise<T>): Promise<T | undefined> {
  try {
    return await action;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
}

function writeLines(events: NewInboundEvent[]): string {
  return events.map((event) => `${JSON.stringify(event)}\n`).join('');
}

/** What stands behind the last line end was torn by a crash and never acknowledged. */
function readLines(content: string): { events: NewInboundEvent[]; brokenLines: number } {
  const lines = content.slice(0, content.lastIndexOf('\n') + 1).split('\n');
  const read = lines.filter((line) => line !== '').map(readLine);
  const events = read.filter((event) => event !== undefined);
  return { events, brokenLines: read.length - events.length };
}

function readLine(line: string): NewInboundEvent | undefined {
  try {
    const event = JSON.parse(line) as NewInboundEvent;
    if (typeof event.naturalKey !== 'string') return undefined;
    return { ...event, happenedAt: new Date(event.happenedAt) };
  } catch {
    return undefined;
  }
}
