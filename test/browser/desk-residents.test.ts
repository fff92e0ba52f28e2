import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { desktop, prepareBrowser } from '#test/support/browser.ts';
import { keepPicture } from '#test/support/browser-pictures.ts';
import { type RunningSystem, startSystem } from '#test/support/running-system.ts';
import { countRows } from './ask-database.ts';
import { untilDialogClosed } from './closed-dialog.ts';
import { inspectScreen } from './inspect-screen.ts';
import { type Scene, setScene } from './scene.ts';
import { walkByKeyboard } from './walk-by-keyboard.ts';

const browser = prepareBrowser();
let system: RunningSystem;
let scene: Scene;
beforeAll(async () => {
  system = await startSystem(['all']);
  scene = await setScene(system);
});
afterAll(() => system?.stop());

const demands = { targetMin: 48, wordsMin: 16, marksMin: 14 };
const looks = [
  { look: 'desk', viewport: desktop },
  { look: 'phone', viewport: { width: 390, height: 844 } },
];

const openPage = (name: string, viewport: { width: number; height: number }) =>
  browser.open(
    `${system.serverUrl}/console/?page=${name}&persona=${scene.officer.personId}`,
    viewport,
  );

async function fits(page: Page, name: string): Promise<void> {
  await keepPicture(page, `console ${name}`, 'whole');
  expect(await inspectScreen(page.mainFrame(), demands), name).toEqual([]);
  const isBehindDialog = await page.getByRole('dialog').isVisible();
  if (!isBehindDialog) expect(await walkByKeyboard(page), name).toEqual([]);
}

async function findOneself(page: Page): Promise<void> {
  await page.getByRole('searchbox', { name: 'Mã hoặc tên' }).fill('hong hanh');
  await page.getByRole('button', { name: 'Tìm', exact: true }).click();
  // Whoever has asked something stands below as well.
  await page
    .getByRole('search')
    .getByRole('button', { name: /Nguyễn Thị Hồng Hạnh/ })
    .click();
  await page.getByRole('heading', { name: 'Nguyễn Thị Hồng Hạnh' }).waitFor();
}

async function record(page: Page, kind: string): Promise<void> {
  await page.getByRole('button', { name: 'Ghi một yêu cầu về dữ liệu' }).click();
  await page.getByLabel('Yêu cầu', { exact: true }).selectOption({ label: kind });
  await page.getByRole('button', { name: 'Ghi lại' }).click();
  await untilDialogClosed(page);
  await page.getByRole('heading', { name: kind }).first().waitFor();
}

test.each(looks)(
  'residents, what they ask about their data, and running work fit and are reached by keyboard ($look)',
  async ({ look, viewport }) => {
    const page = await openPage('residents', viewport);
    await page.getByRole('heading', { level: 1, name: 'Bà con' }).waitFor();
    await fits(page, `residents ${look}`);
    await findOneself(page);
    await record(page, 'Xem dữ liệu của mình');
    // The keys begin at the top again, and not where the dialog was opened.
    await page.reload();
    await page.getByRole('heading', { name: 'Nguyễn Thị Hồng Hạnh' }).waitFor();
    await fits(page, `resident ${look}`);
    await page.getByRole('button', { name: 'Mở dữ liệu để đưa cho bà con' }).first().click();
    await page.getByRole('button', { name: 'In ra' }).first().waitFor();
    await keepPicture(page, `console data of a resident ${look}`, 'whole');
    expect(await inspectScreen(page.mainFrame(), demands)).toEqual([]);
    const running = await openPage('long-tasks', viewport);
    await running.getByText('Chưa có việc nào.').waitFor();
    await fits(running, `no long work ${look}`);
  },
);

test.each(looks)(
  'a request is entered for somebody, given to another village and closed with its reason ($look)',
  async ({ look, viewport }) => {
    const page = await openPage('register', viewport);
    await page.getByRole('button', { name: 'Ghi giúp bà con' }).click();
    const dialog = page.getByRole('dialog', { name: 'Ghi yêu cầu giúp bà con' });
    await dialog.getByRole('button', { name: 'Ghi và báo cho tổ' }).click();
    await dialog.getByRole('alert').waitFor();
    await fits(page, `entering a request ${look}`);
    await dialog.getByLabel('Bà con tên gì?').fill('Bà Cúc');
    await dialog.getByLabel('Bà con cần giúp việc gì?').fill(`Không mở được VNeID, ${look}`);
    await dialog.getByLabel('Thôn', { exact: true }).selectOption({ label: 'Thôn Bến Lở' });
    await dialog.getByRole('checkbox', { name: /đồng ý/ }).check();
    await dialog.getByRole('button', { name: 'Ghi và báo cho tổ' }).click();
    const said = await page.getByText(/^Đã ghi yêu cầu \w+/).textContent();
    const code = /yêu cầu (\w+)/.exec(said ?? '')?.[1];
    await untilDialogClosed(page);
    await page.getByRole('button', { name: new RegExp(`\\b${code}\\b`) }).click();
    await page.getByText('Khép lại hoặc chuyển cho tổ').click();
    await fits(page, `acting on a request ${look}`);
    await page.getByLabel('Chuyển cho tổ của').selectOption({ label: 'Thôn Gò Mít' });
    await page.getByRole('button', { name: 'Chuyển cho tổ', exact: true }).click();
    await page.locator('dd', { hasText: 'Thôn Gò Mít' }).first().waitFor();
    await page.getByLabel('Khép lại vì').selectOption({ label: 'Không thuộc việc của tổ' });
    await page.getByRole('button', { name: 'Khép yêu cầu này' }).click();
    await page.getByText('Khép lại hoặc chuyển cho tổ').waitFor({ state: 'hidden' });
    const closed =
      "help_requests where code = $1 and state = 'resolved' and result_kind = 'not-ours'";
    expect(await countRows(system, closed, [code])).toBe(1);
  },
);

test('somebody who wants to be deleted is, after a question, and the register keeps the count', async () => {
  const page = await openPage('residents', desktop);
  await findOneself(page);
  await record(page, 'Xoá dữ liệu của mình');
  const card = page.getByRole('listitem').filter({ hasText: 'Xoá dữ liệu của mình' }).first();
  await card.getByRole('button', { name: 'Xoá dữ liệu của người này' }).click();
  await card.getByText('Anh chị ghi một câu đã làm gì').waitFor();
  await card.getByLabel('Đã làm gì cho bà con?').fill('Đã xoá theo yêu cầu, có ký nhận.');
  await card.getByRole('button', { name: 'Xoá dữ liệu của người này' }).click();
  await keepPicture(page, 'console deleting somebody', 'whole');
  await page.getByRole('button', { name: 'Xoá hẳn' }).click();
  await page.getByRole('heading', { level: 1, name: 'Đã xoá dữ liệu' }).waitFor();
  const gone = 'residents where erased_at is not null and display_name is null';
  expect(await countRows(system, gone, [])).toBe(1);
});
