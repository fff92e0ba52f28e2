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
/** One grey pixel of 8 bits. */
const header = chunk('IHDR', Buffer.from([0, 0, 0, 1, 0, 0, 0, 1, 8, 0, 0, 0, 0]));
const data = chunk('IDAT', deflateSync(Buffer.from([0, 128])));
const end = chunk('IEND', Buffer.alloc(0));

/** A small PNG with nothing but the picture. */
export const drawnPng = Buffer.concat([signature, header, data, end]);

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
