import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { phone, prepareBrowser } from '#test/support/browser.ts';
import { keepPicture } from '#test/support/browser-pictures.ts';
import { type RunningSystem, startSystem } from '#test/support/running-system.ts';
import { inspectScreen } from './inspect-screen.ts';
import { openMiniAppAs, untilLoaded } from './mini-app-page.ts';

const browser = prepareBrowser();
let system: RunningSystem;
beforeAll(async () => {
  system = await startSystem(['web']);
});
afterAll(() => system?.stop());

const demands = { targetMin: 48, wordsMin: 18, marksMin: 15 };
const unclear = 'sim bị khoá';
const choice = 'Phải xác nhận số';

async function look(page: Page, name: string): Promise<void> {
  await untilLoaded(page);
  for (const size of ['normal', 'largest']) {
    await page.evaluate((chosen) => {
      document.documentElement.dataset.textSize = chosen;
    }, size);
    await keepPicture(page, `search story ${name} ${size}`, 'whole');
    expect(await inspectScreen(page.mainFrame(), demands), `${name} ${size}`).toEqual([]);
  }
  await page.evaluate(() => {
    document.documentElement.dataset.textSize = 'normal';
  });
}

const typeAtHome = (page: Page, words: string) =>
  page.getByRole('searchbox', { name: 'Bà con cần làm gì?' }).fill(words);

test('words that fit two tutorials bring one question, and a tap on the answer opens the tutorial', async () => {
  const page = await browser.open(system.serverUrl, phone);
  await typeAtHome(page, unclear);
  const asked = page.getByRole('region', { name: /SIM của bà con/ });
  await asked.getByRole('link', { name: choice }).waitFor();
  await look(page, 'which of two');
  await asked.getByRole('link', { name: choice }).click();
  await page.getByRole('heading', { level: 1, name: /Xác nhận số điện thoại/ }).waitFor();
});

test('whoever means neither of the two takes the typed words to the team', async () => {
  const page = await openMiniAppAs(browser, system, 'Nguyễn Văn Sửu');
  await typeAtHome(page, unclear);
  const asked = page.getByRole('region', { name: /SIM của bà con/ });
  await asked.getByRole('link', { name: 'Hỏi tổ giúp' }).click();
  const words = page.getByLabel('Bà con vướng chuyện gì?');
  await words.waitFor();
  expect(await words.inputValue()).toBe(unclear);
  await page.getByRole('link', { name: choice }).waitFor();
  await look(page, 'which of two while asking');
});

test('danger shows the number to call, and lost money what to do and the guide, while somebody types', async () => {
  const page = await browser.open(system.serverUrl, phone);
  await typeAtHome(page, 'chồng tôi đánh tôi');
  const call = page.getByRole('link', { name: 'Gọi 113' });
  await call.waitFor();
  expect(await call.getAttribute('href')).toBe('tel:113');
  await look(page, 'danger');
  await typeAtHome(page, 'tôi bị lừa chuyển mất 20 triệu rồi');
  await page.getByText('Bà con bình tĩnh').waitFor();
  await page.getByRole('link', { name: /chuyển tiền cho kẻ lừa: làm ngay/ }).waitFor();
  await look(page, 'lost money');
});

test('a last word half typed finds already, and what is found by other words says by which', async () => {
  const page = await browser.open(system.serverUrl, phone);
  await typeAtHome(page, 'quên mật khẩu vnei');
  await page.getByRole('link', { name: /mật khẩu đăng nhập VNeID/ }).waitFor();
  await typeAtHome(page, 'đổi máy xong app đỏ không vô được');
  await page
    .getByText(/^Gần với câu “/)
    .first()
    .waitFor();
  await look(page, 'why');
  await typeAtHome(page, 'nuôi tôm thẻ chân trắng');
  await page.getByRole('link', { name: 'Hỏi tổ giúp' }).waitFor();
  await look(page, 'nothing found');
});
