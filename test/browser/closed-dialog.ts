import type { Page } from 'playwright-core';

/**
 * Until no dialog is open and the history's entry for it is left. Whoever goes elsewhere before that is brought back by
 * it, and a page that is being loaded is given up.
 */
export async function untilDialogClosed(page: Page): Promise<void> {
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await page.waitForFunction(() => history.state?.isAbove !== true);
}
