import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { phone, prepareBrowser } from '#test/support/browser.ts';
import { keepPicture } from '#test/support/browser-pictures.ts';
import { type RunningSystem, startSystem } from '#test/support/running-system.ts';
import { inspectScreen } from './inspect-screen.ts';
import { openMiniAppAs, untilLoaded } from './mini-app-page.ts';
import { untilFocused } from './walk-by-keyboard.ts';

const browser = prepareBrowser();
let system: RunningSystem;
beforeAll(async () => {
  system = await startSystem(['all']);
});
afterAll(() => system?.stop());

const tutorialId = 'sim-confirm-vneid';
const demands = { targetMin: 48, wordsMin: 18, marksMin: 15 };

const follow = (page: Page, name: string | RegExp) => page.getByRole('link', { name }).click();
const stepHeading = (page: Page, step: number) =>
  page.getByRole('heading', { level: 1, name: new RegExp(`^Bước ${step} trên`) });

async function openAt(path: string): Promise<Page> {
  const { url } = await fetch(system.serverUrl);
  const page = await browser.open(new URL(path, url).href, phone);
  await page.getByRole('heading', { level: 1 }).waitFor();
  await untilLoaded(page);
  return page;
}

/** Draws a finger over the middle of the screen, by so many pixels. */
async function drawFinger(page: Page, along: number, down = 0): Promise<void> {
  const touch = await page.context().newCDPSession(page);
  const from = { x: phone.width / 2 - along / 2, y: 420 - down / 2 };
  await touch.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [from] });
  for (const part of [0.25, 0.5, 0.75, 1]) {
    const point = { x: from.x + along * part, y: from.y + down * part };
    await touch.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints: [point] });
  }
  await touch.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
  await touch.detach();
}

async function inspect(page: Page, name: string): Promise<void> {
  for (const size of ['normal', 'largest']) {
    await page.evaluate((chosen) => {
      document.documentElement.dataset.textSize = chosen;
    }, size);
    await keepPicture(page, `tutorial story ${name} ${size}`, 'whole');
    expect(await inspectScreen(page.mainFrame(), demands), `${name} ${size}`).toEqual([]);
  }
  await page.evaluate(() => {
    document.documentElement.dataset.textSize = 'normal';
  });
}

test('a reader nobody knows goes from the topic through the steps by finger and by button, and is taken up where they stopped', async () => {
  const page = await openAt('');
  await follow(page, 'SIM, số điện thoại');
  await page.getByRole('heading', { level: 1, name: 'SIM, số điện thoại' }).waitFor();
  await page.getByRole('main').getByRole('list').getByRole('link').first().click();
  await page.getByRole('link', { name: 'Bắt đầu' }).waitFor();
  await inspect(page, 'overview');

  await follow(page, 'Bắt đầu');
  await stepHeading(page, 1).waitFor();
  await page.getByRole('img', { name: /^Hình vẽ: / }).waitFor();
  await page.getByText('Làm được thì bà con thấy:').waitFor();
  await inspect(page, 'step');

  await drawFinger(page, 0, -200);
  await stepHeading(page, 1).waitFor();
  await drawFinger(page, -200);
  await stepHeading(page, 2).waitFor();
  await untilFocused(stepHeading(page, 2));
  await drawFinger(page, 200);
  await stepHeading(page, 1).waitFor();
  await follow(page, 'Xong bước này');
  await stepHeading(page, 2).waitFor();

  await follow(page, 'Em kẹt ở bước này');
  await page.getByRole('heading', { level: 1, name: 'Nhờ tổ giúp bước này' }).waitFor();
  const { url } = await fetch(system.serverUrl);
  await page.goto(url);
  await page.getByRole('heading', { name: 'Đang làm dở' }).waitFor();
  await follow(page, /Đang ở bước 2 trên/);
  await stepHeading(page, 2).waitFor();
});

test('who has finished says with one tap whether it was of use, and the server hears it', async () => {
  const page = await openMiniAppAs(browser, system, 'Nguyễn Văn Sửu');
  await page.getByLabel('Bà con cần làm gì?').fill('xac nhan so dien thoai');
  await page.getByRole('heading', { name: 'Có lẽ bà con cần bài này' }).waitFor();
  await inspect(page, 'search');
  await page.getByRole('link', { name: /SIM/ }).first().click();
  const reached = page.waitForResponse((answer) => answer.url().includes('/tutorial-progress/'));
  await follow(page, 'Bắt đầu');
  expect((await reached).status()).toBe(200);
  const last = page.getByRole('link', { name: 'Xong cả bài' });
  for (let step = 1; (await last.count()) === 0; step += 1) {
    await follow(page, 'Xong bước này');
    await stepHeading(page, step + 1).waitFor();
  }
  await last.click();
  await page.getByRole('heading', { level: 1, name: 'Xong cả bài rồi!' }).waitFor();
  const heard = page.waitForResponse((answer) => answer.url().endsWith('/vote'));
  await page.getByRole('button', { name: 'Có ích', exact: true }).click();
  expect((await heard).status()).toBe(204);
  await page.getByText('Cảm ơn bà con, em ghi lại rồi.').waitFor();
  await untilLoaded(page);
  await inspect(page, 'done');
});

test('the printed page has every step whole, one code back to the tutorial, and nothing of the app', async () => {
  const page = await openAt(`tutorials/${tutorialId}/print`);
  await page.getByRole('img', { name: /^Mã QR/ }).waitFor();
  await inspect(page, 'print');
  const { steps } = await (await fetch(`${system.serverUrl}/api/tutorials/${tutorialId}`)).json();

  await page.emulateMedia({ media: 'print' });
  expect(await page.getByRole('img', { name: /^Mã QR/ }).count()).toBe(1);
  expect(await page.getByRole('img', { name: /^Hình vẽ/ }).count()).toBe(steps.length);
  for (const step of steps) await page.getByText(step.text).waitFor();
  expect(await page.getByRole('button').count()).toBe(0);
  expect(await page.getByRole('link').count()).toBe(0);
  const letters = await page.evaluate(() => getComputedStyle(document.body).fontSize);
  expect(Number.parseFloat(letters)).toBeGreaterThanOrEqual(21.3); // 16 pt

  const sheets = await page.pdf({ preferCSSPageSize: true });
  expect(sheets.subarray(0, 5).toString()).toBe('%PDF-');
  await keepSheets(sheets);
});

/** For a person to look at, beside the pictures. */
async function keepSheets(sheets: Buffer): Promise<void> {
  if (process.env.SCREENSHOTS !== '1') return;
  const { writeFile } = await import('node:fs/promises');
  await writeFile('test/.artifacts/tutorial story print.pdf', sheets);
}
