/** What a large phone camera makes. Decoded it fills 100 MB of whoever looks at it; a file of one megabyte may claim a thousand times more. */
const pixelsMax = 25_000_000;

/** Whether a picture of so many pixels may be shown on a cheap phone, however small its file is. */
export function isShowable(width: number, height: number): boolean {
  return width > 0 && height > 0 && width * height <= pixelsMax;
}
