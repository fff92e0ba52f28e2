import { isShowable } from './picture-size.ts';

const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/** Chunks without which the picture would look different; all others hold texts, times, places, thumbnails or profiles. */
const pictureChunks = new Set(['IHDR', 'PLTE', 'tRNS', 'IDAT', 'IEND']);

/** Programs write a few hundred at most; hundreds of thousands of tiny ones would keep the whole process busy. */
const chunksMax = 20_000;

/**
 * A PNG without anything that programs write beside the picture, and without whatever follows its end. The picture itself is left
 * as it is. `undefined` for what is no whole PNG, or one that takes a phone too much to show: by its pixels, or in more than
 * 20,000 chunks.
 */
export function stripPng(bytes: Buffer): Buffer | undefined {
  if (!bytes.subarray(0, signature.length).equals(signature)) return undefined;
  const kept: Buffer[] = [signature];
  let at = signature.length;
  let hasData = false;
  for (let chunks = 0; chunks < chunksMax; chunks += 1) {
    if (at + 12 > bytes.length) return undefined;
    const end = at + 12 + bytes.readUInt32BE(at);
    if (end > bytes.length) return undefined;
    const name = bytes.toString('latin1', at + 4, at + 8);
    if ((chunks === 0) !== (name === 'IHDR')) return undefined;
    if (chunks === 0 && !isShowableHeader(bytes.subarray(at + 8, end - 4))) return undefined;
    if (name === 'IDAT') hasData = true;
    if (pictureChunks.has(name)) kept.push(bytes.subarray(at, end));
    if (name === 'IEND') return hasData ? Buffer.concat(kept) : undefined;
    at = end;
  }
  return undefined;
}

function isShowableHeader(content: Buffer): boolean {
  return content.length === 13 && isShowable(content.readUInt32BE(0), content.readUInt32BE(4));
}
