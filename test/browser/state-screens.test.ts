import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { phone, prepareBrowser } from '#test/support/browser.ts';
import { keepPicture } from '#test/support/browser-pictures.ts';
import { type RunningSystem, startSystem } from '#test/support/running-system.ts';
import { leaveScreen, screenAddress, walkTo } from './bad-day-page.ts';
import { breakApi, isForScreens } from './broken-api.ts';
import { inspectScreen } from './inspect-screen.ts';
import { loadedScreens } from './loaded-screens.ts';
import { type Scene, setScene } from './scene.ts';

const browser = prepareBrowser();
let system: RunningSystem;
let scene: Scene;
beforeAll(async () => {
  system = await startSystem(['all']);
  scene = await setScene(system);
});
afterAll(() => system?.stop());

const demands = { targetMin: 48, wordsMin: 18, marksMin: 15 };
const looks = [
  { look: 'normal', size: 'normal', isHighContrast: false },
  { look: 'largest', size: 'largest', isHighContrast: false },
  { look: 'strong contrast', size: 'normal', isHighContrast: true },
];

/** A page on which somebody is signed in and nothing was opened yet. */
async function openAs(
  person: 'resident' | 'newcomer',
  prepare?: (context: BrowserContext) => Promise<unknown>,
): Promise<Page> {
  const address = await screenAddress(system, '/sign-in', scene[person]);
  const page = await browser.open(address, phone, prepare);
  await page.getByRole('banner').getByText('UBND xã Thanh Tâm').waitFor();
  return page;
}

async function inspectInEveryLook(page: Page, name: string): Promise<void> {
  for (const { look, size, isHighContrast } of looks) {
    await page.evaluate(
      ({ textSize, contrast }) =>
        Object.assign(document.documentElement.dataset, { textSize, contrast }),
      { textSize: size, contrast: isHighContrast ? 'high' : 'normal' },
    );
    await keepPicture(page, `${name} ${look}`, 'whole');
    const found = await inspectScreen(page.mainFrame(), { ...demands, isHighContrast });
    expect(found, `${name}, ${look}`).toEqual([]);
  }
}

test.each(loadedScreens)(
  'while $name is on its way, and when it did not come, it can be read and tapped in every look',
  async ({ name, path }) => {
    const page = await openAs('resident', (context) => breakApi(context, 'silent', isForScreens));
    await walkTo(page, path(scene));
    await page.getByText('Đang mở, bà con chờ chút…').first().waitFor();
    await inspectInEveryLook(page, `loading ${name}`);
    await leaveScreen(page);
    await breakApi(page.context(), 'down');
    await walkTo(page, path(scene));
    await page.getByRole('main').getByRole('alert').waitFor();
    await inspectInEveryLook(page, `failed ${name}`);
  },
);

test('while the code of a screen is on its way, its place can be read in every look', async () => {
  const page = await openAs('resident');
  // Nobody ever answers these.
  await page.route('**/assets/**', () => undefined);
  await walkTo(page, '/help-requests');
  await page.getByText('Đang mở, bà con chờ chút…').first().waitFor();
  await inspectInEveryLook(page, 'code of my requests');
});

test.each([
  ['my requests', '/help-requests', 'Bà con chưa hỏi tổ câu nào.'],
  ['my household', '/me/household', 'Chưa ghi ai.'],
])('%s with nothing in it can be read and tapped in every look', async (name, path, words) => {
  const page = await openAs('newcomer');
  await walkTo(page, path);
  await page.getByText(words).waitFor();
  await inspectInEveryLook(page, `empty ${name}`);
});

test('what was seen before can be read and tapped in every look while there is no network', async () => {
  const page = await openAs('resident');
  await walkTo(page, '/help-requests');
  await page.getByRole('link', { name: /Sổ đất/ }).waitFor();
  await page.context().setOffline(true);
  await page.getByText(/^Đang mất mạng\./).waitFor();
  await inspectInEveryLook(page, 'no network my requests');
});
