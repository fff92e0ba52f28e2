import { drawFoot, drawHead } from './draw-edges.ts';
import { countFittingSteps, drawSteps } from './draw-scan-steps.ts';
import { inks, type Paper, sheet } from './paper.ts';
import { printable } from './poster-text-rules.ts';
import { posterTexts as texts } from './poster-texts.ts';

export type TutorialSheet = {
  placeName: string;
  title: string;
  steps: string[];
  code: string;
  address: string;
};

const codeWidth = 205;
const smallest = 12;

/** One tutorial on one sheet: its steps in short, and the code that opens it with pictures. */
export function drawTutorialSheet(paper: Paper, poster: TutorialSheet): void {
  const { inner } = sheet;
  paper.addSheet();
  const top = drawHead(paper, poster.placeName);
  const titled = paper.words(
    printable(poster.title),
    { ...inner, y: top + 4, height: 100 },
    { largest: 34, smallest: 15 },
    { weight: 'heavy', ink: inks.green },
  );
  const foot = drawFoot(paper, texts.sheetCode(poster.code));
  const codeTop = foot - codeWidth - 6;
  drawShortSteps(paper, poster.steps.map(printable), titled + 8, codeTop - 10);
  paper.rule({ ...inner, y: codeTop - 8 }, inks.green);
  paper.qrCode(poster.address, { x: inner.x - 8, y: codeTop, width: codeWidth });
  const beside = { x: inner.x + codeWidth + 6, width: inner.width - codeWidth - 6 };
  const steps = paper.words(
    texts.scanTitle,
    { ...beside, y: codeTop + 10, height: 30 },
    { largest: 20, smallest: 14 },
    { weight: 'heavy' },
  );
  drawSteps(
    paper,
    texts.tutorialScanSteps,
    { ...beside, y: steps + 6, height: foot - steps - 16 },
    { largest: 16, smallest: 11 },
  );
}

function drawShortSteps(paper: Paper, steps: string[], top: number, bottom: number): void {
  const place = { x: sheet.inner.x, y: top, width: sheet.inner.width };
  const all = { ...place, height: bottom - top };
  const sizes = { largest: 19, smallest };
  if (countFittingSteps(paper, steps, all, smallest) === steps.length) {
    drawSteps(paper, steps, all, sizes);
    return;
  }
  const less = { ...place, height: bottom - top - smallest * 1.5 };
  const shown = countFittingSteps(paper, steps, less, smallest);
  const end = drawSteps(paper, steps.slice(0, shown), less, sizes);
  const rest = { size: smallest, lines: [texts.moreSteps(steps.length - shown)] };
  paper.lines(rest, { ...place, y: end }, { weight: 'strong', ink: inks.soft });
}
