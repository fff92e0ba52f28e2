import { inks, lineHeight, type Paper, type Place } from './paper.ts';
import { wrapLines } from './poster-text-rules.ts';

/** Numbered steps one under another within a box; gives where they end. */
export function drawSteps(
  paper: Paper,
  steps: readonly string[],
  place: Place & { height: number },
  sizes: { largest: number; smallest: number },
): number {
  const { size, shown } = fitSteps(paper, steps, place, sizes);
  let { y } = place;
  for (const [at, lines] of shown.entries()) {
    const radius = size * 0.78;
    paper.disc(place.x + radius, y + size * 0.67, radius, inks.green);
    const number = { size: size * 0.8, lines: [String(at + 1)] };
    const inDisc = { x: place.x, y: y + size * 0.12, width: radius * 2 };
    paper.lines(number, inDisc, { weight: 'heavy', ink: '#ffffff', align: 'center' });
    const beside = { x: place.x + size * 2.1, y, width: place.width - size * 2.1 };
    y = paper.lines({ size, lines }, beside, { weight: 'strong' }) + size * gap;
  }
  return y;
}

const gap = 0.45;

function fitSteps(
  paper: Paper,
  steps: readonly string[],
  place: { width: number; height: number },
  { largest, smallest }: { largest: number; smallest: number },
) {
  for (let size = largest; ; size = Math.max(smallest, size - 0.5)) {
    const width = place.width - size * 2.1;
    const measure = paper.measure('strong', size);
    const shown = steps.map((step) => wrapLines(step, width, measure));
    if (size <= smallest || stepsHeight(shown, size) <= place.height) return { size, shown };
  }
}

const stepHeight = (lines: readonly string[], size: number) =>
  lines.length * size * lineHeight + size * gap;
const stepsHeight = (shown: readonly string[][], size: number) =>
  shown.reduce((sum, lines) => sum + stepHeight(lines, size), 0);

/** How many of the steps, from the first, fit a box in the smallest size. */
export function countFittingSteps(
  paper: Paper,
  steps: readonly string[],
  place: { width: number; height: number },
  smallest: number,
): number {
  const { shown } = fitSteps(paper, steps, place, { largest: smallest, smallest });
  let height = 0;
  const tooMany = shown.findIndex((lines) => {
    height += stepHeight(lines, smallest);
    return height > place.height;
  });
  return tooMany < 0 ? steps.length : tooMany;
}
