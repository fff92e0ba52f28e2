import type { BrowserContext, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { unreadSentence } from '#bot/http/error-texts.ts';
import { phone, prepareBrowser } from '#test/support/browser.ts';
import { keepPicture } from '#test/support/browser-pictures.ts';
import { type RunningSystem, startSystem } from '#test/support/running-system.ts';
import { askDatabase, countRows } from './ask-database.ts';
import { screenAddress, walkTo } from './bad-day-page.ts';
import { breakApi, type Fault, isForScreens, sentences } from './broken-api.ts';
import { walks } from './loaded-screens.ts';
import { type Scene, setScene } from './scene.ts';

const browser = prepareBrowser();
let system: RunningSystem;
let scene: Scene;
beforeAll(async () => {
  system = await startSystem(['all']);
  scene = await setScene(system);
});
afterAll(() => system?.stop());

const faults = Object.keys(sentences) as Fault[];

const retry = (page: Page) =>
  page.getByRole('main').getByRole('button', { name: 'Thử lại', exact: true });

const openAs = async (
  path: string,
  as: 'resident' | 'newcomer',
  prepare?: (context: BrowserContext) => Promise<unknown>,
) =>
  browser.open(await screenAddress(system, path, scene[as]), phone, async (context) => {
    await context.clock.install({ time: Date.now() });
    await prepare?.(context);
  });

/** Faults that are ours are no complaints about the page. */
function takeOurFaults(fault: Fault): void {
  const foreign = browser
    .takeComplaints()
    .filter((complaint) => fault !== 'fails' || !complaint.startsWith('answered 500'));
  expect(foreign).toEqual([]);
}

/** Until it is there; a silent server is given up after the time that a person would wait. */
async function waitFor(page: Page, fault: Fault, words: Locator): Promise<void> {
  if (fault !== 'silent') return words.waitFor();
  await vi.waitUntil(
    async () => {
      await page.clock.fastForward(15_000);
      return words.isVisible();
    },
    { timeout: 20_000, interval: 100 },
  );
}

/** Until it is there after one of the tries that the app makes by itself; each has real seconds to be answered. */
async function waitThroughTries(page: Page, words: Locator): Promise<void> {
  await vi.waitUntil(
    async () => {
      await page.clock.fastForward(20_000);
      const isThere = words.waitFor({ timeout: 5_000 });
      return isThere.then(
        () => true,
        () => false,
      );
    },
    { timeout: 20_000, interval: 100 },
  );
}

test.each(faults)(
  'while the server is “%s”, every screen says so and what to do, and opens with one tap afterwards',
  async (fault) => {
    for (const walk of walks) {
      let mend = async () => {};
      const page = await openAs('/sign-in', 'resident', async (context) => {
        mend = await breakApi(context, fault, isForScreens);
      });
      await page.getByText('Nguyễn Thị Hồng Hạnh').waitFor();
      // Nothing is asked again by itself between the mending and the tap.
      await page.clock.pauseAt((await page.evaluate(() => Date.now())) + 60_000);
      for (const screen of walk) {
        await walkTo(page, screen.path(scene));
        const alert = page.getByRole('main').getByRole('alert');
        await waitFor(page, fault, alert.getByText(sentences[fault]));
        if (screen.name === 'a topic') await keepPicture(page, `bad day ${fault}`);
        await mend();
        await retry(page).click();
        await screen.there(page);
        expect(await alert.count(), screen.name).toBe(0);
        mend = await breakApi(page.context(), fault);
      }
    }
    takeOurFaults(fault);
  },
);

test.each(faults)(
  'while the server is “%s”, home and the person’s own part stand as they were, and searching finds what the phone knows',
  async (fault) => {
    const page = await openAs('/topics/vneid', 'resident');
    await page.getByRole('main').getByRole('listitem').first().waitFor();
    // What the phone knows is the list as their own commune words it.
    await page.waitForFunction(() =>
      Object.keys(localStorage).some((key) => key.includes('/api/tutorials?oa=')),
    );
    await walkTo(page, '/');
    await page.getByRole('link', { name: /giả danh công an/ }).waitFor();
    await page.getByRole('heading', { name: 'Đang nhờ tổ' }).waitFor();
    const mend = await breakApi(page.context(), fault);
    await page.reload();
    await page.getByRole('heading', { name: 'Đang nhờ tổ' }).waitFor();
    await page.getByRole('link', { name: /giả danh công an/ }).waitFor();
    await page.getByText('Thôn Bến Lở').waitFor();
    const search = page.getByRole('searchbox', { name: 'Bà con cần làm gì?' });
    await search.fill('quen mat khau vneid');
    await waitFor(page, fault, page.getByText('em tìm trong các bài điện thoại còn giữ'));
    await page.getByRole('heading', { name: 'Có lẽ bà con cần bài này' }).waitFor();
    await keepPicture(page, `bad day search ${fault}`, 'whole');
    await walkTo(page, '/help-requests');
    await page.getByRole('link', { name: /Sổ đất/ }).waitFor();
    await walkTo(page, '/me');
    await page.getByText('Nguyễn Thị Hồng Hạnh').waitFor();
    await page.getByText('Thôn Bến Lở').waitFor();
    await mend();
    await walkTo(page, '/');
    await search.fill('mat khau dich vu cong');
    await page.getByRole('heading', { name: 'Có lẽ bà con cần bài này' }).waitFor();
    await page.getByText('em tìm trong các bài').waitFor({ state: 'hidden' });
    takeOurFaults(fault);
  },
);

test.each(faults)(
  'a question asked while the server is “%s” is kept, says what becomes of it, and arrives by itself once',
  async (fault) => {
    const words = `Máy tôi báo lỗi khi máy chủ ${fault}`;
    const page = await openAs('/ask', 'resident');
    const field = page.getByRole('textbox', { name: 'Bà con vướng chuyện gì?' });
    await field.fill(words);
    const mend = await breakApi(page.context(), fault, (_url, method) => method === 'POST');
    await page.getByRole('button', { name: 'Gửi cho tổ' }).click();
    await waitFor(page, fault, page.getByText(/Đã giữ lại|giữ lại rồi, lát nữa tự gửi lại/));
    await keepPicture(page, `bad day asking ${fault}`, 'whole');
    await page.reload();
    await waitFor(page, fault, page.getByText(/Đã giữ lại|giữ lại rồi, lát nữa tự gửi lại/));
    expect(await field.inputValue()).toBe(words);
    await mend();
    await waitThroughTries(page, page.getByText('Đã gửi cho tổ rồi ạ'));
    expect(await countRows(system, 'help_requests where question = $1', [words])).toBe(1);
    takeOurFaults(fault);
  },
);

test('a table that is gone for a while is a sentence and not a blank screen, and what was written arrives afterwards', async () => {
  const words = 'Bảng dữ liệu vừa biến mất';
  const page = await openAs('/ask', 'resident');
  await page.getByRole('textbox', { name: 'Bà con vướng chuyện gì?' }).fill(words);
  await askDatabase(system, 'alter table help_requests rename to help_requests_gone');
  await page.getByRole('button', { name: 'Gửi cho tổ' }).click();
  await page.getByText(/giữ lại rồi, lát nữa tự gửi lại/).waitFor();
  await walkTo(page, '/help-requests');
  await page.getByRole('alert').getByText(unreadSentence).waitFor();
  await askDatabase(system, 'alter table help_requests_gone rename to help_requests');
  await retry(page).click();
  await waitThroughTries(page, page.getByRole('link', { name: words }));
  expect(await countRows(system, 'help_requests where question = $1', [words])).toBe(1);
  takeOurFaults('fails');
});

test('whoever comes for the first time while the server is down reads that, and is let in afterwards', async () => {
  let mend = async () => {};
  const address = await screenAddress(system, '/', scene.newcomer);
  const page = await browser.open(address, phone, async (context) => {
    mend = await breakApi(context, 'down');
  });
  await page.getByText('Chưa đăng nhập được, bà con vẫn đọc bài như thường.').waitFor();
  await keepPicture(page, 'bad day first time', 'whole');
  for (const [path, way] of [
    ['/help-requests', 'Thử lại'],
    ['/announcements', 'Đăng nhập'],
    ['/me', 'Đăng nhập'],
  ] as const) {
    await walkTo(page, path);
    await page.getByRole('main').getByText(way, { exact: true }).first().waitFor();
    await keepPicture(page, `bad day first time ${path.slice(1)}`, 'whole');
  }
  await walkTo(page, '/');
  await mend();
  await page.getByRole('main').getByRole('button', { name: 'Thử lại' }).click();
  await page.getByText('Ngô Minh Trí').waitFor();
});

test('a screen whose program does not come says so, and comes with one tap afterwards', async () => {
  const page = await openAs('/sign-in', 'resident');
  await page.getByText('Nguyễn Thị Hồng Hạnh').waitFor();
  let isDown = true;
  await page.route('**/assets/**', (route) => (isDown ? route.abort() : route.fallback()));
  await walkTo(page, `/tutorials/${scene.tutorialId}`);
  await page.getByRole('alert').getByText('Có trục trặc rồi. Bà con thử lại giúp nhé.').waitFor();
  isDown = false;
  await page.getByRole('button', { name: 'Thử lại' }).click();
  await page.getByRole('link', { name: 'Bắt đầu' }).waitFor();
  browser.takeComplaints();
});

test('a part of a screen whose program does not come says so in its place, and comes with one tap afterwards', async () => {
  const page = await openAs('/ask', 'resident');
  await page.getByRole('heading', { level: 1, name: 'Hỏi tổ' }).waitFor();
  let isDown = true;
  await page.route('**/assets/**', (route) => (isDown ? route.abort() : route.fallback()));
  await page.getByText('Thêm ảnh, giọng nói, hẹn đến nhà…').click();
  await page.getByRole('status').getByText(sentences.down).waitFor();
  isDown = false;
  await retry(page).click();
  await page.getByLabel('Chọn hoặc chụp ảnh').waitFor({ state: 'attached' });
});

/** Forms that are sent while the person waits, and what stands there once it was taken. */
const forms: {
  what: string;
  path: (scene: Scene) => string;
  label: string | RegExp;
  send: string;
  prepare?: (page: Page) => Promise<unknown>;
  taken: (page: Page, words: string) => Promise<unknown>;
}[] = [
  {
    what: 'a message',
    path: (s) => `/help-requests/${s.claimed}`,
    label: 'Nhắn thêm cho tổ',
    send: 'Gửi',
    taken: (page, words) => page.getByRole('listitem').getByText(words).waitFor(),
  },
  {
    what: 'a verdict',
    path: (s) => `/help-requests/${s.answered}`,
    label: /^Nói thêm một câu/,
    send: 'Gửi cho tổ biết',
    prepare: (page) => page.getByRole('radio', { name: 'Mới được một phần' }).check(),
    taken: (page, words) => page.getByRole('listitem').getByText(words).waitFor(),
  },
  {
    what: 'somebody at home',
    path: () => '/me/household',
    label: 'Gọi là gì?',
    send: 'Thêm người này',
    taken: (page, words) => page.getByRole('listitem').getByText(words).waitFor(),
  },
  {
    what: 'a name',
    path: () => '/me/name',
    label: 'Tên của bà con',
    send: 'Lưu',
    taken: (page, words) => page.getByRole('link', { name: words }).waitFor(),
  },
];

test.each(forms)(
  '$what that the server does not take stays where it was written, and is taken at the next try',
  async ({ what, path, label, send, prepare, taken }) => {
    const words = `Máy chủ hỏng, ${what}`;
    const page = await openAs(path(scene), 'resident');
    await prepare?.(page);
    const field = page.getByRole('textbox', { name: label });
    await field.fill(words);
    const mend = await breakApi(page.context(), 'down', (_url, method) => method !== 'GET');
    await page.getByRole('button', { name: send, exact: true }).click();
    await page.getByText(/^(Đã giữ lại\. Có mạng là tự gửi|Chưa nối được mạng)/).waitFor();
    await keepPicture(page, `not taken ${what}`, 'whole');
    expect(await field.inputValue()).toBe(words);
    await mend();
    await page.getByRole('button', { name: new RegExp(`^(${send}|Gửi lại)$`) }).click();
    await taken(page, words);
  },
);
