import { AppError } from '#bot/lib/app-error.ts';
import {
  type AttachmentKind,
  attachmentTypes,
  photoSizeBytesMax,
  voiceSizeBytesMax,
} from '#shared/attachments.ts';

/** Sent ones are kept with their request; what one resident has uploaded and not sent is bounded by this. */
export const unsentMax = 20;

const sizeBytesMax: Record<AttachmentKind, number> = {
  photo: photoSizeBytesMax,
  voice: voiceSizeBytesMax,
};

const text = (bytes: Uint8Array, start: number, end: number) =>
  String.fromCharCode(...bytes.subarray(start, end));

/** By the first bytes; what a file calls itself proves nothing. */
const looksLike: Record<string, (bytes: Uint8Array) => boolean> = {
  'image/jpeg': (bytes) => bytes[0] === 0xff && bytes[1] === 0xd8 && bytes[2] === 0xff,
  'audio/webm': (bytes) => text(bytes, 0, 4) === '\x1a\x45\xdf\xa3',
  'audio/ogg': (bytes) => text(bytes, 0, 4) === 'OggS',
  'audio/mp4': (bytes) => text(bytes, 4, 8) === 'ftyp',
  'audio/aac': (bytes) => isFrameStart(bytes, 0) || text(bytes, 0, 3) === 'ID3',
  'audio/mpeg': (bytes) =>
    text(bytes, 0, 3) === 'ID3' || (isSync(bytes) && !isFrameStart(bytes, 0)),
};

/** Twelve bits that begin every frame of sound; the layer's two bits are 0 in AAC alone. */
function isSync(bytes: Uint8Array): boolean {
  return bytes[0] === 0xff && ((bytes[1] ?? 0) & 0xe0) === 0xe0;
}

function isFrameStart(bytes: Uint8Array, layer: number): boolean {
  return isSync(bytes) && ((bytes[1] ?? 0) & 0xf6) === (0xf0 | (layer << 1));
}

/**
 * The plain type of an upload ("audio/webm" of "audio/webm;codecs=opus"), once it is what it says. Throws
 * `attachment/not-accepted` for other types and for bytes that are something else, `attachment/too-big` beyond the limit.
 */
export function checkUpload(kind: AttachmentKind, declared: string, bytes: Uint8Array): string {
  const contentType = (declared.split(';')[0] ?? '').trim().toLowerCase();
  if (!attachmentTypes[kind].includes(contentType)) throw new AppError('attachment/not-accepted');
  if (bytes.length > sizeBytesMax[kind]) throw new AppError('attachment/too-big');
  if (looksLike[contentType]?.(bytes) !== true) throw new AppError('attachment/not-accepted');
  return contentType;
}
