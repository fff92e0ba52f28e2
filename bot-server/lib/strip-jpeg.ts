import { isShowable } from './picture-size.ts';

const marker = {
  startOfImage: 0xd8,
  endOfImage: 0xd9,
  startOfScan: 0xda,
  comment: 0xfe,
  jfif: 0xe0,
  adobe: 0xee,
} as const;

/** Cameras and canvases write a few dozen; hundreds of thousands of tiny ones would keep the whole process busy. */
const segmentsMax = 1_000;

/** Programs write about ten; each is a walk over the whole picture for whoever shows it. */
const scansMax = 100;

/**
 * A JPEG without anything that cameras and programs write beside the picture: place, time, phone, thumbnails, colour
 * profiles, comments, and whatever follows its end. The picture itself is left as it is. `undefined` for
 * what is no whole JPEG, or one that takes a phone too much to show: by its pixels, in more than 100 scans, or in more than
 * 1,000 segments.
 */
export function stripJpeg(bytes: Buffer): Buffer | undefined {
  if (bytes[0] !== 0xff || bytes[1] !== marker.startOfImage) return undefined;
  const kept: Buffer[] = [bytes.subarray(0, 2)];
  let at = 2;
  let hasFrame = false;
  let scans = 0;
  for (let segments = 0; segments < segmentsMax; segments += 1) {
    if (bytes[at] !== 0xff) return undefined;
    // Any number of fill bytes may stand before a marker.
    while (bytes[at + 1] === 0xff) at += 1;
    const kind = bytes[at + 1];
    if (kind === undefined || kind < 0xc0) return undefined;
    if (kind === marker.endOfImage) {
      if (!hasFrame || scans === 0) return undefined;
      return Buffer.concat([...kept, bytes.subarray(at, at + 2)]);
    }
    if (isBare(kind) || at + 4 > bytes.length) return undefined;
    const length = bytes.readUInt16BE(at + 2);
    let end = at + 2 + length;
    if (length < 2 || end > bytes.length) return undefined;
    if (isFrame(kind)) {
      if (!isShowableFrame(bytes.subarray(at + 4, end))) return undefined;
      hasFrame = true;
    }
    if (kind === marker.startOfScan) {
      scans += 1;
      if (!hasFrame || scans > scansMax) return undefined;
      end = endOfScan(bytes, end);
    }
    if (isPicture(kind, bytes.subarray(at + 4, end))) kept.push(bytes.subarray(at, end));
    at = end;
  }
  return undefined;
}

/** Restart and start markers have no length, and no place between segments. */
function isBare(kind: number): boolean {
  return kind >= 0xd0 && kind <= marker.startOfImage;
}

/** The segment that says how large the picture is; 0xc4, 0xc8 and 0xcc are tables. */
function isFrame(kind: number): boolean {
  return kind >= 0xc0 && kind <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(kind);
}

/** Height and width stand behind one byte for the depth of colours. */
function isShowableFrame(content: Buffer): boolean {
  return content.length >= 5 && isShowable(content.readUInt16BE(3), content.readUInt16BE(1));
}

function isPicture(kind: number, content: Buffer): boolean {
  if (kind === marker.comment) return false;
  if (kind < marker.jfif || kind > 0xef) return kind < 0xf0;
  if (kind === marker.adobe) return content.subarray(0, 5).toString('latin1') === 'Adobe';
  // Fourteen bytes say the density of pixels; what is longer, or has another name, holds a small picture.
  const isDensity = content.length === 14 && content.subarray(0, 5).toString('latin1') === 'JFIF\0';
  return kind === marker.jfif && isDensity;
}

/** Where the compressed picture ends: at the next marker that is neither a stuffed byte nor a restart. */
function endOfScan(bytes: Buffer, start: number): number {
  let at = start;
  for (;;) {
    at = bytes.indexOf(0xff, at);
    const next = at === -1 ? undefined : bytes[at + 1];
    if (next === undefined) return bytes.length;
    if (next === 0xff) at += 1;
    else if (next === 0 || (next >= 0xd0 && next <= 0xd7)) at += 2;
    else return at;
  }
}
