import {
  appendFile,
  type FileHandle,
  mkdtemp,
  open,
  readdir,
  rm,
  writeFile,
} from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { NewInboundEvent } from '#bot/inbox/new-inbound-event.ts';
import { openSpool, type Spool } from '#bot/inbox/spool.ts';
import { messageEvent, messageEvents } from '#test/support/inbound-events.ts';

let folder: string;
const opened: Spool[] = [];

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'canh-tay-so-spool-'));
});
afterEach(async () => {
  vi.restoreAllMocks();
  for (const spool of opened.splice(0)) await spool.close();
  await rm(folder, { recursive: true, force: true });
});

async function newSpool(inFolder: string): Promise<Spool> {
  const spool = await openSpool(inFolder);
  opened.push(spool);
  return spool;
}

async function replayAll(spool: Spool): Promise<NewInboundEvent[]> {
  const replayed: NewInboundEvent[] = [];
  await spool.replay(async (events) => void replayed.push(...events));
  return replayed;
}

async function files(ending: string): Promise<string[]> {
  return (await readdir(folder)).filter((name) => name.endsWith(ending));
}

/** The class of open files, where a test makes the disk misbehave. */
async function openFileClass(): Promise<FileHandle> {
  const handle = await open(folder, 'r');
  await handle.close();
  return Object.getPrototypeOf(handle) as FileHandle;
}

describe('the spool', () => {
  test('gives back what was put in, to whichever process asks, and then forgets it', async () => {
    const writer = await newSpool(folder);
    await writer.append([messageEvent(1, { oaId: undefined, masked: ['otp'] }), messageEvent(2)]);
    await writer.append([messageEvent(3)]);
    const reader = await newSpool(folder);
    expect(await replayAll(reader)).toEqual([
      messageEvent(1, { oaId: undefined, masked: ['otp'] }),
      messageEvent(2),
      messageEvent(3),
    ]);
    expect(await replayAll(reader)).toEqual([]);
    expect(await readdir(folder)).toEqual([]);
  });

  test('makes its folder, for nobody else to read', async () => {
    const inner = join(folder, 'a', 'b');
    const spool = await newSpool(inner);
    await spool.append([messageEvent(1)]);
    const handle = await open(join(inner, (await readdir(inner))[0] ?? ''), 'r');
    expect((await handle.stat()).mode & 0o077).toBe(0);
    await handle.close();
  });

  test('refuses to open where it cannot write, and says in Vietnamese what to do', async () => {
    const file = join(folder, 'file');
    await writeFile(file, '');
    await expect(openSpool(join(file, 'spool'))).rejects.toThrow(
      /Không ghi được vào thư mục dự phòng .*\(ENOTDIR\).*SPOOL_FOLDER/,
    );
  });

  test('what waits while the disk is busy shares one fsync', async () => {
    const datasync = vi.spyOn(await openFileClass(), 'datasync');
    const spool = await newSpool(folder);
    await Promise.all(messageEvents(500).map((event) => spool.append([event])));
    expect(datasync.mock.calls.length).toBeLessThanOrEqual(3);
    expect(await replayAll(spool)).toHaveLength(500);
  });

  test('hands over large files in batches', async () => {
    const spool = await newSpool(folder);
    await spool.append(messageEvents(1201));
    const sizes: number[] = [];
    await spool.replay(async (events) => void sizes.push(events.length));
    expect(sizes).toEqual([500, 500, 201]);
  });

  test('a torn last line was never acknowledged and is passed over', async () => {
    const spool = await newSpool(folder);
    await spool.append(messageEvents(3));
    await appendFile(join(folder, (await files('.events'))[0] ?? ''), '{"naturalKey":"torn","pay');
    expect(await replayAll(spool)).toEqual(messageEvents(3));
    expect(await readdir(folder)).toEqual([]);
  });

  test('a file with a line that makes no sense is replayed and kept for a person to look at', async () => {
    const spool = await newSpool(folder);
    await spool.append([messageEvent(1)]);
    const [name = ''] = await files('.events');
    await appendFile(
      join(folder, name),
      `what?\n{"no":"key"}\n${JSON.stringify(messageEvent(2))}\n`,
    );
    const replayed: NewInboundEvent[] = [];
    const result = await spool.replay(async (events) => void replayed.push(...events));
    expect(result).toEqual({ replayed: 2, brokenLines: 2 });
    expect(replayed).toEqual([messageEvent(1), messageEvent(2)]);
    expect(await readdir(folder)).toEqual([name.replace('.events', '.broken')]);
    expect(await replayAll(spool)).toEqual([]);
  });

  test('what could not be stored is handed over again', async () => {
    const spool = await newSpool(folder);
    await spool.append(messageEvents(700));
    let calls = 0;
    const failing = spool.replay(async () => {
      calls += 1;
      if (calls === 2) throw new Error('the database went away');
    });
    await expect(failing).rejects.toThrow('went away');
    expect(await replayAll(await newSpool(folder))).toEqual(messageEvents(700));
  });

  test('what is acknowledged while others take the files away is never lost', async () => {
    const writers = await Promise.all([1, 2].map(() => newSpool(folder)));
    const readers = await Promise.all([1, 2].map(() => newSpool(folder)));
    const replayed = new Set<string>();
    const store = async (events: NewInboundEvent[]) => {
      for (const { naturalKey } of events) replayed.add(naturalKey);
    };
    for (let round = 0; round < 40; round += 1) {
      const appends = writers.flatMap((writer, part) =>
        messageEvents(5, part * 1000 + round * 5).map((event) => writer.append([event])),
      );
      const replays = readers.map((reader) => reader.replay(store));
      await Promise.all([...appends, ...replays]);
    }
    await readers[0]?.replay(store);
    expect(replayed.size).toBe(400);
  });

  test('an append that the disk refuses is told, and the next one is safe again', async () => {
    const spool = await newSpool(folder);
    await spool.append([messageEvent(1)]);
    const handles = await openFileClass();
    vi.spyOn(handles, 'appendFile').mockImplementationOnce(async function (
      this: FileHandle,
      lines,
    ) {
      await this.write(String(lines).slice(0, 30));
      throw Object.assign(new Error('disk full'), { code: 'ENOSPC' });
    });
    await expect(spool.append([messageEvent(2)])).rejects.toThrow('disk full');
    await spool.append([messageEvent(3)]);
    const keys = (await replayAll(spool)).map(({ naturalKey }) => naturalKey).sort();
    expect(keys).toEqual([messageEvent(1).naturalKey, messageEvent(3).naturalKey]);
  });

  test('an append whose fsync fails is not acknowledged', async () => {
    const spool = await newSpool(folder);
    const handles = await openFileClass();
    vi.spyOn(handles, 'datasync').mockRejectedValueOnce(new Error('EIO'));
    await expect(spool.append([messageEvent(1)])).rejects.toThrow('EIO');
  });
});
