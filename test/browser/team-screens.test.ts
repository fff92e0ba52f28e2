import { randomUUID } from 'node:crypto';
import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import * as z from 'zod';
import { phone, prepareBrowser } from '#test/support/browser.ts';
import { keepPicture } from '#test/support/browser-pictures.ts';
import { type RunningSystem, startSystem } from '#test/support/running-system.ts';
import { leaveScreen, screenAddress, walkTo } from './bad-day-page.ts';
import { breakApi, isForScreens } from './broken-api.ts';
import { inspectScreen } from './inspect-screen.ts';
import { type Scene, setScene } from './scene.ts';

const browser = prepareBrowser();
let system: RunningSystem;
let scene: Scene;
beforeAll(async () => {
  system = await startSystem(['all']);
  scene = await setScene(system);
  const canned = {
    shortName: 'quenmk',
    title: 'Quên mật khẩu VNeID',
    text: 'Bấm “Quên mật khẩu”.',
  };
  await scene.leader.send('PUT', `/team/canned-answers/${randomUUID()}`, canned, z.unknown());
});
afterAll(() => system?.stop());

const demands = { targetMin: 48, wordsMin: 18, marksMin: 15 };
const looks = [
  { look: 'normal', textSize: 'normal', contrast: 'normal' },
  { look: 'largest', textSize: 'largest', contrast: 'normal' },
  { look: 'strong contrast', textSize: 'normal', contrast: 'high' },
];
const press = (name: string) => (page: Page) => page.getByRole('button', { name }).click();
const check = (name: string) => (page: Page) => page.getByRole('radio', { name }).check();

async function openAsLeader(
  path: string,
  prepare?: (context: BrowserContext) => Promise<unknown>,
): Promise<Page> {
  const page = await browser.open(await screenAddress(system, path, scene.leader), phone, prepare);
  await page.getByRole('heading', { level: 1 }).waitFor();
  return page;
}

async function inspectInEveryLook(page: Page, name: string): Promise<void> {
  for (const { look, textSize, contrast } of looks) {
    await page.evaluate((data) => Object.assign(document.documentElement.dataset, data), {
      textSize,
      contrast,
    });
    await keepPicture(page, `${name} ${look}`, 'whole');
    const isHighContrast = contrast === 'high';
    const found = await inspectScreen(page.mainFrame(), { ...demands, isHighContrast });
    expect(found, `${name}, ${look}`).toEqual([]);
  }
}

type Step = {
  name: string;
  path: (scene: Scene) => string;
  heading: string | RegExp;
  /** What is done there before it is looked at. */
  open: readonly ((page: Page) => Promise<unknown>)[];
};

const steps: Step[] = [
  {
    name: 'team request, unfolded',
    path: (s) => `/team/${s.claimed}`,
    heading: /^Yêu cầu A/,
    open: [(page) => page.getByText('Việc khác', { exact: true }).click()],
  },
  {
    name: 'team request, answered',
    path: (s) => `/team/${s.answered}`,
    heading: /^Yêu cầu A/,
    open: [(page) => page.getByRole('link', { name: /^Sửa câu vừa trả lời/ }).waitFor()],
  },
  { name: 'team note', path: (s) => `/team/${s.claimed}/note`, heading: 'Ghi cho tổ', open: [] },
  {
    name: 'team asking back',
    path: (s) => `/team/${s.claimed}/question`,
    heading: 'Hỏi thêm bà con',
    open: [press('Gửi câu hỏi cho bà con')],
  },
  {
    name: 'team appointment',
    path: (s) => `/team/${s.claimed}/appointment`,
    heading: 'Hẹn bà con',
    open: [press('Ngày mai'), press('Sáng'), press('08:00')],
  },
  {
    name: 'team finishing',
    path: (s) => `/team/${s.answered}/finish`,
    heading: 'Việc này xong rồi?',
    open: [press('Đúng, đã xong'), check('Đã gửi lên xã hoặc cơ quan khác')],
  },
  {
    name: 'team correction',
    path: (s) => `/team/${s.answered}/correction`,
    heading: 'Sửa câu trả lời',
    open: [],
  },
  {
    name: 'team handing over',
    path: (s) => `/team/${s.claimed}/hand-over`,
    heading: 'Chuyển việc này cho ai?',
    open: [check('Tổ thôn khác')],
  },
  {
    name: 'team referral',
    path: (s) => `/team/${s.claimed}/referral`,
    heading: 'Chỉ nơi khác giúp',
    open: [check('Công an')],
  },
  {
    name: 'team tip',
    path: (s) => `/team/${s.answered}/tip`,
    heading: 'Giữ làm mẹo',
    open: [],
  },
  {
    name: 'team giving back',
    path: (s) => `/team/${s.claimed}/release`,
    heading: 'Trả việc này lại cho tổ?',
    open: [],
  },
  {
    name: 'team search',
    path: () => '/team/search',
    heading: 'Tìm việc cũ',
    open: [
      (page) => page.getByLabel('Anh chị tìm gì?').fill('VNeID'),
      (page) => page.getByRole('link', { name: /thiết bị khác/ }).waitFor(),
    ],
  },
  {
    name: 'team entering',
    path: () => '/team/new',
    heading: 'Nhập việc cho bà con',
    open: [press('Ghi vào sổ của tổ')],
  },
  {
    name: 'team canned answer',
    path: (s) => `/team/${s.claimed}`,
    heading: /^Yêu cầu A/,
    open: [press('Dùng câu mẫu'), press('Quên mật khẩu VNeID')],
  },
  { name: 'team bot', path: () => '/team/bot', heading: 'Nhóm Zalo của tổ', open: [] },
];

test('every step of a helper fits a small phone, can be read and tapped, in every look', async () => {
  const page = await openAsLeader('/team');
  await page
    .getByRole('link', { name: /^A|Zalo của tôi/ })
    .first()
    .waitFor();
  await inspectInEveryLook(page, 'team queue');
  for (const { name, path, heading, open } of steps) {
    await walkTo(page, path(scene));
    await page.getByRole('heading', { level: 1, name: heading }).waitFor();
    for (const act of open) await act(page);
    await inspectInEveryLook(page, name);
  }
}, 180_000);

test('while the team’s screens are on their way, and when they did not come, they can be read and tapped', async () => {
  const page = await openAsLeader('/farewell', (context) =>
    breakApi(context, 'silent', isForScreens),
  );
  await page.getByRole('link', { name: 'Tổ', exact: true }).waitFor();
  for (const [name, path] of [
    ['team queue', '/team'],
    ['team request', `/team/${scene.claimed}`],
  ] as const) {
    await walkTo(page, path);
    await page.getByText('Đang mở, bà con chờ chút…').first().waitFor();
    await inspectInEveryLook(page, `loading ${name}`);
    await leaveScreen(page);
    const endBreak = await breakApi(page.context(), 'down');
    await walkTo(page, path);
    await page.getByRole('main').getByRole('alert').waitFor();
    await inspectInEveryLook(page, `failed ${name}`);
    await leaveScreen(page);
    await endBreak();
  }
});
