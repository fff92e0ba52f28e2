import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { phone, prepareBrowser } from '#test/support/browser.ts';
import { type RunningSystem, startSystem } from '#test/support/running-system.ts';
import { openMiniAppAs, untilLoaded } from './mini-app-page.ts';

const browser = prepareBrowser();
let system: RunningSystem;
beforeAll(async () => {
  system = await startSystem(['web']);
});
afterAll(() => system?.stop());

const behind = '**/assets/behind-first.*';
const searchBox = (page: Page) => page.getByRole('searchbox', { name: 'Bà con cần làm gì?' });
const matches = (page: Page) => page.getByRole('heading', { name: 'Có lẽ bà con cần bài này' });

/** Lets what fills the first screen through only when told. */
function holdBack() {
  let letThrough = () => {};
  const isLetThrough = new Promise<void>((resolve) => {
    letThrough = resolve;
  });
  const prepare = (context: BrowserContext) =>
    context.route(behind, async (route) => {
      await isLetThrough;
      await route.continue();
    });
  return { prepare, letThrough: () => letThrough() };
}

const topOf = async (page: Page) => (await searchBox(page).boundingBox())?.y;

test('letters typed before the rest of the first screen is there stay, and lead to results', async () => {
  const { prepare, letThrough } = holdBack();
  const page = await browser.open(system.serverUrl, phone, prepare);
  await searchBox(page).click();
  await page.keyboard.type('quên mật');
  const top = await topOf(page);
  letThrough();
  await page.keyboard.type(' khẩu vneid');
  await matches(page).waitFor();
  await page.getByRole('heading', { name: 'Bài hướng dẫn theo việc' }).waitFor();
  expect(await searchBox(page).inputValue()).toBe('quên mật khẩu vneid');
  expect(await searchBox(page).evaluate((box) => box === document.activeElement)).toBe(true);
  expect(await topOf(page)).toBe(top);
});

test('what was typed stays where the rest cannot be fetched, which says so in its own place', async () => {
  const page = await browser.open(system.serverUrl, phone, (context) =>
    context.route(behind, (route) => route.abort()),
  );
  await searchBox(page).fill('sim');
  await page.getByRole('main').getByRole('button', { name: 'Thử lại' }).first().waitFor();
  expect(await searchBox(page).inputValue()).toBe('sim');
  await page.getByRole('link', { name: /^Hỏi tổ/ }).waitFor();
});

test('what is above does not move when it is known who is here', async () => {
  const page = await openMiniAppAs(browser, system, 'Nguyễn Văn Sửu');
  const { prepare, letThrough } = holdBack();
  await prepare(page.context());
  await page.reload();
  await searchBox(page).waitFor();
  const top = await topOf(page);
  letThrough();
  await page.getByText('Nguyễn Văn Sửu').waitFor();
  await untilLoaded(page);
  expect(await topOf(page)).toBe(top);
});
