import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { phone, prepareBrowser } from '#test/support/browser.ts';
import { keepPicture } from '#test/support/browser-pictures.ts';
import { type RunningSystem, startSystem } from '#test/support/running-system.ts';
import { untilLoaded } from './mini-app-page.ts';
import { buildForZalo, type ZaloHost } from './zalo-host.ts';

const browser = prepareBrowser();
let system: RunningSystem;
let host: ZaloHost;
beforeAll(async () => {
  system = await startSystem(['all']);
  const world = JSON.parse(await readFile('test/fixtures/thanh-tam/world.json', 'utf8'));
  host = await buildForZalo(world.app.miniAppId, system.serverUrl);
});
afterAll(async () => {
  await host?.remove();
  await system?.stop();
});

/** Zalo's own SDK asks Zalo's hosts, and rejects with plain objects that have no stack; that is not our page's doing. */
const isOfTheSdk = (complaint: string) =>
  complaint === 'threw: ' ||
  /^asked another machine: https:\/\/[\w.-]*(zalo|zdn|zadn)\.(me|vn|com)\//.test(complaint);

const open = (path: string) => browser.open(host.address(path), phone, host.surround);

test('inside Zalo everything can be read though no call of the SDK ever settles', async () => {
  const page = await open('/');
  await page.getByRole('heading', { level: 1, name: 'Chào bà con!' }).waitFor();
  expect(await page.evaluate(() => document.documentElement.lang)).toBe('vi');
  await page.getByRole('searchbox', { name: 'Bà con cần làm gì?' }).fill('quen mat khau vneid');
  await page
    .getByRole('link', { name: /mật khẩu/ })
    .first()
    .click();
  await page.getByRole('link', { name: 'Bắt đầu' }).click();
  await page.getByRole('heading', { level: 1, name: /^Bước 1 trên/ }).waitFor();
  await untilLoaded(page);
  await keepPicture(page, 'inside Zalo, step', 'whole');
  expect(new URL(page.url()).host).toBe('h5.zdn.vn');
  expect(browser.takeComplaints().filter((complaint) => !isOfTheSdk(complaint))).toEqual([]);
});

test('a link from a chat leads to its screen, and a reload stays there', async () => {
  const page = await open('/tutorials/scam-emergency?env=TESTING&version=7');
  const heading = page.getByRole('heading', { level: 1 });
  await page.getByRole('link', { name: 'Bắt đầu' }).waitFor();
  expect(await heading.textContent()).toMatch(/kẻ lừa/);
  await page.reload();
  await page.getByRole('link', { name: 'Bắt đầu' }).click();
  await page.getByRole('heading', { level: 1, name: /^Bước 1 trên/ }).waitFor();
  expect(new URL(page.url()).searchParams.get('version')).toBe('7');
  expect(browser.takeComplaints().filter((complaint) => !isOfTheSdk(complaint))).toEqual([]);
});

test('a question written while Zalo says nothing of who is here is kept, and the person is told what to do', async () => {
  const page = await open('/ask');
  const words = page.getByRole('textbox', { name: 'Bà con vướng chuyện gì?' });
  await words.fill('Em không mở được VNeID');
  await page.getByRole('button', { name: 'Gửi cho tổ' }).click();
  await page
    .getByRole('alert')
    .or(page.getByRole('heading', { name: 'Đăng nhập' }))
    .first()
    .waitFor();
  await keepPicture(page, 'inside Zalo, nobody vouches', 'whole');
  await page.goto(host.address('/ask'));
  expect(await words.inputValue()).toBe('Em không mở được VNeID');
  expect(browser.takeComplaints().filter((complaint) => !isOfTheSdk(complaint))).toEqual([]);
});

test.each(['normal', 'largest'])(
  'Zalo’s own menu at the top right covers nothing to read or press (letters: %s)',
  async (size) => {
    const page = await open('/');
    await page.getByRole('heading', { level: 1, name: 'Chào bà con!' }).waitFor();
    await page.evaluate((chosen) => {
      document.documentElement.dataset.textSize = chosen;
    }, size);
    await keepPicture(page, `inside Zalo, home ${size}`);
    // 103 × 40 px, as measured on phones.
    const covered = await page.evaluate(() => {
      const words = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      const range = document.createRange();
      const found: (string | null)[] = [];
      for (let node = words.nextNode(); node; node = words.nextNode()) {
        range.selectNodeContents(node);
        const box = range.getBoundingClientRect();
        const isUnder = box.right > innerWidth - 103 && box.bottom > 0 && box.top < 40;
        if (isUnder && box.width > 1) found.push(node.textContent);
      }
      return found;
    });
    expect(covered).toEqual([]);
    expect(browser.takeComplaints().filter((complaint) => !isOfTheSdk(complaint))).toEqual([]);
  },
);
