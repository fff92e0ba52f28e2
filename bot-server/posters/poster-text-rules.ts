/** Width in points of a line in the font and size that stand. */
export type Measure = (line: string) => number;

const pictures = /(?![©®™])\p{Extended_Pictographic}|\p{Emoji_Modifier}|[\u{1F1E6}-\u{1F1FF}]/gu;

/** The words without what no printed typeface has: emoji, invisible signs, wild runs of empty lines. */
export function printable(text: string): string {
  return text
    .normalize('NFC')
    .replace(/\r\n?/g, '\n')
    .replace(pictures, '')
    .replace(/[^\P{C}\n\t]|\uFE0F/gu, '')
    .replace(/[\t\p{Zs}]+/gu, ' ')
    .replace(/ *\n */g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

/** Breaks at spaces, and within a word that is wider than a line; an empty line stays one. */
export function wrapLines(text: string, width: number, measure: Measure): string[] {
  return text.split('\n').flatMap((paragraph) => {
    const lines: string[] = [];
    let line = '';
    for (const word of paragraph.split(' ')) {
      const longer = line === '' ? word : `${line} ${word}`;
      if (measure(longer) <= width) {
        line = longer;
        continue;
      }
      if (line !== '') lines.push(line);
      const pieces = breakWord(word, width, measure);
      lines.push(...pieces.slice(0, -1));
      line = pieces.at(-1) ?? '';
    }
    return [...lines, line];
  });
}

function breakWord(word: string, width: number, measure: Measure): string[] {
  const pieces: string[] = [];
  let piece = '';
  for (const letter of word) {
    if (piece !== '' && measure(piece + letter) > width) {
      pieces.push(piece);
      piece = '';
    }
    piece += letter;
  }
  return [...pieces, piece];
}

export type Box = { width: number; height: number };
export type Fitted = { size: number; lines: string[] };

/**
 * The words in the largest size between `largest` and `smallest` in which they fit the box; in the smallest where they fit in
 * none, and then higher than it.
 */
export function fitText(
  text: string,
  box: Box,
  sizes: { largest: number; smallest: number; lineHeight: number },
  measureAt: (size: number) => Measure,
): Fitted {
  let size = sizes.largest;
  for (;;) {
    const lines = wrapLines(text, box.width, measureAt(size));
    const fits = lines.length * size * sizes.lineHeight <= box.height;
    if (fits || size <= sizes.smallest) return { size, lines };
    size = Math.max(sizes.smallest, size - Math.max(0.5, size * 0.04));
  }
}

/** Lines over pages: as many as the first takes, then as many as each later one does. */
export function splitPages(lines: string[], first: number, later: number): string[][] {
  const pages = [lines.slice(0, first)];
  for (let at = first; at < lines.length; at += later) pages.push(lines.slice(at, at + later));
  return pages;
}
