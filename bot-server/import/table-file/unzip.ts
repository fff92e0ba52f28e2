import { inflateRawSync } from 'node:zlib';
import { Unreadable } from './table-file.ts';

const endOfDirectory = 0x06054b50;
const directoryEntry = 0x02014b50;
const entriesMax = 2_000;
/** Of one part and of all that is unpacked: 50,000 rows of twenty columns come to some 60 MB. */
const partBytesMax = 160 * 1024 * 1024;
const allBytesMax = 256 * 1024 * 1024;

export type Zip = {
  has(name: string): boolean;
  /** Unpacks one part; throws `Unreadable` where it is larger than it may be, whatever the archive claims. */
  read(name: string): Buffer | undefined;
};

type Entry = { method: number; start: number; packedBytes: number; isEncrypted: boolean };

/** Opens an archive in memory; throws `Unreadable` for a damaged one. */
export function openZip(bytes: Buffer): Zip {
  const entries = readDirectory(bytes);
  let unpacked = 0;
  return {
    has: (name) => entries.has(name),
    read(name) {
      const entry = entries.get(name);
      if (entry === undefined) return undefined;
      if (entry.isEncrypted) throw new Unreadable('password');
      const part = unpack(bytes, entry);
      unpacked += part.length;
      if (unpacked > allBytesMax) throw new Unreadable('too-big-inside');
      return part;
    },
  };
}

function readDirectory(bytes: Buffer): Map<string, Entry> {
  const end = findEnd(bytes);
  const count = bytes.readUInt16LE(end + 10);
  if (count > entriesMax) throw new Unreadable('too-big-inside');
  const entries = new Map<string, Entry>();
  let at = bytes.readUInt32LE(end + 16);
  for (let read = 0; read < count; read += 1) {
    if (at + 46 > bytes.length || bytes.readUInt32LE(at) !== directoryEntry) {
      throw new Unreadable('damaged');
    }
    const nameBytes = bytes.readUInt16LE(at + 28);
    const name = bytes.toString('utf8', at + 46, at + 46 + nameBytes);
    entries.set(name.replaceAll('\\', '/'), {
      isEncrypted: (bytes.readUInt16LE(at + 8) & 1) === 1,
      method: bytes.readUInt16LE(at + 10),
      packedBytes: bytes.readUInt32LE(at + 20),
      start: bytes.readUInt32LE(at + 42),
    });
    at += 46 + nameBytes + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  return entries;
}

function findEnd(bytes: Buffer): number {
  for (let at = bytes.length - 22; at >= Math.max(0, bytes.length - 70_000); at -= 1) {
    if (bytes.readUInt32LE(at) === endOfDirectory) return at;
  }
  throw new Unreadable('damaged');
}

function unpack(bytes: Buffer, { method, start, packedBytes }: Entry): Buffer {
  if (start + 30 > bytes.length) throw new Unreadable('damaged');
  const from = start + 30 + bytes.readUInt16LE(start + 26) + bytes.readUInt16LE(start + 28);
  const packed = bytes.subarray(from, from + packedBytes);
  if (method === 0) return packed;
  if (method !== 8) throw new Unreadable('damaged');
  try {
    return inflateRawSync(packed, { maxOutputLength: partBytesMax });
  } catch (error) {
    const isTooBig = (error as { code?: string }).code === 'ERR_BUFFER_TOO_LARGE';
    throw new Unreadable(isTooBig ? 'too-big-inside' : 'damaged');
  }
}
