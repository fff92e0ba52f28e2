import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { phone, prepareBrowser } from '#test/support/browser.ts';
import { type RunningSystem, startSystem } from '#test/support/running-system.ts';
import { untilLoaded } from './mini-app-page.ts';
import { type Scene, setScene } from './scene.ts';
import { reach, untilFocused, walkByKeyboard } from './walk-by-keyboard.ts';

const browser = prepareBrowser();
let system: RunningSystem;
let scene: Scene;
beforeAll(async () => {
  system = await startSystem(['all']);
  scene = await setScene(system);
});
afterAll(() => system?.stop());

type Person = 'resident' | 'newcomer' | 'leader';

async function openAs(person: Person | undefined, path: string): Promise<Page> {
  const { url } = await fetch(system.serverUrl);
  const address = new URL(path.slice(1), url);
  if (person) address.searchParams.set('persona', scene[person].personId);
  const page = await browser.open(address.href, phone);
  await page.getByRole('heading', { level: 1 }).waitFor();
  if (person) await page.getByRole('banner').getByText('UBND xã Thanh Tâm').waitFor();
  await untilLoaded(page);
  return page;
}

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name });
const link = (page: Page, name: string | RegExp) => page.getByRole('link', { name });
const pressEnter = (page: Page) => page.keyboard.press('Enter');

/** The screen named so is there, and has the focus, so that a screen reader reads it out. */
async function standAt(page: Page, heading: string | RegExp): Promise<void> {
  const title = page.getByRole('heading', { level: 1, name: heading });
  await title.waitFor();
  await untilLoaded(page);
  await untilFocused(title, String(heading));
}

type ScreenOfTest = [
  name: string,
  person: Person | undefined,
  path: (scene: Scene) => string,
  /** Headings of what comes after the rest of the screen, each when it is there; nothing may come while one walks. */
  late?: (string | RegExp)[],
];

const screens: ScreenOfTest[] = [
  ['home', 'resident', () => '/', ['Thông báo mới', 'Đang nhờ tổ', /hay xem$|^Nên xem trước$/]],
  ['home of nobody', undefined, () => '/', ['Nên xem trước']],
  ['a topic', undefined, () => '/topics/vneid'],
  ['a tutorial', 'resident', (s) => `/tutorials/${s.tutorialId}`],
  ['a step', 'resident', (s) => `/tutorials/${s.tutorialId}/steps/4`],
  ['the end of a tutorial', 'resident', (s) => `/tutorials/${s.tutorialId}/done`],
  ['a tutorial for the printer', undefined, (s) => `/tutorials/${s.tutorialId}/print`],
  ['being stuck', 'resident', (s) => `/tutorials/${s.tutorialId}/steps/4/stuck`],
  ['asking', 'resident', () => '/ask'],
  ['the villages', 'newcomer', () => '/village'],
  ['my requests', 'resident', () => '/help-requests'],
  ['one request', 'resident', (s) => `/help-requests/${s.answered}`],
  ['announcements', 'resident', () => '/announcements'],
  ['one announcement', 'resident', (s) => `/announcements/${s.announcement}`],
  ['me', 'resident', () => '/me'],
  ['my name', 'resident', () => '/me/name'],
  ['my look', 'resident', () => '/me/look'],
  ['my messages', 'resident', () => '/me/messages'],
  ['my household', 'resident', () => '/me/household'],
  ['my consents', 'resident', () => '/me/consents'],
  ['my data', 'resident', () => '/me/data'],
  ['erasing', 'resident', () => '/me/erase'],
  ['the real channel', 'resident', () => '/me/channel'],
  ['the team’s work', 'leader', () => '/team'],
  ['a request of the team', 'leader', (s) => `/team/${s.claimed}`],
];

test.each(screens)(
  'with Tab alone everything on %s is reached in turn, has a name and shows that it has the focus',
  async (_name, person, path, late = []) => {
    const page = await openAs(person, path(scene));
    for (const name of late) await page.getByRole('heading', { name }).waitFor();
    for (const size of ['normal', 'largest']) {
      await page.evaluate((chosen) => {
        document.documentElement.dataset.textSize = chosen;
      }, size);
      expect(await walkByKeyboard(page), size).toEqual([]);
    }
  },
);

test('a dialog keeps the focus, closes with Escape and gives the focus back', async () => {
  const page = await openAs('resident', `/help-requests/${scene.claimed}`);
  for (const name of ['Cỡ chữ', 'Thôi, không cần giúp nữa']) {
    await reach(page, button(page, name));
    await page.keyboard.press('Space');
    const dialog = page.getByRole('dialog');
    await dialog.waitFor();
    const isInside = () => dialog.evaluate((box) => box.contains(document.activeElement));
    await expect.poll(isInside, { message: name }).toBe(true);
    for (const key of [...Array(8).fill('Tab'), ...Array(10).fill('Shift+Tab')]) {
      await page.keyboard.press(key);
      expect(await isInside(), `${name} after ${key}`).toBe(true);
    }
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    await untilFocused(button(page, name), name);
  }
});

test('a question is asked without a pointer, from the first screen to the answer’s place', async () => {
  const page = await openAs('newcomer', '/');
  await reach(page, link(page, /^Hỏi tổ/));
  await pressEnter(page);
  await standAt(page, 'Hỏi tổ');
  await reach(page, page.getByLabel('Bà con vướng chuyện gì?'));
  await page.keyboard.type('Máy tôi không vào được mạng');
  await reach(page, page.getByText('Thêm ảnh, giọng nói, hẹn đến nhà…'));
  await pressEnter(page);
  await reach(page, page.getByRole('radio', { name: 'Nhắn ở đây và trong Zalo' }));
  await page.keyboard.press('ArrowDown');
  expect(await page.getByRole('radio', { name: 'Gọi điện cho tôi' }).isChecked()).toBe(true);
  await reach(page, page.getByLabel('Số điện thoại'));
  await page.keyboard.type('0912345678');
  await reach(page, button(page, 'Xong rồi, gửi luôn'));
  await page.keyboard.press('Space');
  await reach(page, button(page, 'Tôi đồng ý, gửi cho tổ'));
  await page.keyboard.press('Space');
  await page.getByRole('heading', { level: 1, name: 'Bà con ở thôn nào?' }).waitFor();
  await reach(page, button(page, /^Thôn Đồng Vọng/));
  await pressEnter(page);
  await page.getByText('Đã gửi cho tổ rồi ạ.').waitFor();
  await standAt(page, /^Yêu cầu A/);
});

test('a step is done without a pointer, and the way to the team is two keys from it', async () => {
  const page = await openAs('resident', '/tutorials/vneid-forgot-password');
  await reach(page, link(page, 'Bắt đầu'));
  await pressEnter(page);
  await standAt(page, /^Bước 1 trên/);
  await reach(page, link(page, 'Xong bước này'));
  await pressEnter(page);
  await standAt(page, /^Bước 2 trên/);
  await reach(page, link(page, 'Em kẹt ở bước này'));
  await pressEnter(page);
  await standAt(page, 'Nhờ tổ giúp bước này');
  await reach(page, button(page, 'Gửi cho tổ'));
  await pressEnter(page);
  await page.getByText('Đã gửi cho tổ rồi ạ.').waitFor();
});
