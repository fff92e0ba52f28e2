import { crc32, deflateSync } from 'node:zlib';
import type { Page } from 'playwright-core';

export type PhotoFile = { name: string; mimeType: string; buffer: Buffer };

/** A grey picture of so many pixels, as coarse as a photo of a field. */
export function bigPhoto(width: number, height: number): PhotoFile {
  const rows = Buffer.alloc((width + 1) * height);
  for (let y = 0; y < height; y += 1) {
    const start = y * (width + 1);
    for (let x = 0; x < width; x += 1) rows[start + 1 + x] = ((x >> 4) * 7 + (y >> 4) * 13) & 0xff;
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.writeUInt8(8, 8);
  const buffer = Buffer.concat([
    Buffer.from('89504e470d0a1a0a', 'hex'),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(rows, { level: 1 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
  return { name: 'ruong.png', mimeType: 'image/png', buffer };
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const check = Buffer.alloc(4);
  check.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, check]);
}

/** A card with a portrait and lines of print on a dark table; nobody's. */
export async function cardPhoto(page: Page): Promise<PhotoFile> {
  const base64 = await page.evaluate(() => {
    const canvas = document.createElement('canvas');
    canvas.width = 1200;
    canvas.height = 900;
    const pen = canvas.getContext('2d');
    if (pen === null) return '';
    pen.fillStyle = '#4a3a2c';
    pen.fillRect(0, 0, 1200, 900);
    pen.fillStyle = '#dcebe6';
    pen.fillRect(120, 150, 960, 605);
    pen.fillStyle = '#5d4a41';
    pen.fillRect(160, 330, 230, 300);
    pen.fillStyle = '#222';
    pen.font = 'bold 34px sans-serif';
    const lines = [
      'CĂN CƯỚC CÔNG DÂN',
      'Số 0000 0000 0000',
      'Họ và tên: AI ĐÓ',
      'Ngày sinh: 00/00/0000',
    ];
    for (const [row, line] of [...lines, ...lines].entries())
      pen.fillText(line, 450, 220 + row * 66);
    return canvas.toDataURL('image/jpeg', 0.9).split(',')[1] ?? '';
  });
  return { name: 'anh.jpg', mimeType: 'image/jpeg', buffer: Buffer.from(base64, 'base64') };
}

/** Width and height that a JPEG says it has. */
export function sizeOfJpeg(bytes: Buffer): { width: number; height: number } {
  for (let at = 2; at < bytes.length; at += 2 + bytes.readUInt16BE(at + 2)) {
    const marker = bytes.readUInt8(at + 1);
    if (marker >= 0xc0 && marker <= 0xc2) {
      return { height: bytes.readUInt16BE(at + 5), width: bytes.readUInt16BE(at + 7) };
    }
  }
  throw new Error('not a JPEG');
}
