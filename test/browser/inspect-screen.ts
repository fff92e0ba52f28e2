import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Frame } from 'playwright-core';

export type Demands = {
  /** Smallest side of what is tapped, in CSS pixels. */
  targetMin: number;
  /** Smallest letters of what is to be read, in CSS pixels. */
  wordsMin: number;
  /** The same for what only says when something was, or where one is. */
  marksMin: number;
  /** Whether words must stand out 7 : 1 instead of 4.5 : 1. */
  isHighContrast?: boolean;
};

const axe = readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What an old person with a small phone would stumble over; empty where there is nothing. */
export async function inspectScreen(frame: Frame, demands: Demands): Promise<string[]> {
  const measured = await frame.evaluate(measure, demands);
  await frame.evaluate(await axe);
  const violations = await frame.evaluate(findViolations, demands.isHighContrast ?? false);
  return [...measured, ...violations];
}

/** Runs inside the page. */
function measure({ targetMin, wordsMin, marksMin }: Demands): string[] {
  const found: string[] = [];
  const isSeen = (element: Element) =>
    element.checkVisibility({ visibilityProperty: true, opacityProperty: true }) &&
    element.closest('.visually-hidden, .spoken, [inert]') === null;
  const nameOf = (element: Element) =>
    `${element.localName}.${element.className} “${(element.textContent ?? '').trim().slice(0, 40)}”`;

  const { clientWidth, scrollWidth } = document.documentElement;
  if (scrollWidth > clientWidth) {
    found.push(`scrolls sideways: ${scrollWidth} px wide on ${clientWidth}`);
    for (const element of document.body.querySelectorAll('*')) {
      if (
        element.getBoundingClientRect().right > clientWidth + 1 &&
        element.children.length === 0
      ) {
        found.push(`sticks out: ${nameOf(element)}`);
      }
    }
  }

  const controls = 'a[href], button, input:not([type="hidden"]), select, textarea, summary';
  for (const control of document.querySelectorAll(controls)) {
    if (!isSeen(control)) continue;
    const target = control.closest('label') ?? control;
    const { width, height } = target.getBoundingClientRect();
    if (width < targetMin || height < targetMin) {
      found.push(`small target: ${nameOf(target)} ${width.toFixed(1)} × ${height.toFixed(1)}`);
    }
  }

  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const parent = node.parentElement;
    const text = (node.textContent ?? '').trim();
    if (parent === null || text === '' || !isSeen(parent)) continue;
    const size = Number.parseFloat(getComputedStyle(parent).fontSize);
    const isMark = parent.closest('time, nav, header, .small') !== null;
    if (size < (isMark ? marksMin : wordsMin))
      found.push(`small letters: ${nameOf(parent)} ${size} px`);
  }
  return found;
}

/** Runs inside the page. */
async function findViolations(isHighContrast: boolean): Promise<string[]> {
  const { axe } = window as unknown as { axe: { run(options: object): Promise<AxeResults> } };
  const { violations } = await axe.run({
    iframes: false,
    resultTypes: ['violations'],
    rules: { 'color-contrast-enhanced': { enabled: isHighContrast } },
  });
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map((node) => `${id}: ${help}: ${node.target.join(' ')} ${node.failureSummary ?? ''}`),
  );
}
