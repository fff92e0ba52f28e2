import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { desktop, prepareBrowser } from '#test/support/browser.ts';
import { keepPicture } from '#test/support/browser-pictures.ts';
import { type RunningSystem, startSystem } from '#test/support/running-system.ts';
import { breakApi, isForScreens } from './broken-api.ts';
import { type DeskPage, deskDialogs, deskPages, emptyPages, loadedPages } from './desk-pages.ts';
import { type DeskScene, setDeskScene } from './desk-scene.ts';
import { inspectScreen } from './inspect-screen.ts';
import { untilLoaded } from './mini-app-page.ts';
import { hasFocus, reach, walkByKeyboard } from './walk-by-keyboard.ts';

const browser = prepareBrowser();
let system: RunningSystem;
let scene: DeskScene;
beforeAll(async () => {
  system = await startSystem(['all']);
});
afterAll(() => system?.stop());

/** These two see their pages before anything has happened. */
const administratorId = '900000000000000033';
const supervisorId = '900000000000000035';
const phone = { width: 390, height: 844 };
const looks = [
  { look: 'desk', viewport: desktop, demands: { targetMin: 48, wordsMin: 16, marksMin: 14 } },
  { look: 'phone', viewport: phone, demands: { targetMin: 48, wordsMin: 18, marksMin: 16 } },
];

function addressOf({ as, query }: Pick<DeskPage, 'as' | 'query'>): string {
  const personId = as === 'supervisor' ? supervisorId : scene[as ?? 'officer'].personId;
  const words = typeof query === 'string' ? query : query(scene);
  return `${system.serverUrl}/console/?${words}&persona=${personId}`;
}

async function setLetters(page: Page, size: string): Promise<void> {
  await page.evaluate((chosen) => {
    document.documentElement.dataset.textSize = chosen;
  }, size);
}

const everyLook = deskPages.flatMap((one) =>
  looks.map((look) => ({ ...one, ...look, title: `${one.name} ${look.look}` })),
);

test.each(looks)('a page with nothing on it yet says so ($look)', async (one) => {
  const page = await browser.open(`${system.serverUrl}/console/`, one.viewport);
  const found: string[] = [];
  for (const { name, query, there } of emptyPages) {
    await page.goto(`${system.serverUrl}/console/?${query}&persona=${administratorId}`);
    await page.getByRole('main').getByText(there).first().waitFor();
    await untilLoaded(page);
    await keepPicture(page, `empty ${name} ${one.look}`, 'whole');
    const faults = await inspectScreen(page.mainFrame(), one.demands);
    found.push(...faults.map((fault) => `${name}: ${fault}`));
  }
  expect(found).toEqual([]);
});

test.each(looks)('a page that did not come says so and offers another try ($look)', async (one) => {
  const page = await browser.open(`${system.serverUrl}/console/`, one.viewport, (context) =>
    breakApi(context, 'down', isForScreens),
  );
  const found: string[] = [];
  for (const id of loadedPages) {
    await page.goto(`${system.serverUrl}/console/?page=${id}&persona=${administratorId}`);
    await page.getByRole('main').getByRole('button', { name: 'Thử lại' }).first().waitFor();
    await keepPicture(page, `not loaded ${id} ${one.look}`, 'whole');
    const faults = await inspectScreen(page.mainFrame(), one.demands);
    found.push(...faults.map((fault) => `${id}: ${fault}`));
  }
  expect(found).toEqual([]);
});

describe('of a commune in which everything has happened', () => {
  beforeAll(async () => {
    scene = await setDeskScene(system);
  });

  test.each(everyLook)(
    '$title is seen whole, read, and walked with Tab, in letters of both sizes',
    async (one) => {
      const { title, demands, viewport } = one;
      const page = await browser.open(addressOf(one), viewport);
      await page.locator('main, [role=dialog]').getByText(one.there).first().waitFor();
      await one.act?.(page);
      await untilLoaded(page);
      const found: string[] = [];
      for (const size of ['normal', 'largest']) {
        await setLetters(page, size);
        await keepPicture(page, `page ${title} ${size}`, 'whole');
        const faults = await inspectScreen(page.mainFrame(), demands);
        const isBehindDialog = await page.getByRole('dialog').isVisible();
        if (!isBehindDialog) faults.push(...(await walkByKeyboard(page)));
        found.push(...faults.map((fault) => `${size}: ${fault}`));
      }
      expect(found).toEqual([]);
    },
  );

  test.each(deskDialogs)(
    'what “$opener” opens keeps the focus, closes with Escape and gives the focus back',
    async (one) => {
      const page = await browser.open(addressOf(one), desktop);
      const opener = page.getByRole('button', { name: one.opener }).first();
      await reach(page, opener);
      await page.keyboard.press('Enter');
      const dialog = page.getByRole('dialog');
      await dialog.waitFor();
      const isInside = () => dialog.evaluate((box) => box.contains(document.activeElement));
      expect(await isInside()).toBe(true);
      await untilLoaded(page);
      for (const key of [...Array(12).fill('Tab'), ...Array(14).fill('Shift+Tab')]) {
        await page.keyboard.press(key);
        expect(await isInside(), `after ${key}`).toBe(true);
      }
      await page.keyboard.press('Escape');
      await dialog.waitFor({ state: 'detached' });
      expect(await hasFocus(opener)).toBe(true);
    },
  );
});
