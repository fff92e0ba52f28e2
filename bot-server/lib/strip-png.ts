import { crc32, inflateSync } from 'node:zlib';

const signature = Buffer.from('89504e470d0a1a0a', 'hex');
/** What draws the picture; times, places, names of programs and colour profiles stand in others. */
const drawing = ['IHDR', 'PLTE', 'tRNS', 'IDAT', 'IEND'];
const chunksMax = 5_000;
const pixelsMax = 25_000_000;
const channelsOf: Partial<Record<number, number>> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 };

/**
 * A PNG without anything that programs write beside the picture, and without what follows its end. The picture itself is left as
 * it is. `undefined` for what is no whole PNG, one of more than 25 million points, or one with animation.
 */
export function stripPng(bytes: Buffer): Buffer | undefined {
  if (!bytes.subarray(0, signature.length).equals(signature)) return undefined;
  const kept: Buffer[] = [signature];
  const data: Buffer[] = [];
  let header: Buffer | undefined;
  let at = signature.length;
  for (let chunks = 0; chunks < chunksMax && at + 12 <= bytes.length; chunks += 1) {
    const length = bytes.readUInt32BE(at);
    const end = at + 12 + length;
    if (end > bytes.length) return undefined;
    const name = bytes.toString('latin1', at + 4, at + 8);
    const content = bytes.subarray(at + 8, end - 4);
    if (crc32(bytes.subarray(at + 4, end - 4)) !== bytes.readUInt32BE(end - 4)) return undefined;
    if ((header === undefined) !== (name === 'IHDR')) return undefined;
    if (name === 'IHDR') header = content;
    if (name === 'IDAT') data.push(content);
    if (drawing.includes(name)) kept.push(bytes.subarray(at, end));
    if (name === 'IEND') return isWhole(header, data) ? Buffer.concat(kept) : undefined;
    at = end;
  }
  return undefined;
}

/** Whether there is a point for every place of the picture. */
function isWhole(header: Buffer | undefined, data: Buffer[]): boolean {
  if (header?.length !== 13) return false;
  const width = header.readUInt32BE(0);
  const height = header.readUInt32BE(4);
  const channels = channelsOf[header[9] ?? 1];
  if (channels === undefined || width * height === 0 || width * height > pixelsMax) return false;
  const lineBytes = Math.ceil((width * channels * (header[8] ?? 0)) / 8) + 1;
  const isInterlaced = header[12] === 1;
  try {
    const { length } = inflateSync(Buffer.concat(data), {
      maxOutputLength: lineBytes * height * 2,
    });
    return isInterlaced ? length >= lineBytes * height - height : length === lineBytes * height;
  } catch {
    return false;
  }
}
