import type { Page } from 'playwright-core';

/** Until the phone holds all about these houses, so that each of them opens without network. */
export async function untilHousesKept(page: Page, names: readonly string[]): Promise<void> {
  await page.waitForFunction((houses) => {
    const kept = Object.entries(localStorage)
      .filter(([key]) => key.includes('kept//api/team/households/'))
      .map(([, text]) => text);
    return houses.every((name) => kept.some((text) => text.includes(name)));
  }, names);
}
