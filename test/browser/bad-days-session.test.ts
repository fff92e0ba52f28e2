import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { phone, prepareBrowser } from '#test/support/browser.ts';
import { keepPicture } from '#test/support/browser-pictures.ts';
import { type RunningSystem, startSystem } from '#test/support/running-system.ts';
import type { ApiPerson } from './api-person.ts';
import { askDatabase, countRows } from './ask-database.ts';
import { screenAddress, walkTo } from './bad-day-page.ts';
import { breakApi } from './broken-api.ts';
import { openMiniAppAs, untilLoaded } from './mini-app-page.ts';
import { type Scene, setScene } from './scene.ts';

const browser = prepareBrowser();
let system: RunningSystem;
let scene: Scene;
beforeAll(async () => {
  system = await startSystem(['all']);
  scene = await setScene(system);
});
afterAll(() => system?.stop());

const name = 'Nguyễn Thị Hồng Hạnh';
const openAs = async (person: ApiPerson, path: string) =>
  browser.open(await screenAddress(system, path, person), phone);
const press = (page: Page, button: string) =>
  page.getByRole('button', { name: button, exact: true }).click();
const box = (page: Page, label: string | RegExp) => page.getByRole('textbox', { name: label });
const expireSessions = () => askDatabase(system, 'delete from sessions');

/** What was being written when the session ended, and where it ends up. */
const writings: {
  what: string;
  path: (scene: Scene) => string;
  write: (page: Page, words: string) => Promise<void>;
  words: (page: Page) => Promise<string>;
  send: string;
  /** Sent without another tap once it is known who is here. */
  goesOnByItself: boolean;
  arrived: (page: Page, words: string) => Promise<unknown>;
  rows: (words: string) => [from: string, values: unknown[]];
}[] = [
  {
    what: 'a question',
    path: () => '/ask',
    write: (page, words) => box(page, 'Bà con vướng chuyện gì?').fill(words),
    words: (page) => box(page, 'Bà con vướng chuyện gì?').inputValue(),
    send: 'Gửi cho tổ',
    goesOnByItself: true,
    arrived: (page) => page.getByText('Đã gửi cho tổ rồi ạ').waitFor(),
    rows: (words) => ['help_requests where question = $1', [words]],
  },
  {
    what: 'a message',
    path: (s) => `/help-requests/${s.claimed}`,
    write: (page, words) => box(page, 'Nhắn thêm cho tổ').fill(words),
    words: (page) => box(page, 'Nhắn thêm cho tổ').inputValue(),
    send: 'Gửi',
    goesOnByItself: false,
    arrived: (page, words) => page.getByRole('listitem').getByText(words).waitFor(),
    rows: (words) => ["help_request_history where kind = 'resident-added' and text = $1", [words]],
  },
  {
    what: 'a rating',
    path: (s) => `/help-requests/${s.answered}`,
    async write(page, words) {
      const again = page.getByRole('button', { name: 'Đổi ý? Báo lại cho tổ' });
      const choice = page.getByRole('radio', { name: 'Mới được một phần' });
      await again.or(choice).first().waitFor();
      if (await again.isVisible()) await again.click();
      await choice.check();
      await box(page, /^Nói thêm một câu/).fill(words);
    },
    words: (page) => box(page, /^Nói thêm một câu/).inputValue(),
    send: 'Gửi cho tổ biết',
    goesOnByItself: false,
    arrived: (page, words) => page.getByRole('listitem').getByText(words).waitFor(),
    rows: (words) => [
      "help_request_history where kind = 'rated' and text like '%: ' || $1",
      [words],
    ],
  },
];

test.each(writings)(
  '$what written while the session ends goes on by itself where it is known who is here',
  async ({ path, write, send, arrived, rows, what }) => {
    const words = `Phiên hết hạn giữa chừng, ${what}`;
    const page = await openAs(scene.resident, path(scene));
    await write(page, words);
    await expireSessions();
    await press(page, send);
    await arrived(page, words);
    expect(await countRows(system, ...rows(words))).toBe(1);
  },
);

test.each(writings)(
  '$what written while the session ends waits for the sign-in where somebody must be asked',
  async ({ path, write, words: readWords, send, goesOnByItself, arrived, rows, what }) => {
    const words = `Phải đăng nhập lại, ${what}`;
    const page = await openMiniAppAs(browser, system, name);
    await walkTo(page, path(scene));
    await write(page, words);
    await page.evaluate(() => {
      for (const key of Object.keys(localStorage)) {
        if (key.endsWith('/persona')) localStorage.removeItem(key);
      }
    });
    await expireSessions();
    await press(page, send);
    await page.getByRole('heading', { name: 'Đăng nhập', exact: true }).waitFor();
    await keepPicture(page, `session over, ${what}`, 'whole');
    await page.getByRole('list', { name: 'Người mẫu' }).getByRole('button', { name }).click();
    if (!goesOnByItself) {
      await expect.poll(() => readWords(page), { timeout: 10_000 }).toBe(words);
      await press(page, send);
    }
    await arrived(page, words);
    expect(await countRows(system, ...rows(words))).toBe(1);
  },
);

test('who signs in next on the same phone finds nothing of the one before, also without network', async () => {
  const secret = 'Chuyện riêng của bác Hạnh';
  const page = await openMiniAppAs(browser, system, name);
  await walkTo(page, `/help-requests/${scene.answered}`);
  await page.getByText('Bác mở VNeID trên máy cũ').waitFor();
  await walkTo(page, '/me/household');
  await page.getByText('Phương Thảo').waitFor();
  await walkTo(page, '/help-requests');
  await page.getByRole('link', { name: /Sổ đất/ }).waitFor();
  await walkTo(page, `/announcements/${scene.announcement}`);
  await page.getByText('Bà con mang theo điện thoại').waitFor();
  await walkTo(page, `/tutorials/${scene.tutorialId}/steps/2`);
  await page.getByRole('heading', { name: /^Bước 2 trên/ }).waitFor();
  await walkTo(page, `/tutorials/${scene.tutorialId}/done`);
  await press(page, 'Có ích');
  await walkTo(page, '/ask');
  await box(page, 'Bà con vướng chuyện gì?').fill(secret);
  await walkTo(page, '/me');
  await press(page, 'Đăng xuất');
  await page.getByRole('link', { name: 'Đăng nhập' }).waitFor();

  const kept = () => page.evaluate(() => JSON.stringify({ ...localStorage }));
  for (const trace of [
    secret,
    'Sổ đất',
    name,
    'VNeID trên máy cũ',
    'Phương Thảo',
    'tutorial-votes',
  ]) {
    expect(await kept(), trace).not.toContain(trace);
  }
  await page.getByRole('link', { name: 'Đăng nhập' }).click();
  await page
    .getByRole('list', { name: 'Người mẫu' })
    .getByRole('button', { name: 'Ngô Minh Trí' })
    .click();
  await page.getByRole('heading', { level: 1, name: 'Tôi', exact: true }).waitFor();
  await page.getByText('Ngô Minh Trí').waitFor();
  await breakApi(page.context(), 'down');
  await page.goto(page.url());
  for (const path of ['/', '/help-requests', '/announcements', '/me/household', '/ask', '/me']) {
    await walkTo(page, path);
    await page.getByRole('heading', { level: 1 }).waitFor();
    await untilLoaded(page);
    await keepPicture(page, `next person ${path.slice(1).replace('/', ' ')}`, 'whole');
    const seen = await page.locator('body').textContent();
    for (const trace of [secret, 'Sổ đất', name, 'Phương Thảo', 'Đang làm dở']) {
      expect(seen, `${path}: ${trace}`).not.toContain(trace);
    }
  }
  await walkTo(page, '/ask');
  expect(await box(page, 'Bà con vướng chuyện gì?').inputValue()).toBe('');
});

test('a question begun by a reader whom nobody knew yet becomes theirs when they sign in', async () => {
  const page = await browser.open(await screenAddress(system, '/ask'), phone);
  const words = 'Viết trước rồi mới đăng nhập';
  await box(page, 'Bà con vướng chuyện gì?').fill(words);
  await press(page, 'Gửi cho tổ');
  await page.getByRole('list', { name: 'Người mẫu' }).getByRole('button', { name }).click();
  await page.getByText('Đã gửi cho tổ rồi ạ').waitFor();
  expect(await countRows(system, 'help_requests where question = $1', [words])).toBe(1);
});
