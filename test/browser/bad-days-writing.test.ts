import type { Page, Response } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { phone, prepareBrowser } from '#test/support/browser.ts';
import { keepPicture } from '#test/support/browser-pictures.ts';
import { type RunningSystem, startSystem } from '#test/support/running-system.ts';
import type { ApiPerson } from './api-person.ts';
import { countRows } from './ask-database.ts';
import { codeUnits, paste, screenAddress, tapTwice } from './bad-day-page.ts';
import { type Scene, setScene } from './scene.ts';

const browser = prepareBrowser();
let system: RunningSystem;
let scene: Scene;
beforeAll(async () => {
  system = await startSystem(['all']);
  scene = await setScene(system);
});
afterAll(() => system?.stop());

const openAs = async (person: ApiPerson, path: string) =>
  browser.open(await screenAddress(system, path, person), phone);

const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();
const box = (page: Page, name: string | RegExp) => page.getByRole('textbox', { name });

/** Families, flags, and halves of letters at the edges and in the middle. */
const odd = [
  0xdc00,
  ...codeUnits('Cháu 😀👨‍👩‍👧‍👦🇻🇳'),
  0xd83d,
  ...codeUnits(' nửa chữ'),
  0,
  0xd83d,
];
const longText = 'Bà con ơi, máy tôi hỏng. '.repeat(400);

/** What is typed, where, and how one gets there. */
const fields: {
  name: string;
  path: (scene: Scene) => string;
  open?: (page: Page) => Promise<unknown>;
  label: string | RegExp;
  send: string;
  method: 'POST' | 'PUT';
  sentTo: RegExp;
  lengthMax: number;
}[] = [
  {
    name: 'a question',
    path: () => '/ask',
    label: 'Bà con vướng chuyện gì?',
    send: 'Gửi cho tổ',
    method: 'POST',
    sentTo: /\/help-requests$/,
    lengthMax: 2000,
  },
  {
    name: 'a message',
    path: (s) => `/help-requests/${s.claimed}`,
    label: 'Nhắn thêm cho tổ',
    send: 'Gửi',
    method: 'POST',
    sentTo: /\/messages$/,
    lengthMax: 2000,
  },
  {
    name: 'a rating',
    path: (s) => `/help-requests/${s.answered}`,
    open: (page) => page.getByRole('radio', { name: 'Mới được một phần' }).check(),
    label: /^Nói thêm một câu/,
    send: 'Gửi cho tổ biết',
    method: 'POST',
    sentTo: /\/rating$/,
    lengthMax: 500,
  },
  {
    name: 'a name',
    path: () => '/me/name',
    label: 'Tên của bà con',
    send: 'Lưu',
    method: 'PUT',
    sentTo: /\/me\/name$/,
    lengthMax: 60,
  },
  {
    name: 'somebody at home',
    path: () => '/me/household',
    label: 'Gọi là gì?',
    send: 'Thêm người này',
    method: 'PUT',
    sentTo: /\/me\/household\//,
    lengthMax: 60,
  },
  {
    name: 'a word about a tutorial',
    path: (s) => `/tutorials/${s.tutorialId}/done`,
    open: (page) => page.getByRole('button', { name: 'Có ích', exact: true }).click(),
    label: 'Muốn nói thêm một câu không?',
    send: 'Gửi câu này',
    method: 'PUT',
    sentTo: /\/vote$/,
    lengthMax: 500,
  },
];

test.each(fields)(
  '$name of ten thousand letters is not cut: it says how many are too many, and what is left is sent whole',
  async ({ name, path, open, label, send, method, sentTo, lengthMax }) => {
    const page = await openAs(scene.resident, path(scene));
    await open?.(page);
    const isOfIt = (answer: Response) =>
      answer.request().method() === method && sentTo.test(new URL(answer.url()).pathname);
    const taken: number[] = [];
    page.on('response', (answer) => {
      if (isOfIt(answer) && answer.request().postData()?.includes('máy tôi hỏng')) {
        taken.push(answer.status());
      }
    });
    const field = box(page, label);
    await field.fill(longText);
    expect(await field.inputValue()).toBe(longText);
    const over = longText.trim().length - lengthMax;
    await page.getByText(`Dài quá ${over} chữ cái rồi.`).waitFor();
    await press(page, send);
    await keepPicture(page, `too long ${name}`, 'whole');
    expect(await field.inputValue()).toBe(longText);
    // Where the server is asked at all, its refusal comes first: a button that waits does nothing.
    await page.getByRole('button', { name: send, exact: true, disabled: false }).waitFor();

    await paste(field, odd);
    await page.getByText(/^Dài quá/).waitFor({ state: 'hidden' });
    // A page whose session is still on its way is refused once, signs in and sends again by itself.
    const answered = page.waitForResponse((answer) => isOfIt(answer) && answer.status() !== 401);
    await press(page, send);
    expect((await answered).status()).toBeLessThan(300);
    await page.getByText('😀👨‍👩‍👧‍👦🇻🇳').first().waitFor();
    await keepPicture(page, `odd letters ${name}`, 'whole');
    expect(taken.filter((status) => status < 300 || status >= 500)).toEqual([]);
  },
);

test('ten thousand letters in the search box find something, or lead on to asking', async () => {
  const page = await openAs(scene.resident, '/');
  const search = page.getByRole('searchbox', { name: 'Bà con cần làm gì?' });
  await search.fill(`quên mật khẩu vneid ${longText}`);
  await page.getByRole('heading', { name: 'Có lẽ bà con cần bài này' }).waitFor();
  expect(await page.getByRole('alert').count()).toBe(0);
});

const patience = { timeout: 10_000 };
const twice = 'bấm hai lần 👆👆';

/** Everything that is sent with a button, and the one row that may come of it. */
const buttons: {
  name: string;
  path: (scene: Scene) => string;
  tap: (page: Page) => Promise<void>;
  done: (page: Page) => Promise<unknown>;
  row: (scene: Scene) => [from: string, values: unknown[]];
}[] = [
  {
    name: 'a question',
    path: () => '/ask',
    async tap(page) {
      await box(page, 'Bà con vướng chuyện gì?').fill(twice);
      await tapTwice(page.getByRole('button', { name: 'Gửi cho tổ' }));
    },
    done: (page) => page.getByText('Đã gửi cho tổ rồi ạ.').waitFor(),
    row: () => ['help_requests where question = $1', [twice]],
  },
  {
    name: 'a message',
    path: (s) => `/help-requests/${s.claimed}`,
    async tap(page) {
      await box(page, 'Nhắn thêm cho tổ').fill(twice);
      await tapTwice(page.getByRole('button', { name: 'Gửi', exact: true }));
    },
    done: (page) => page.getByRole('listitem').getByText(twice).waitFor(),
    row: () => ["help_request_history where kind = 'resident-added' and text = $1", [twice]],
  },
  {
    name: 'a rating',
    path: (s) => `/help-requests/${s.answered}`,
    async tap(page) {
      await press(page, 'Đổi ý? Báo lại cho tổ');
      await page.getByRole('radio', { name: 'Được rồi' }).check();
      await box(page, /^Nói thêm một câu/).fill(twice);
      await tapTwice(page.getByRole('button', { name: 'Gửi cho tổ biết' }));
    },
    done: (page) => page.getByText('Đã xong, bà con thấy được rồi').waitFor(),
    row: (s) => [
      "help_request_history where kind = 'rated' and help_request_id = $1 and text = $2",
      [s.answered, `solved: ${twice}`],
    ],
  },
  {
    name: 'taking a request up again',
    path: (s) => `/help-requests/${s.answered}`,
    async tap(page) {
      await press(page, 'Vẫn vướng, nhờ tổ giúp tiếp');
      await box(page, /^Còn vướng chỗ nào/).fill(twice);
      await tapTwice(page.getByRole('button', { name: 'Nhờ tổ giúp tiếp', exact: true }));
    },
    done: (page) => box(page, /^Còn vướng chỗ nào/).waitFor({ state: 'hidden' }),
    row: (s) => [
      "help_request_history where kind = 'reopened' and help_request_id = $1 and text = $2",
      [s.answered, twice],
    ],
  },
  {
    name: 'a vote',
    path: () => '/tutorials/vneid-forgot-password/done',
    tap: (page) => tapTwice(page.getByRole('button', { name: 'Chưa có ích' })),
    done: (page) => page.getByText('Cảm ơn bà con, em ghi lại rồi.').waitFor(),
    row: () => ['tutorial_votes where tutorial_id = $1', ['vneid-forgot-password']],
  },
  {
    name: 'somebody at home',
    path: () => '/me/household',
    async tap(page) {
      await box(page, 'Gọi là gì?').fill(twice);
      await tapTwice(page.getByRole('button', { name: 'Thêm người này' }));
    },
    done: (page) => page.getByRole('listitem').getByText(twice).waitFor(),
    row: () => ['household_members where name = $1', [twice]],
  },
  {
    name: 'reading an announcement',
    path: () => '/announcements',
    tap: (page) => tapTwice(page.getByRole('link', { name: /SIM chính chủ/ })),
    done: (page) => page.getByText('Bà con mang theo điện thoại').waitFor(),
    row: (s) => ['announcement_reads where announcement_id = $1', [s.announcement]],
  },
];

test.each(buttons)('$name, tapped twice at once, is one', async ({ path, tap, done, row }) => {
  const page = await openAs(scene.resident, path(scene));
  await tap(page);
  await done(page);
  await expect.poll(() => countRows(system, ...row(scene)), patience).toBe(1);
  expect(await page.getByRole('alert').count()).toBe(0);
});

test('a question open in two windows is the same in both, and sent in both is one request', async () => {
  const words = 'Hai cửa sổ cùng mở một câu hỏi';
  const first = await openAs(scene.resident, '/ask');
  const second = await first.context().newPage();
  await second.goto(first.url());
  const question = (page: Page) => box(page, 'Bà con vướng chuyện gì?');
  await question(first).fill('Hai cửa sổ');
  await expect.poll(() => question(second).inputValue(), patience).toBe('Hai cửa sổ');
  await question(second).fill(words);
  await expect.poll(() => question(first).inputValue(), patience).toBe(words);
  // Whichever is slower may hear of the other's sending before it is pressed, and has nothing to press any more.
  await Promise.race([press(first, 'Gửi cho tổ'), press(second, 'Gửi cho tổ')]);
  for (const page of [first, second]) {
    await page.getByText(/Đã gửi cho tổ rồi ạ|đã gửi cho tổ rồi ạ, từ một cửa sổ khác/).waitFor();
  }
  expect(await countRows(system, 'help_requests where question = $1', [words])).toBe(1);
});

test('what is written in one window after the other has sent is not lost', async () => {
  const first = await openAs(scene.resident, `/help-requests/${scene.claimed}`);
  const second = await first.context().newPage();
  await second.goto(first.url());
  const message = (page: Page) => box(page, 'Nhắn thêm cho tổ');
  await message(first).fill('Câu thứ nhất từ hai cửa sổ');
  await expect
    .poll(() => message(second).inputValue(), patience)
    .toBe('Câu thứ nhất từ hai cửa sổ');
  await press(first, 'Gửi');
  await second.getByText('Tin này đã gửi rồi, từ một cửa sổ khác.').waitFor();
  await keepPicture(second, 'sent in another window', 'whole');
  await message(second).fill('Câu thứ hai từ hai cửa sổ');
  await press(second, 'Gửi');
  await second.getByRole('listitem').getByText('Câu thứ hai từ hai cửa sổ').waitFor();
  const said = "help_request_history where kind = 'resident-added' and text like $1";
  expect(await countRows(system, said, ['Câu thứ % từ hai cửa sổ'])).toBe(2);
});
