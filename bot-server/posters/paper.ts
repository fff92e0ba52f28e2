import { createRequire } from 'node:module';
import PDFDocument from 'pdfkit';
import { encode } from 'uqr';
import type { PaperSize } from '#shared/posters.ts';
import { type Box, type Fitted, fitText, type Measure } from './poster-text-rules.ts';

const require = createRequire(import.meta.url);
const fonts = {
  plain: require.resolve(
    '@expo-google-fonts/be-vietnam-pro/400Regular/BeVietnamPro_400Regular.ttf',
  ),
  strong: require.resolve(
    '@expo-google-fonts/be-vietnam-pro/600SemiBold/BeVietnamPro_600SemiBold.ttf',
  ),
  heavy: require.resolve(
    '@expo-google-fonts/be-vietnam-pro/800ExtraBold/BeVietnamPro_800ExtraBold.ttf',
  ),
};
export type Weight = keyof typeof fonts;

export const inks = { black: '#1a1a1a', soft: '#4a4a4a', green: '#0b5d3b', red: '#a3200d' };

/** Vietnamese capitals carry two marks above each other. */
export const lineHeight = 1.34;
/** From the top of a line to the line on which its letters stand. */
const ascent = 1.05;

const a4 = { width: 595.28, height: 841.89 };

export type Sizes = { largest: number; smallest: number };
type Look = { weight: Weight; ink?: string; align?: 'left' | 'center' };
export type Place = { x: number; y: number; width: number };

/** Sheets of paper on which our own lines are drawn: nothing is broken or moved by the library. Lengths are points of an A4 sheet. */
export type Paper = ReturnType<typeof openPaper>;

/** Lengths are those of A4 whatever the size: A5 is the same sheet, smaller. */
export function openPaper(size: PaperSize, title: string) {
  const doc = new PDFDocument({
    size: size === 'a4' ? 'A4' : 'A5',
    margin: 0,
    autoFirstPage: false,
    info: { Title: title },
    lang: 'vi',
  });
  for (const [name, path] of Object.entries(fonts)) doc.registerFont(name, path);
  const chunks: Buffer[] = [];
  const ended = new Promise<Buffer>((done, fail) => {
    doc.on('data', (chunk: Buffer) => chunks.push(chunk));
    doc.on('end', () => done(Buffer.concat(chunks)));
    doc.on('error', fail);
  });

  const measure = (weight: Weight, fontSize: number): Measure => {
    doc.font(weight).fontSize(fontSize);
    return (line) => doc.widthOfString(line);
  };
  const fitWords = (text: string, box: Box, sizes: Sizes, weight: Weight): Fitted =>
    fitText(text, box, { ...sizes, lineHeight }, (fontSize) => measure(weight, fontSize));

  /** Gives the height at which the next thing may begin. */
  const lines = ({ size: fontSize, lines: words }: Fitted, place: Place, look: Look): number => {
    doc
      .font(look.weight)
      .fontSize(fontSize)
      .fillColor(look.ink ?? inks.black);
    for (const [at, line] of words.entries()) {
      const room = look.align === 'center' ? (place.width - doc.widthOfString(line)) / 2 : 0;
      const y = place.y + at * fontSize * lineHeight + fontSize * ascent;
      doc.text(line, place.x + room, y, { lineBreak: false, baseline: 'alphabetic' });
    }
    return place.y + words.length * fontSize * lineHeight;
  };

  return {
    measure,
    fitWords,
    lines,
    /** Fits the words into a box and writes them there. */
    words: (text: string, place: Place & { height: number }, sizes: Sizes, look: Look): number =>
      lines(fitWords(text, place, sizes, look.weight), place, look),
    addSheet() {
      doc.addPage();
      doc.scale(doc.page.width / a4.width);
    },
    rule(place: Place, ink: string, thick = 1) {
      doc.rect(place.x, place.y, place.width, thick).fill(ink);
    },
    frame(place: Place & { height: number }, ink: string) {
      doc.lineWidth(1.5).roundedRect(place.x, place.y, place.width, place.height, 8).stroke(ink);
    },
    disc(x: number, y: number, radius: number, ink: string) {
      doc.circle(x, y, radius).fill(ink);
    },
    /** Square, with the quiet edge that scanners ask for within it; a quarter of it may be lost. */
    qrCode(address: string, { x, y, width }: Place) {
      const { data, size: cells } = encode(address, { ecc: 'Q', border: 4 });
      const cell = width / cells;
      doc.rect(x, y, width, width).fill('#ffffff');
      for (const [row, marks] of data.entries()) {
        for (const [column, isDark] of marks.entries()) {
          // A hair of overlap keeps white seams out of what is one black patch.
          if (isDark) doc.rect(x + column * cell, y + row * cell, cell + 0.05, cell + 0.05);
        }
      }
      doc.fill('#000000');
    },
    finish(): Promise<Buffer> {
      doc.end();
      return ended;
    },
  };
}

/** Within what every printer prints: 14 mm on A4, 10 mm on A5. */
const edge = 40;
export const sheet = {
  ...a4,
  inner: { x: edge, y: edge, width: a4.width - 2 * edge, height: a4.height - 2 * edge },
};
