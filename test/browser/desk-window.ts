import type { Page } from 'playwright-core';

/** The console has its list of pages beside a page from this width on; in rem, as `useNarrowNavigation` has it. */
const besideMinRem = 72;

/** Gives the console's window another size, and waits until its frame has followed, which it does a moment later. */
export async function resizeDesk(
  page: Page,
  viewport: { width: number; height: number },
): Promise<void> {
  await page.setViewportSize(viewport);
  await page.waitForFunction(
    ({ width, rem }) => {
      const letters = Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
      const isNarrow = document.querySelector('.console-frame-narrow') !== null;
      return window.innerWidth === width && isNarrow === width < rem * letters;
    },
    { width: viewport.width, rem: besideMinRem },
  );
}
