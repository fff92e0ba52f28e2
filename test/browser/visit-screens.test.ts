import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { phone, prepareBrowser } from '#test/support/browser.ts';
import { keepPicture } from '#test/support/browser-pictures.ts';
import { type RunningSystem, startSystem } from '#test/support/running-system.ts';
import { leaveScreen, screenAddress, walkTo } from './bad-day-page.ts';
import { breakApi, isForScreens } from './broken-api.ts';
import { type HouseScene, setHouseScene } from './house-scene.ts';
import { inspectScreen } from './inspect-screen.ts';
import { untilHousesKept } from './kept-houses.ts';
import { untilLoaded } from './mini-app-page.ts';
import { walkByKeyboard } from './walk-by-keyboard.ts';

const browser = prepareBrowser();
let system: RunningSystem;
let scene: HouseScene;
beforeAll(async () => {
  system = await startSystem(['all']);
  scene = await setHouseScene(system);
});
afterAll(() => system?.stop());

const demands = { targetMin: 48, wordsMin: 18, marksMin: 15 };
const looks = [
  { look: 'normal', size: 'normal', isHighContrast: false },
  { look: 'large', size: 'large', isHighContrast: false },
  { look: 'largest', size: 'largest', isHighContrast: false },
  { look: 'strong contrast', size: 'normal', isHighContrast: true },
];

async function openAs(
  person: 'leader' | 'newcomer',
  path: string,
  prepare?: (context: BrowserContext) => Promise<unknown>,
): Promise<Page> {
  const page = await browser.open(await screenAddress(system, path, scene[person]), phone, prepare);
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

const press = (name: string | RegExp) => (page: Page) =>
  page.getByRole('button', { name }).first().click();
const see = (words: string | RegExp) => (page: Page) => page.getByText(words).first().waitFor();
const houses = '/team/households';

type ScreenOfTest = {
  name: string;
  path: (scene: HouseScene) => string;
  there: (page: Page) => Promise<unknown>;
  open?: (page: Page) => Promise<unknown>;
};

const screens: ScreenOfTest[] = [
  { name: 'houses', path: () => houses, there: see('Nhà chị Ba bán chè') },
  { name: 'houses of the team', path: () => `${houses}?view=team`, there: see('Nhà anh Khoa') },
  { name: 'house', path: (s) => `${houses}/${s.house}`, there: see('Máy yếu pin') },
  {
    name: 'house that refused',
    path: (s) => `${houses}/${s.refusedHouse}`,
    there: see(/^Bà con nhà này xin đừng đến\./),
  },
  {
    name: 'giving a house',
    path: (s) => `${houses}/${s.house}`,
    there: see('Máy yếu pin'),
    open: press('Giao cho người phụ trách'),
  },
  {
    name: 'writing a visit',
    path: (s) => `${houses}/${s.house}/visit`,
    there: see('Cài VNeID mức 2'),
    open: async (page) => {
      await page.getByRole('button', { name: 'Cài VNeID mức 2', exact: true }).click();
      await page.getByText('Ghi thêm (không bắt buộc)').click();
      await page.getByRole('button', { name: 'Chọn ngày khác' }).click();
    },
  },
  {
    name: 'visit without a deed',
    path: (s) => `${houses}/${s.house}/visit`,
    there: see('Cài VNeID mức 2'),
    open: press('Lưu, không hẹn'),
  },
  { name: 'new house', path: () => `${houses}/new`, there: see('Tôi phụ trách nhà này') },
  {
    name: 'changing a house',
    path: (s) => `${houses}/${s.house}/change`,
    there: see('Đường đến nhà'),
  },
  { name: 'campaigns', path: () => `${houses}/campaigns`, there: see(/^Đã làm 3 trên 2\./) },
  { name: 'duty', path: () => '/team/duty', there: see('Chưa có ai nhận trực.') },
  {
    name: 'planning duty',
    path: () => '/team/duty',
    there: see('Chưa có ai nhận trực.'),
    open: press('Thêm buổi trực'),
  },
  {
    name: 'recording duty',
    path: () => '/team/duty',
    there: see('Chưa có ai nhận trực.'),
    open: press('Ghi kết quả buổi trực'),
  },
  { name: 'thanks', path: () => '/team/thanks', there: see('Gần đây') },
  { name: 'month sheet', path: () => '/team/thanks/sheet', there: see(/^Sửa sổ của Lê Xuân/) },
  {
    name: 'correcting the sheet',
    path: () => '/team/thanks/sheet',
    there: see(/^Sửa sổ của Lê Xuân/),
    open: press(/^Sửa sổ của Lê Xuân/),
  },
];

test.each(screens)('$name can be read and tapped in every look', async (screen) => {
  const page = await openAs('leader', screen.path(scene));
  await screen.there(page);
  await untilLoaded(page);
  await screen.open?.(page);
  await inspectInEveryLook(page, screen.name);
});

test.each(screens.filter(({ open }) => open === undefined))(
  'with Tab alone everything on $name is reached in turn',
  async ({ path, there }) => {
    const page = await openAs('leader', path(scene));
    await there(page);
    await untilLoaded(page);
    expect(await walkByKeyboard(page)).toEqual([]);
  },
);

const loaded = [
  ['houses', houses],
  ['duty', '/team/duty'],
  ['thanks', '/team/thanks'],
] as const;

test.each(loaded)(
  'while %s is on its way, and when it did not come, it can be read',
  async (name, path) => {
    const page = await openAs('leader', '/sign-in', (context) =>
      breakApi(context, 'silent', isForScreens),
    );
    await walkTo(page, path);
    await page.getByText('Đang mở, bà con chờ chút…').first().waitFor();
    await inspectInEveryLook(page, `loading ${name}`);
    await leaveScreen(page);
    await breakApi(page.context(), 'down');
    await walkTo(page, path);
    await page.getByRole('main').getByRole('alert').waitFor();
    await inspectInEveryLook(page, `failed ${name}`);
  },
);

test.each([
  ['houses', houses, /^Anh chị chưa phụ trách nhà nào\./],
  ['duty', '/team/duty', 'Chưa có buổi trực nào sắp tới.'],
  ['thanks', '/team/thanks', /^Chưa có việc nào được ghi\./],
])('%s with nothing in it can be read and tapped in every look', async (name, path, words) => {
  const page = await openAs('newcomer', path);
  await see(words)(page);
  await inspectInEveryLook(page, `empty ${name}`);
});

test('what waits for the network, and what was refused, can be read and tapped in every look', async () => {
  const page = await openAs('leader', houses);
  await see('Nhà chị Ba bán chè')(page);
  await untilLoaded(page);
  const visits = '**/api/team/visits/*';
  const said = { code: 'household/left-alone', message: 'Nhà này đã xin đừng đến nữa.' };
  await page.route(visits, (route) => route.fulfill({ status: 409, json: said }));
  await visitHome(page, 'Nhà ông Sáu');
  await walkTo(page, houses);
  await see('Chưa gửi được')(page);
  await page.unroute(visits);
  await untilHousesKept(page, ['Nhà chị Ba bán chè']);
  await page.context().setOffline(true);
  await visitHome(page, 'Nhà chị Ba bán chè');
  await inspectInEveryLook(page, 'saved without network');
  await walkTo(page, houses);
  await see('1 lượt đang chờ gửi. Có mạng là tự gửi.')(page);
  await inspectInEveryLook(page, 'unsent visits');
});

async function visitHome(page: Page, name: string): Promise<void> {
  await page.getByRole('link', { name }).click();
  await page.getByRole('button', { name: 'Không có ai ở nhà' }).click();
  await page.getByText('Đã ghi: không có ai ở nhà.').waitFor();
}
