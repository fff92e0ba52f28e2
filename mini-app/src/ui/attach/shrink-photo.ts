import { photoSideMax, photoSizeBytesMax } from '#shared/attachments.ts';
import { lookedAtSide, looksLikeIdCard } from './look-of-id-card.ts';

export type ShrunkPhoto =
  | { kind: 'photo'; file: Blob; looksLikeIdCard: boolean }
  /** The browser cannot read it: no picture at all, or one of a kind that only some phones know. */
  | { kind: 'unreadable' };

/** Tried one after the other until the photo is small enough. */
const qualities = [0.85, 0.7, 0.5, 0.35];

/**
 * Draws a photo anew at its size for sending, as JPEG: upright as it was held, without where and when it was taken.
 */
export async function shrinkPhoto(
  file: Blob,
  sizeBytesMax = photoSizeBytesMax,
): Promise<ShrunkPhoto> {
  const picture = await decode(file);
  if (!picture) return { kind: 'unreadable' };
  try {
    return await drawSmall(picture, sizeBytesMax);
  } catch {
    // A phone without memory for it gives no canvas, or one that cannot be read.
    return { kind: 'unreadable' };
  }
}

async function drawSmall(picture: HTMLImageElement, sizeBytesMax: number): Promise<ShrunkPhoto> {
  const small = draw(picture, lookedAtSide);
  const pixels = small.context.getImageData(0, 0, small.canvas.width, small.canvas.height);
  for (let side = photoSideMax; side >= 400; side = Math.round(side * 0.7)) {
    const { canvas } = draw(picture, side);
    for (const quality of qualities) {
      const jpeg = await toJpeg(canvas, quality);
      if (jpeg && jpeg.size <= sizeBytesMax) {
        return { kind: 'photo', file: jpeg, looksLikeIdCard: looksLikeIdCard(pixels) };
      }
    }
  }
  return { kind: 'unreadable' };
}

/** Browsers turn an `img` upright by themselves; nothing else is as widely able to. */
async function decode(file: Blob): Promise<HTMLImageElement | undefined> {
  const url = URL.createObjectURL(file);
  const picture = new Image();
  picture.src = url;
  try {
    await picture.decode();
    return picture.naturalWidth > 0 ? picture : undefined;
  } catch {
    return undefined;
  } finally {
    URL.revokeObjectURL(url);
  }
}

function draw(picture: HTMLImageElement, sideMax: number) {
  const { naturalWidth, naturalHeight } = picture;
  const scale = Math.min(1, sideMax / Math.max(naturalWidth, naturalHeight));
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(naturalWidth * scale));
  canvas.height = Math.max(1, Math.round(naturalHeight * scale));
  const context = canvas.getContext('2d');
  if (!context) throw new Error('This browser draws no canvas.');
  // JPEG knows no transparency; without paper under it a screenshot turns black.
  context.fillStyle = '#fff';
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.drawImage(picture, 0, 0, canvas.width, canvas.height);
  return { canvas, context };
}

function toJpeg(canvas: HTMLCanvasElement, quality: number): Promise<Blob | null> {
  return new Promise((resolve) => canvas.toBlob(resolve, 'image/jpeg', quality));
}
