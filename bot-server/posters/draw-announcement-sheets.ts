import { drawHead } from './draw-edges.ts';
import { inks, lineHeight, type Paper, type Place, sheet } from './paper.ts';
import { printable, splitPages } from './poster-text-rules.ts';
import { posterTexts as texts } from './poster-texts.ts';

export type AnnouncementSheets = {
  speaker: string;
  title: string;
  body: string;
  event: { when: string; where: string } | null;
  address: string;
  isDraft: boolean;
};

const { inner } = sheet;
const codeWidth = 120;
/** Where the code and its words begin, on the first sheet. */
const footTop = inner.y + inner.height - codeWidth;
const lastLine = inner.y + inner.height - 22;
const bodySizes = { largest: 28, smallest: 13 };

/**
 * An announcement for the wall. Its words are as large as one sheet lets them be, and go on over further sheets where they would
 * become too small to read; nothing is left out.
 */
export function drawAnnouncementSheets(paper: Paper, poster: AnnouncementSheets): void {
  paper.addSheet();
  const top = drawTop(paper, poster);
  const text = printable(poster.body);
  const room = { width: inner.width, height: footTop - 14 - top };
  const body = paper.fitWords(text, room, bodySizes, 'plain');
  const line = body.size * lineHeight;
  const pages = splitPages(
    body.lines,
    Math.max(1, Math.floor(room.height / line)),
    Math.floor((lastLine - inner.y - 50) / line),
  );
  for (const [at, lines] of pages.entries()) {
    if (at > 0) paper.addSheet();
    const y = at === 0 ? top : drawHead(paper, poster.title) + 10;
    paper.lines({ size: body.size, lines }, { ...inner, y }, { weight: 'plain' });
    if (at === 0) drawCode(paper, poster.address);
    if (pages.length > 1) drawPageNumber(paper, at + 1, pages.length, at === 0);
  }
}

function drawTop(paper: Paper, poster: AnnouncementSheets): number {
  let y = drawHead(paper, poster.speaker);
  if (poster.isDraft) {
    const place = { ...inner, y, height: 26 };
    const look = { weight: 'heavy', ink: inks.red, align: 'center' } as const;
    y = paper.words(texts.draft, place, { largest: 17, smallest: 17 }, look);
  }
  y = paper.words(
    texts.announcementLabel.toLocaleUpperCase('vi'),
    { ...inner, y: y + 2, height: 28 },
    { largest: 18, smallest: 18 },
    { weight: 'heavy', ink: inks.red, align: 'center' },
  );
  y = paper.words(
    printable(poster.title),
    { ...inner, y, height: 130 },
    { largest: 38, smallest: 16 },
    { weight: 'heavy', ink: inks.green, align: 'center' },
  );
  return poster.event === null ? y + 10 : drawEvent(paper, poster.event, y + 8) + 12;
}

function drawEvent(paper: Paper, event: { when: string; where: string }, top: number): number {
  const place = { x: inner.x + 14, width: inner.width - 28 };
  let y = top + 8;
  for (const [name, said] of [
    [texts.when, event.when],
    [texts.where, event.where],
  ] as const) {
    if (said === '') continue;
    const words = `${name}: ${printable(said)}`;
    const room = { ...place, y, height: 60 };
    y = paper.words(words, room, { largest: 20, smallest: 13 }, { weight: 'heavy' });
  }
  paper.frame({ ...inner, y: top, height: y - top + 8 }, inks.green);
  return y + 8;
}

function drawCode(paper: Paper, address: string): void {
  const x = inner.x - 6;
  paper.rule({ ...inner, y: footTop - 6 }, inks.green);
  paper.qrCode(address, { x, y: footTop, width: codeWidth });
  const beside: Place = {
    x: x + codeWidth + 8,
    y: footTop + 12,
    width: inner.width - codeWidth - 2,
  };
  const scan = { ...beside, height: 44 };
  const next = paper.words(
    texts.announcementScan,
    scan,
    { largest: 16, smallest: 12 },
    {
      weight: 'strong',
    },
  );
  const never = { ...beside, y: next + 4, height: 44 };
  const look = { weight: 'heavy', ink: inks.red } as const;
  paper.words(texts.never, never, { largest: 14, smallest: 11 }, look);
}

function drawPageNumber(paper: Paper, page: number, pages: number, isFirst: boolean): void {
  const width = isFirst ? 90 : inner.width;
  const place = { x: inner.x + inner.width - width, y: lastLine + 4, width, height: 16 };
  const look = { weight: 'plain', ink: inks.soft, align: 'center' } as const;
  paper.words(texts.page(page, pages), place, { largest: 11, smallest: 11 }, look);
}
