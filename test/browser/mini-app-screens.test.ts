import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { phone, prepareBrowser } from '#test/support/browser.ts';
import { keepPicture } from '#test/support/browser-pictures.ts';
import { type RunningSystem, startSystem } from '#test/support/running-system.ts';
import { untilDialogClosed } from './closed-dialog.ts';
import { inspectScreen } from './inspect-screen.ts';
import { untilLoaded } from './mini-app-page.ts';
import { type Scene, setScene } from './scene.ts';

const browser = prepareBrowser();
let system: RunningSystem;
let scene: Scene;
beforeAll(async () => {
  system = await startSystem(['all']);
  scene = await setScene(system);
});
afterAll(() => system?.stop());

type Person = 'resident' | 'newcomer' | 'leader';
type ScreenOfTest = {
  name: string;
  path: (scene: Scene) => string;
  as?: Person;
  heading: string | RegExp;
  /** What still is to be done, or waited for, at the address. */
  open?: (page: Page) => Promise<unknown>;
};

const press = (button: string) => (page: Page) =>
  page.getByRole('button', { name: button }).click();
const step = ({ tutorialId }: Scene) => `/tutorials/${tutorialId}/steps/4`;

const screens: ScreenOfTest[] = [
  {
    name: 'home',
    path: () => '/',
    as: 'resident',
    heading: 'Chào bà con!',
    open: (page) => page.getByRole('heading', { name: 'Đang nhờ tổ' }).waitFor(),
  },
  { name: 'home of nobody', path: () => '/', heading: 'Chào bà con!' },
  { name: 'topic', path: () => '/topics/vneid', heading: /VNeID/ },
  { name: 'tutorial', path: (s) => `/tutorials/${s.tutorialId}`, heading: /SIM/ },
  { name: 'step', path: step, heading: /^Bước 4 trên/ },
  { name: 'done', path: (s) => `/tutorials/${s.tutorialId}/done`, heading: 'Xong cả bài rồi!' },
  {
    name: 'stuck',
    path: (s) => `${step(s)}/stuck`,
    as: 'resident',
    heading: 'Nhờ tổ giúp bước này',
  },
  { name: 'ask', path: () => '/ask', as: 'resident', heading: 'Hỏi tổ' },
  { name: 'village', path: () => '/village', as: 'newcomer', heading: 'Bà con ở thôn nào?' },
  { name: 'my requests', path: () => '/help-requests', as: 'resident', heading: 'Yêu cầu của tôi' },
  {
    name: 'my request',
    path: (s) => `/help-requests/${s.answered}`,
    as: 'resident',
    heading: /^Yêu cầu A/,
  },
  {
    name: 'cancelling',
    path: (s) => `/help-requests/${s.claimed}`,
    as: 'resident',
    heading: /^Yêu cầu A/,
    open: press('Thôi, không cần giúp nữa'),
  },
  {
    name: 'announcements',
    path: () => '/announcements',
    as: 'resident',
    heading: 'Thông báo',
    open: (page) => page.getByRole('link', { name: /SIM chính chủ/ }).waitFor(),
  },
  {
    name: 'announcement',
    path: (s) => `/announcements/${s.announcement}`,
    as: 'resident',
    heading: /SIM chính chủ/,
  },
  { name: 'announcements, to nobody', path: () => '/announcements', heading: 'Thông báo' },
  { name: 'me', path: () => '/me', as: 'resident', heading: 'Tôi' },
  { name: 'me of nobody', path: () => '/me', heading: 'Tôi' },
  { name: 'my name', path: () => '/me/name', as: 'resident', heading: 'Tổ gọi bà con là gì?' },
  { name: 'my look', path: () => '/me/look', as: 'resident', heading: /^Chữ/ },
  {
    name: 'my messages',
    path: () => '/me/messages',
    as: 'resident',
    heading: 'Báo cho bà con những gì?',
  },
  {
    name: 'my household',
    path: () => '/me/household',
    as: 'resident',
    heading: 'Người nhà tôi giúp',
  },
  {
    name: 'household, one leaving',
    path: () => '/me/household',
    as: 'resident',
    heading: 'Người nhà tôi giúp',
    open: (page) => page.getByRole('button', { name: /^Bỏ / }).first().click(),
  },
  {
    name: 'my consents',
    path: () => '/me/consents',
    as: 'resident',
    heading: 'Những điều tôi đồng ý',
  },
  {
    name: 'taking consent back',
    path: () => '/me/consents',
    as: 'resident',
    heading: 'Những điều tôi đồng ý',
    open: press('Thôi, không cho đọc nữa'),
  },
  { name: 'my data', path: () => '/me/data', as: 'resident', heading: 'Dữ liệu của tôi' },
  { name: 'erasing', path: () => '/me/erase', as: 'resident', heading: 'Xoá dữ liệu của tôi' },
  { name: 'farewell', path: () => '/farewell', heading: 'Đã xoá xong' },
  { name: 'real channel', path: () => '/me/channel', as: 'resident', heading: 'Kênh thật của xã' },
  { name: 'team inbox', path: () => '/team', as: 'leader', heading: 'Việc của tổ' },
  { name: 'team request', path: (s) => `/team/${s.claimed}`, as: 'leader', heading: /^Yêu cầu A/ },
  { name: 'team, to others', path: () => '/team', as: 'newcomer', heading: 'Việc của tổ' },
  { name: 'sign-in', path: () => '/sign-in', heading: 'Đăng nhập' },
  { name: 'not found', path: () => '/no-such-page', heading: 'Không có trang này' },
];

const sizes = ['Vừa', 'Rất to'];
const looks = [
  { look: 'Vừa', size: 'Vừa', isHighContrast: false },
  { look: 'Rất to', size: 'Rất to', isHighContrast: false },
  { look: 'rõ nét', size: 'Vừa', isHighContrast: true },
];
const demands = { targetMin: 48, wordsMin: 18, marksMin: 15 };

test.each(screens)(
  '$name fits a small phone, can be read and tapped, also in the largest letters and in strong contrast',
  async (screen) => {
    const page = await browser.open(await addressOf(screen), phone);
    for (const { look, size, isHighContrast } of looks) {
      await page.getByRole('heading', { level: 1, name: screen.heading }).waitFor();
      await untilLoaded(page);
      await chooseLetters(page, size);
      await chooseContrast(page, isHighContrast);
      await screen.open?.(page);
      await keepPicture(page, `${screen.name} ${look}`, 'whole');
      const found = await inspectScreen(page.mainFrame(), { ...demands, isHighContrast });
      expect(found, look).toEqual([]);
      await page.keyboard.press('Escape');
      await untilDialogClosed(page);
    }
  },
);

test('the choice of letters itself fits a small phone, and is kept', async () => {
  const page = await browser.open(system.serverUrl, phone);
  await press('Cỡ chữ')(page);
  for (const size of sizes) {
    await page.getByRole('radio', { name: size, exact: true }).check();
    await keepPicture(page, `letters ${size}`, 'whole');
    expect(await inspectScreen(page.mainFrame(), demands), size).toEqual([]);
  }
  const height = (target: Page) => target.evaluate(() => getComputedStyle(document.body).fontSize);
  await expect.poll(() => height(page)).toBe('36px');
  await page.reload();
  await page.getByRole('heading', { name: 'Chào bà con!' }).waitFor();
  expect(await height(page)).toBe('36px');
});

test('each of the five places in a helper’s bar stands on one line', async () => {
  const page = await browser.open(
    await addressOf({ name: 'bar', path: () => '/', as: 'leader', heading: 'Chào bà con!' }),
    phone,
  );
  const bar = page.getByRole('navigation', { name: 'Các phần chính' });
  await bar.getByRole('link', { name: 'Tổ', exact: true }).waitFor();
  const lines = await bar.getByRole('link').evaluateAll((places) =>
    places.map((place) => {
      const words = [...place.childNodes].find(({ nodeType }) => nodeType === Node.TEXT_NODE);
      const range = document.createRange();
      if (words) range.selectNode(words);
      return [words?.textContent, range.getClientRects().length];
    }),
  );
  expect(lines).toEqual([
    ['Trang chủ', 1],
    ['Yêu cầu', 1],
    ['Thông báo', 1],
    ['Tôi', 1],
    ['Tổ', 1],
  ]);
});

async function chooseLetters(page: Page, size: string): Promise<void> {
  await press('Cỡ chữ')(page);
  await page.getByRole('dialog').getByRole('radio', { name: size, exact: true }).check();
  await page.getByRole('button', { name: 'Xong', exact: true }).click();
  await untilDialogClosed(page);
}

/** As the person's own part sets it; walking there from every screen would take minutes. */
async function chooseContrast(page: Page, isHigh: boolean): Promise<void> {
  await page.evaluate(
    (contrast) => {
      document.documentElement.dataset.contrast = contrast;
    },
    isHigh ? 'high' : 'normal',
  );
}

async function addressOf(screen: ScreenOfTest): Promise<string> {
  const { url } = await fetch(system.serverUrl);
  const address = new URL(screen.path(scene).slice(1), url);
  if (screen.as) address.searchParams.set('persona', scene[screen.as].personId);
  return address.href;
}
