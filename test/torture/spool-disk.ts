import { execFile } from 'node:child_process';
import { mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

export type SpoolDisk = {
  /** For `SPOOL_FOLDER`. */
  folder: string;
  /** Whether the disk is one of its own, which can really be full. */
  isOwnDisk: boolean;
  /** Nothing more can be written: `full`, to the last byte where the disk is one of its own; `gone`: a file stands where the folder was. */
  fail(how: 'full' | 'gone'): Promise<void>;
  mend(): Promise<void>;
  /** Names of the files that wait, that were set aside and that make no sense. */
  left(): Promise<string[]>;
  close(): Promise<void>;
};

const sizeBytes = 512 * 1024;

/** The spool's folder, on a little disk in memory where this machine lets us mount one (root), else in an ordinary folder. */
export async function openSpoolDisk(root: string): Promise<SpoolDisk> {
  const disk = join(root, 'spool-disk');
  const folder = join(disk, 'spool');
  const away = join(disk, 'spool-away');
  const filler = join(disk, 'filler');
  await mkdir(disk, { recursive: true });
  const isOwnDisk = await run('mount', [
    '-t',
    'tmpfs',
    '-o',
    `size=${sizeBytes}`,
    'tmpfs',
    disk,
  ]).then(
    () => true,
    () => false,
  );
  await mkdir(folder, { recursive: true });
  let broken: 'full' | 'gone' | undefined;

  async function mend(): Promise<void> {
    if (broken === 'full') await rm(filler, { force: true });
    if (broken === 'gone') {
      await rm(folder, { force: true });
      await rename(away, folder);
    }
    broken = undefined;
  }

  return {
    folder,
    isOwnDisk,
    async fail(how) {
      await mend();
      if (how === 'full' && isOwnDisk) {
        broken = 'full';
        for (const piece of [sizeBytes, 4096, 1]) await fill(filler, piece);
        return;
      }
      broken = 'gone';
      await rename(folder, away);
      await writeFile(folder, '');
    },
    mend,
    left: () => readdir(folder),
    async close() {
      try {
        await mend();
      } finally {
        if (isOwnDisk) await run('umount', ['-l', disk]);
      }
    },
  };
}

/** Writes until nothing more goes in. */
async function fill(path: string, pieceBytes: number): Promise<void> {
  const piece = Buffer.alloc(pieceBytes, 'x');
  for (let written = 0; written < sizeBytes; written += pieceBytes) {
    try {
      await writeFile(path, piece, { flag: 'a' });
    } catch {
      return;
    }
  }
}
