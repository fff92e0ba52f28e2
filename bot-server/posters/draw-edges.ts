import { inks, type Paper, sheet } from './paper.ts';
import { printable } from './poster-text-rules.ts';
import { posterTexts as texts } from './poster-texts.ts';

const { inner } = sheet;
const warningHeight = 62;

/** Who speaks, over a green line; gives where the sheet goes on. */
export function drawHead(paper: Paper, who: string): number {
  const line = printable(who).toLocaleUpperCase('vi');
  const place = { ...inner, height: 44 };
  const end = paper.words(
    line,
    place,
    { largest: 20, smallest: 11 },
    {
      weight: 'strong',
      ink: inks.soft,
      align: 'center',
    },
  );
  paper.rule({ ...inner, y: end + 4 }, inks.green, 3);
  return end + 10;
}

/** What nobody of ours ever asks for, and a line in small letters; gives where the rest of the sheet must end. */
export function drawFoot(paper: Paper, small: string): number {
  const end = inner.y + inner.height;
  const underneath = { ...inner, y: end - 14, height: 14 };
  paper.words(
    small,
    underneath,
    { largest: 10, smallest: 10 },
    {
      weight: 'plain',
      ink: inks.soft,
      align: 'center',
    },
  );
  const top = end - 22 - warningHeight;
  paper.frame({ ...inner, y: top, height: warningHeight }, inks.red);
  const within = {
    x: inner.x + 14,
    y: top + 8,
    width: inner.width - 28,
    height: warningHeight - 16,
  };
  const look = { weight: 'heavy', ink: inks.red, align: 'center' } as const;
  paper.words(texts.never, within, { largest: 19, smallest: 12 }, look);
  return top;
}
