import { drawFoot, drawHead } from './draw-edges.ts';
import { drawSteps } from './draw-scan-steps.ts';
import { inks, type Paper, sheet } from './paper.ts';
import { printable } from './poster-text-rules.ts';
import { posterTexts as texts } from './poster-texts.ts';

export type VillageSheet = {
  placeName: string;
  isVillage: boolean;
  communeName: string;
  code: string;
  address: string;
};

const codeWidth = 290;

/** For the wall of a culture house or of the commune's office: where, what for, the code, how to scan. */
export function drawVillageSheet(paper: Paper, poster: VillageSheet): void {
  const { inner } = sheet;
  paper.addSheet();
  let y = drawHead(paper, poster.isVillage ? poster.communeName : texts.team);
  y = paper.words(
    printable(poster.placeName),
    { ...inner, y: y + 8, height: 92 },
    { largest: 50, smallest: 18 },
    { weight: 'heavy', ink: inks.green, align: 'center' },
  );
  const purpose = poster.isVillage ? texts.villagePurpose : texts.communePurpose;
  const room = { ...inner, y: y + 4, height: 84 };
  y = paper.words(
    purpose,
    room,
    { largest: 28, smallest: 16 },
    {
      weight: 'strong',
      align: 'center',
    },
  );
  const code = { x: (sheet.width - codeWidth) / 2, y: y + 8, width: codeWidth };
  paper.qrCode(poster.address, code);
  const below = code.y + codeWidth + 10;
  const foot = drawFoot(paper, texts.sheetCode(poster.code));
  drawSteps(
    paper,
    texts.villageScanSteps,
    { x: inner.x + 8, y: below, width: inner.width - 16, height: foot - below - 10 },
    { largest: 20, smallest: 11 },
  );
}
