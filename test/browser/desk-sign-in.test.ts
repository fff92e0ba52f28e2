import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { desktop, prepareBrowser } from '#test/support/browser.ts';
import { keepPicture } from '#test/support/browser-pictures.ts';
import { type RunningSystem, startSystem } from '#test/support/running-system.ts';
import { askDatabase } from './ask-database.ts';
import { untilDialogClosed } from './closed-dialog.ts';
import { resizeDesk } from './desk-window.ts';
import { inspectScreen } from './inspect-screen.ts';
import { reach, untilFocused, walkByKeyboard } from './walk-by-keyboard.ts';

const browser = prepareBrowser();
let system: RunningSystem;
beforeAll(async () => {
  system = await startSystem(['all']);
});
afterAll(() => system?.stop());

const demands = { targetMin: 48, wordsMin: 16, marksMin: 14 };
const looks = [
  { look: 'desk', viewport: desktop },
  { look: 'phone', viewport: { width: 390, height: 844 } },
];

const oaId = '4180000000000000011';
const people = {
  nhung: { personId: '900000000000000033', staffCode: 'CB-01' },
  tuan: { personId: '900000000000000034', staffCode: 'CB-02' },
  thang: { personId: '900000000000000076', staffCode: 'CB-03' },
};

async function fits(page: Page, name: string): Promise<void> {
  await keepPicture(page, name, 'whole');
  expect(await inspectScreen(page.mainFrame(), demands), name).toEqual([]);
}

const simulator = async <Answer>(path: string, body?: unknown): Promise<Answer> => {
  const response = await fetch(`${system.simulatorUrl}/_sim${path}`, {
    ...(body === undefined
      ? {}
      : {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify(body),
        }),
  });
  expect(response.ok, path).toBe(true);
  return (await response.json()) as Answer;
};

type Chat = { messages: { from: string; text: string }[] };
/** The digits of the last code that stands in somebody's chat with the commune's account. */
async function readCode(personId: string, known?: string): Promise<string> {
  return vi.waitUntil(
    async () => {
      const chat = await simulator<Chat>(`/chats/${oaId}/${personId}`);
      const said = chat.messages.findLast(({ text }) => text.startsWith('Mã đăng nhập'));
      const code = /\d{8}/.exec(said?.text ?? '')?.[0];
      return code !== known && code;
    },
    { timeout: 20_000, interval: 100 },
  );
}
const writesToTheCommune = (personId: string) =>
  simulator(`/people/${personId}/messages`, { oaId, text: 'Chào xã' });

const openConsole = (viewport = desktop) => browser.open(`${system.serverUrl}/console/`, viewport);
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const isIn = (page: Page, words: string) => page.getByRole('banner').getByText(words).waitFor();

async function goToZaloAs(page: Page, name: string): Promise<void> {
  await button(page, 'Đăng nhập bằng Zalo').click();
  await page.getByRole('link', { name, exact: true }).click();
}

test.each(looks)(
  'an officer signs in at Zalo’s own page and out of every machine ($look)',
  async ({ look, viewport }) => {
    const page = await openConsole(viewport);
    await page.getByRole('heading', { level: 1, name: 'Đăng nhập bàn làm việc' }).waitFor();
    await page.getByRole('list', { name: 'Người mẫu' }).waitFor();
    await fits(page, `desk sign-in ${look}`);
    await goToZaloAs(page, 'Vũ Anh Tuấn');
    await isIn(page, 'Người duyệt: Vũ Anh Tuấn');
    await expect.poll(() => page.url()).not.toContain('code=');
    expect(new URL(page.url()).searchParams.get('state')).toBeNull();
    await page.getByRole('heading', { level: 1 }).first().waitFor();

    const home = await openConsole(viewport);
    await goToZaloAs(home, 'Vũ Anh Tuấn');
    await isIn(home, 'Người duyệt: Vũ Anh Tuấn');
    await button(home, 'Đăng xuất').click();
    await home.getByRole('dialog', { name: 'Đăng xuất' }).waitFor();
    await fits(home, `desk leaving ${look}`);
    await button(home, 'Đăng xuất mọi máy').click();
    await home.getByText('Mình đã ra khỏi bàn làm việc.').waitFor();

    await page.reload();
    await page.getByRole('heading', { level: 1, name: 'Đăng nhập bàn làm việc' }).waitFor();
  },
);

test('whoever says no at Zalo comes back to where they can try again', async () => {
  const page = await openConsole();
  await goToZaloAs(page, 'Không cho phép');
  await page.getByRole('alert').getByText('chưa được cho phép').waitFor();
  await fits(page, 'desk sign-in refused');
  await expect.poll(() => page.url()).toBe(`${system.serverUrl}/console/`);
});

test.each(looks)(
  'an officer signs in with a code from the commune’s account ($look)',
  async ({ look, viewport }) => {
    const who = look === 'desk' ? people.nhung : people.thang;
    const page = await openConsole(viewport);
    const staffCode = page.getByLabel('Mã cán bộ hoặc mã tổ viên của mình');
    const ask = async () => {
      await staffCode.fill(who.staffCode);
      await button(page, 'Gửi mã cho tôi').click();
      await page.getByRole('heading', { level: 1, name: 'Nhập mã 8 số' }).waitFor();
    };
    const askAgain = async () => {
      await button(page, 'Lấy mã mới').click();
      // Until it is answered, which empties the field.
      await button(page, 'Lấy mã mới').waitFor();
    };
    // The account may not write to somebody who never wrote to it; the screen says what to do.
    await ask();
    await page.getByText('nhắn bất kỳ điều gì cho trang Zalo').waitFor();
    await fits(page, `desk code ${look}`);
    await writesToTheCommune(who.personId);
    await vi.waitUntil(async () => (await residentsOf(who.personId)) === 1, {
      timeout: 20_000,
      interval: 100,
    });
    await askAgain();
    const code = await readCode(who.personId);
    await page.getByLabel('Mã 8 số').fill(code === '11111111' ? '22222222' : '11111111');
    await button(page, 'Vào bàn làm việc').click();
    await page.getByRole('alert').getByText('Mã chưa đúng').waitFor();
    await fits(page, `desk wrong code ${look}`);
    for (let tries = 0; tries < 4; tries += 1) {
      await button(page, 'Vào bàn làm việc').click();
      await button(page, 'Vào bàn làm việc').waitFor();
    }
    await page.getByRole('alert').getByText('không dùng được nữa').waitFor();
    await fits(page, `desk code over ${look}`);

    await askAgain();
    const next = await readCode(who.personId, code);
    await page.getByLabel('Mã 8 số').fill(next);
    await button(page, 'Vào bàn làm việc').click();
    await isIn(page, look === 'desk' ? 'Quản trị: Nguyễn Thị Hồng Nhung' : 'Cán bộ: Ngô Đức Thắng');
    for (const used of [next, code]) {
      // It may be in somebody's chat before the worker has heard that it arrived.
      await expect.poll(() => keptWords(used), { timeout: 20_000 }).toEqual([]);
    }
  },
);

/** How many residents the server knows by the id that the account has for somebody. */
async function residentsOf(personId: string): Promise<number> {
  const oaUserId = personId.replace(/^900/, '720');
  const rows = await askDatabase(system, 'select 1 from residents where oa_user_id = $1', [
    oaUserId,
  ]);
  return rows.length;
}

/** Where a code can still be read once it has left and come back as an echo. */
async function keptWords(code: string): Promise<unknown[]> {
  return askDatabase(
    system,
    `select 'outgoing' as place from outgoing_messages where content::text like '%' || $1 || '%'
     union all select 'arrived' from inbound_batches b where b::text like '%' || $1 || '%'
     union all select 'inbound' from inbound_events e where e::text like '%' || $1 || '%'`,
    [code],
  );
}

test('somebody who is on no list is told so, and comes in with an invitation', async () => {
  const desk = await openConsole();
  await goToZaloAs(desk, 'Nguyễn Thị Hồng Nhung');
  await desk.getByRole('link', { name: 'Cán bộ', exact: true }).click();
  await desk.getByRole('heading', { level: 1, name: 'Cán bộ' }).waitFor();
  await desk.getByRole('list', { name: 'Danh sách cán bộ' }).waitFor();
  await fits(desk, 'desk officers desk');
  await button(desk, 'Thêm cán bộ').click();
  await desk.getByRole('dialog', { name: 'Thêm cán bộ' }).waitFor();
  await desk.getByLabel('Họ tên').fill('Bùi Thị Na');
  await desk.getByLabel('Mã cán bộ').fill('cb-09');
  await desk.getByRole('radio', { name: /^Người duyệt/ }).check();
  await fits(desk, 'desk officer form desk');
  await button(desk, 'Thêm vào danh sách').click();
  await untilDialogClosed(desk);
  await desk.getByRole('button', { name: 'Tạo mã mời Bùi Thị Na' }).click();
  await button(desk, 'Tạo mã').click();
  const invitation = await desk.locator('.invitation-code').textContent();
  await fits(desk, 'desk invitation desk');

  const newcomer = await openConsole({ width: 390, height: 844 });
  await goToZaloAs(newcomer, 'Ngô Minh Trí');
  await newcomer.getByRole('heading', { level: 1, name: 'Chưa vào được bàn làm việc' }).waitFor();
  await fits(newcomer, 'desk not staff phone');
  const field = newcomer.getByRole('textbox', { name: 'Mã mời' });
  await field.fill('SAI-MA-99');
  await button(newcomer, 'Nhận vai trò').click();
  await newcomer.getByRole('alert').getByText('Mã mời chưa đúng').waitFor();
  await field.fill(invitation?.toLowerCase() ?? '');
  await button(newcomer, 'Nhận vai trò').click();
  await isIn(newcomer, 'Người duyệt: ');

  await button(desk, 'Xong').click();
  await untilDialogClosed(desk);
  await desk.getByRole('link', { name: 'Nhật ký' }).click();
  await desk.getByText('Nối tài khoản Zalo của cán bộ Bùi Thị Na').waitFor();
  await fits(desk, 'desk audit desk');
  await resizeDesk(desk, { width: 390, height: 844 });
  await fits(desk, 'desk audit phone');
  await desk.getByLabel('Việc').selectOption({ label: 'Cán bộ' });
  await desk.getByText('Thêm cán bộ Bùi Thị Na').waitFor();
});

test('a leader finds what concerns the own village, and nothing of the desk', async () => {
  const page = await openConsole();
  await goToZaloAs(page, 'Lê Xuân Trường');
  await isIn(page, 'Tổ trưởng: Lê Xuân Trường');
  const pages = page.getByRole('navigation', { name: 'Các trang' });
  await pages.getByRole('link', { name: 'Thông báo' }).waitFor();
  expect(await pages.getByRole('link', { name: 'Sổ theo dõi' }).count()).toBe(0);
  expect(await pages.getByRole('link', { name: 'Nhật ký' }).count()).toBe(0);
  await page.getByRole('heading', { level: 1 }).first().waitFor();
  await keepPicture(page, 'desk leader desk', 'whole');
  await page.goto(`${system.serverUrl}/console/?page=audit`);
  await pages.getByRole('link', { name: 'Thông báo' }).waitFor();
  expect(await page.getByRole('heading', { level: 1, name: 'Nhật ký' }).count()).toBe(0);
});

test('all of it can be done without a pointer', async () => {
  const page = await openConsole();
  await page.getByRole('list', { name: 'Người mẫu' }).waitFor();
  expect(await walkByKeyboard(page)).toEqual([]);
  await page.reload();
  await page.getByRole('list', { name: 'Người mẫu' }).waitFor();
  await reach(page, page.getByLabel('Mã cán bộ hoặc mã tổ viên của mình'));
  await page.keyboard.type('CB-77');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name: 'Nhập mã 8 số' }).waitFor();
  const code = page.getByLabel('Mã 8 số');
  await untilFocused(code);
  await page.keyboard.type('12345');
  await page.keyboard.press('Enter');
  await page.getByText('Mã có đúng 8 chữ số.').waitFor();
  for (const name of ['Vào bàn làm việc', 'Lấy mã mới', 'Đăng nhập cách khác']) {
    await reach(page, button(page, name));
  }
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name: 'Đăng nhập bàn làm việc' }).waitFor();
});
