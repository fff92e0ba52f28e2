/** Pixels as a canvas gives them: four bytes each, row by row. */
export interface Pixels {
  width: number;
  height: number;
  data: Uint8ClampedArray;
}

/** Long side to which a picture is made smaller before it is looked at. */
export const lookedAtSide = 192;

/** Part of the picture in which a card may lie, turned so that its long side lies flat. */
interface Sheet {
  width: number;
  height: number;
  /** Stands out from something else in the picture. */
  isOnBackground: boolean;
  light(x: number, y: number): number;
  chroma(x: number, y: number): number;
}

const ratioMin = 1.3;
const ratioMax = 1.85;

/**
 * Whether a picture looks like an identity card, a driving licence, a passport's page or a bank card: something bright
 * of a card's shape with rows of fine print, and a face, a code or a tint beside them. Guesses, and rather warns once
 * too often: the person decides.
 */
export function looksLikeIdCard(pixels: Pixels): boolean {
  return sheetsIn(pixels).some(isCard);
}

function isCard(sheet: Sheet): boolean {
  const paper = paperShare(sheet);
  if (paper.share < 0.4) return false;
  const isPhotoLeft = hasBlock(sheet, paper.light, 0.02, 0.4);
  const isPhotoRight = hasBlock(sheet, paper.light, 0.6, 0.98);
  const from = isPhotoLeft ? 0.38 : 0.04;
  const to = isPhotoRight && !isPhotoLeft ? 0.62 : 0.96;
  const rows = printedRows(sheet, from, to);
  if (rows < 3) return false;
  const clues =
    (isPhotoLeft || isPhotoRight ? 2 : 0) +
    (paper.isTinted ? 1 : 0) +
    (sheet.isOnBackground ? 1 : 0) +
    (hasCode(sheet) ? 1 : 0);
  return clues >= 2;
}

/** The whole picture, and what stands out from its edges. */
function sheetsIn(pixels: Pixels): Sheet[] {
  const { width, height } = pixels;
  const boxes = [{ left: 0, top: 0, width, height, isOnBackground: false }];
  const standing = standingOut(pixels);
  if (standing) boxes.push({ ...standing, isOnBackground: true });
  return boxes.flatMap((box) => {
    const ratio = Math.max(box.width, box.height) / Math.min(box.width, box.height);
    if (ratio < ratioMin || ratio > ratioMax) return [];
    return [toSheet(pixels, box)];
  });
}

interface Box {
  left: number;
  top: number;
  width: number;
  height: number;
}

function toSheet(pixels: Pixels, box: Box & { isOnBackground: boolean }): Sheet {
  const isUpright = box.height > box.width;
  const width = Math.max(box.width, box.height);
  const height = Math.min(box.width, box.height);
  const lights = new Float32Array(width * height);
  const chromas = new Float32Array(width * height);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const [column, row] = isUpright ? [y, box.height - 1 - x] : [x, y];
      const index = ((box.top + row) * pixels.width + box.left + column) * 4;
      const [red = 0, green = 0, blue = 0] = pixels.data.subarray(index, index + 3);
      lights[y * width + x] = 0.299 * red + 0.587 * green + 0.114 * blue;
      chromas[y * width + x] = Math.max(red, green, blue) - Math.min(red, green, blue);
    }
  }
  return {
    width,
    height,
    isOnBackground: box.isOnBackground,
    light: (x, y) => lights[y * width + x] ?? 0,
    chroma: (x, y) => chromas[y * width + x] ?? 0,
  };
}

/** The one box of what differs from the colour along the edges; undefined where that is no solid rectangle. */
function standingOut({ width, height, data }: Pixels): Box | undefined {
  const edge: number[][] = [[], [], []];
  const note = (x: number, y: number) => {
    for (const [part, values] of edge.entries()) values.push(data[(y * width + x) * 4 + part] ?? 0);
  };
  for (let x = 0; x < width; x++) for (const y of [0, 1, height - 2, height - 1]) note(x, y);
  for (let y = 0; y < height; y++) for (const x of [0, 1, width - 2, width - 1]) note(x, y);
  const ground = edge.map((values) => values.sort((a, b) => a - b)[values.length >> 1] ?? 0);
  const columns = new Array<number>(width).fill(0);
  const rows = new Array<number>(height).fill(0);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const index = (y * width + x) * 4;
      const far = ground.reduce((sum, part, i) => sum + Math.abs((data[index + i] ?? 0) - part), 0);
      if (far < 90) continue;
      columns[x] = (columns[x] ?? 0) + 1;
      rows[y] = (rows[y] ?? 0) + 1;
    }
  }
  const across = span(columns, height * 0.25);
  const down = span(rows, width * 0.25);
  if (!across || !down) return undefined;
  const box = { left: across[0], top: down[0], width: across[1], height: down[1] };
  return box.width * box.height > width * height * 0.12 ? box : undefined;
}

/** First place and length of the stretch in which there is at least `least`. */
function span(counts: number[], least: number): [number, number] | undefined {
  const first = counts.findIndex((count) => count >= least);
  let last = counts.length - 1;
  while (last > first && (counts[last] ?? 0) < least) last -= 1;
  return first < 0 || last - first < 20 ? undefined : [first, last - first + 1];
}

/** How much of the sheet is bright and pale as paper, how bright that is, and whether it has a colour of its own. */
function paperShare(sheet: Sheet): { share: number; light: number; isTinted: boolean } {
  const lights: number[] = [];
  for (let y = 0; y < sheet.height; y++) {
    for (let x = 0; x < sheet.width; x++) lights.push(sheet.light(x, y));
  }
  const sorted = [...lights].sort((a, b) => a - b);
  const light = sorted[Math.floor(sorted.length * 0.7)] ?? 0;
  let paper = 0;
  let tinted = 0;
  for (let y = 0; y < sheet.height; y++) {
    for (let x = 0; x < sheet.width; x++) {
      const chroma = sheet.chroma(x, y);
      if (sheet.light(x, y) < Math.max(110, light - 45) || chroma > 110) continue;
      paper += 1;
      if (chroma > 10) tinted += 1;
    }
  }
  return { share: paper / lights.length, light, isTinted: tinted > paper * 0.5 };
}

/** Whether something solid, darker than paper and as tall as a portrait, stands between the two parts of the width. */
function hasBlock(sheet: Sheet, light: number, from: number, to: number): boolean {
  const wide = Math.round(sheet.width * 0.2);
  const tall = Math.round(sheet.height * 0.38);
  const left = Math.round(sheet.width * from);
  const right = Math.round(sheet.width * to) - wide;
  for (let top = 0; top + tall <= sheet.height; top += 3) {
    for (let x = left; x <= right; x += 3) {
      if (darkShare(sheet, { left: x, top, width: wide, height: tall }, light - 28) > 0.7)
        return true;
    }
  }
  return false;
}

/** Every second pixel is enough to tell. */
function darkShare(sheet: Sheet, box: Box, limit: number): number {
  let dark = 0;
  let seen = 0;
  for (let y = box.top; y < box.top + box.height; y += 2) {
    for (let x = box.left; x < box.left + box.width; x += 2) {
      seen += 1;
      if (sheet.light(x, y) < limit) dark += 1;
    }
  }
  return dark / seen;
}

/** Bands in which light and dark change often, with calm bands between them: lines of print. */
function printedRows(sheet: Sheet, from: number, to: number): number {
  const left = Math.round(sheet.width * from);
  const right = Math.round(sheet.width * to);
  let rows = 0;
  let wasPrinted = false;
  for (let y = 1; y < sheet.height - 1; y++) {
    let changes = 0;
    for (let x = left + 1; x < right; x++) {
      if (Math.abs(sheet.light(x, y) - sheet.light(x - 1, y)) > 28) changes += 1;
    }
    const isPrinted = changes > (right - left) * 0.12;
    if (isPrinted && !wasPrinted) rows += 1;
    wasPrinted = isPrinted;
  }
  return rows;
}

/** Whether some square is as busy in both directions as a QR code, or the foot is filled with machine-readable lines. */
function hasCode(sheet: Sheet): boolean {
  const side = Math.round(sheet.height * 0.24);
  for (let top = 0; top + side <= sheet.height; top += 4) {
    for (let left = 0; left + side <= sheet.width; left += 4) {
      if (isBusy(sheet, left, top, side)) return true;
    }
  }
  const foot = Math.round(sheet.height * 0.72);
  let lines = 0;
  for (let y = foot; y < sheet.height - 1; y++) {
    let changes = 0;
    for (let x = 1; x < sheet.width; x++) {
      if (Math.abs(sheet.light(x, y) - sheet.light(x - 1, y)) > 40) changes += 1;
    }
    if (changes > sheet.width * 0.4) lines += 1;
  }
  return lines >= 3;
}

function isBusy(sheet: Sheet, left: number, top: number, side: number): boolean {
  let across = 0;
  let down = 0;
  for (let y = top + 1; y < top + side; y++) {
    for (let x = left + 1; x < left + side; x++) {
      const light = sheet.light(x, y);
      if (Math.abs(light - sheet.light(x - 1, y)) > 70) across += 1;
      if (Math.abs(light - sheet.light(x, y - 1)) > 70) down += 1;
    }
  }
  const places = (side - 1) * (side - 1);
  return across > places * 0.22 && down > places * 0.22;
}
