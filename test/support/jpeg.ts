/** A segment of a JPEG: its marker and what it holds. */
function segment(marker: number, content: Buffer | string): Buffer {
  const bytes = Buffer.from(content);
  const head = Buffer.from([0xff, marker, 0, 0]);
  head.writeUInt16BE(bytes.length + 2, 2);
  return Buffer.concat([head, bytes]);
}

const start = Buffer.from([0xff, 0xd8]);
const end = Buffer.from([0xff, 0xd9]);
const density = segment(0xe0, Buffer.from('JFIF\0\x01\x01\0\0\x01\0\x01\0\0', 'latin1'));
const frameOf = (width: number, height: number) => {
  const content = Buffer.from([8, 0, 0, 0, 0, 1, 1, 0x11, 0]);
  content.writeUInt16BE(height, 1);
  content.writeUInt16BE(width, 3);
  return segment(0xc0, content);
};
const frame = frameOf(1, 1);
const tables = Buffer.concat([segment(0xdb, Buffer.alloc(65)), segment(0xc4, Buffer.alloc(20))]);
/** Compressed picture with a stuffed byte and a restart in it. */
const scan = Buffer.concat([
  segment(0xda, Buffer.from([1, 1, 0, 0, 63, 0])),
  Buffer.from([0x12, 0xff, 0x00, 0x34, 0xff, 0xd0, 0x56]),
]);

/** A small JPEG as programs make it, with nothing but the picture. */
export const plainJpeg = Buffer.concat([start, density, tables, frame, scan, scan, end]);

/** A few bytes that claim to be a picture of this size, drawn in so many passes. */
export function claimedJpeg(width: number, height: number, scans = 1): Buffer {
  const drawn = Array.from({ length: scans }, () => scan);
  return Buffer.concat([start, density, tables, frameOf(width, height), ...drawn, end]);
}

/** The same picture as a phone writes it: place, program, colours, comment, a small picture, and more behind the end. */
export function phoneJpeg(secret: string): Buffer {
  return Buffer.concat([
    start,
    segment(0xe1, `Exif\0\0 GPS ${secret}`),
    density,
    segment(0xe0, `JFXX\0 small picture ${secret}`),
    segment(0xe2, `ICC_PROFILE\0 ${secret}`),
    segment(0xed, `Photoshop 3.0\0 ${secret}`),
    tables,
    segment(0xfe, secret),
    frame,
    scan,
    segment(0xe1, `http://ns.adobe.com/xap/1.0/\0 ${secret}`),
    scan,
    end,
    Buffer.from(`a film of ${secret}`),
  ]);
}

/** Beginnings of the sounds that phones record. */
export const sounds = {
  'audio/webm': Buffer.from([0x1a, 0x45, 0xdf, 0xa3, 1, 2, 3, 4]),
  'audio/ogg': Buffer.from('OggS\0\x02 voice', 'latin1'),
  'audio/mp4': Buffer.from('\0\0\0\x18ftypM4A  voice', 'latin1'),
  'audio/aac': Buffer.from([0xff, 0xf1, 0x50, 0x80, 1, 2]),
  'audio/mpeg': Buffer.from('ID3\x04\0 voice', 'latin1'),
} as const;
