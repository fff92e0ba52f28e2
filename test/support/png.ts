import { crc32, deflateSync } from 'node:zlib';

function chunk(name: string, content: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), content]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(content.length);
  const check = Buffer.alloc(4);
  check.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, check]);
}

const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
/** Grey, 8 bits for a pixel. */
const headerOf = (width: number, height: number) => {
  const content = Buffer.from([0, 0, 0, 0, 0, 0, 0, 0, 8, 0, 0, 0, 0]);
  content.writeUInt32BE(width, 0);
  content.writeUInt32BE(height, 4);
  return chunk('IHDR', content);
};
const header = headerOf(1, 1);
const data = chunk('IDAT', deflateSync(Buffer.from([0, 128])));
const end = chunk('IEND', Buffer.alloc(0));

/** A small PNG with nothing but the picture. */
export const drawnPng = Buffer.concat([signature, header, data, end]);

/** A few bytes that claim to be a picture of this size. */
export function claimedPng(width: number, height: number): Buffer {
  return Buffer.concat([signature, headerOf(width, height), data, end]);
}

/** The same picture as programs write it: words, a place, a time, and more behind the end. */
export function pngWithWords(secret: string): Buffer {
  const words = Buffer.from(`Comment\0${secret}`);
  return Buffer.concat([
    signature,
    header,
    chunk('tEXt', words),
    chunk('eXIf', words),
    chunk('tIME', Buffer.alloc(7)),
    data,
    end,
    words,
  ]);
}
