import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';

const folder = 'test/.artifacts';

/**
 * Keeps what the page looks like as `test/.artifacts/<name>.png`, for a person to look at; only with `SCREENSHOTS=1`.
 * `whole` also takes what stands below the window's edge.
 */
export async function keepPicture(
  page: Page,
  name: string,
  extent: 'window' | 'whole' = 'window',
): Promise<void> {
  if (process.env.SCREENSHOTS !== '1') return;
  await mkdir(folder, { recursive: true });
  await page.screenshot({
    path: join(folder, `${name}.png`),
    fullPage: extent === 'whole',
    animations: 'disabled',
  });
}
