import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { desktop, prepareBrowser } from '#test/support/browser.ts';
import { keepPicture } from '#test/support/browser-pictures.ts';
import { type RunningSystem, startSystem } from '#test/support/running-system.ts';
import { type ApiPerson, signInAs } from './api-person.ts';
import { resizeDesk } from './desk-window.ts';
import { inspectScreen } from './inspect-screen.ts';

const browser = prepareBrowser();
let system: RunningSystem;
let officer: ApiPerson;
beforeAll(async () => {
  system = await startSystem(['all']);
  officer = await signInAs(system, 'Nguyễn Thị Hồng Nhung', 'officer');
});
afterAll(() => system?.stop());

const demands = { targetMin: 48, wordsMin: 16, marksMin: 14 };
const pocket = { width: 390, height: 844 };

const opens = (page: string, viewport = desktop): Promise<Page> =>
  browser.open(`${system.serverUrl}/console/?page=${page}&persona=${officer.personId}`, viewport);
const fits = async (page: Page, name: string) => {
  await keepPicture(page, `console posters ${name}`, 'whole');
  expect(await inspectScreen(page.mainFrame(), demands), name).toEqual([]);
};
/** What a click hands to the person. */
async function fetched(page: Page, click: () => Promise<void>): Promise<Buffer> {
  const download = page.waitForEvent('download');
  await click();
  return readFile(await (await download).path());
}
const sheets = (file: Buffer) => file.toString('latin1').match(/\/Type \/Page\b/g)?.length;

test('an officer prints a village’s sheet, and sees that it was scanned', async () => {
  const desk = await opens('posters');
  await desk.getByText('Chưa có tờ nào.').waitFor();
  await fits(desk, 'nothing made');
  await desk.getByLabel('Dán ở đâu').selectOption('Thôn Bến Lở');
  const print = desk.getByRole('button', { name: 'Tải tờ để in' });
  expect(sheets(await fetched(desk, () => print.click()))).toBe(1);
  const row = desk.getByRole('listitem').filter({ hasText: 'Mã tờ' });
  await row.getByText('0 lượt quét').waitFor();

  const code = /Mã tờ ([A-Z2-9]{8})/.exec((await row.textContent()) ?? '')?.[1];
  for (let scans = 0; scans < 3; scans += 1) {
    const answer = await fetch(`${system.serverUrl}/q/${code}`, { redirect: 'manual' });
    expect(answer.status).toBe(302);
    expect(answer.headers.get('location')).toMatch(/^https:\/\/zalo\.me\/s\/.*[?&]village=/);
  }
  await desk.reload();
  await row.getByText('3 lượt quét').waitFor();
  await row.getByText('Xem theo ngày').click();
  await row.getByText(/: 3 lượt$/).waitFor();
  await fits(desk, 'scanned');
  await resizeDesk(desk, pocket);
  await fits(desk, 'scanned on a phone');
});

test('a pack is made with the keyboard alone, goes on without its page, and is fetched from the running work', async () => {
  const desk = await opens('posters');
  await desk.getByRole('radio', { name: 'Các bài hướng dẫn được chọn' }).focus();
  await desk.keyboard.press('Space');
  const make = desk.getByRole('button', { name: 'Làm tập tờ dán' });
  await make.focus();
  await desk.keyboard.press('Enter');
  await desk.getByText('Chọn ít nhất một bài').waitFor();
  const ticks = desk.getByRole('group', { name: 'Chọn bài để in' }).getByRole('checkbox');
  for (const at of [0, 1, 2]) {
    await ticks.nth(at).focus();
    await desk.keyboard.press('Space');
  }
  await desk.getByText('Đã chọn 3 bài').waitFor();
  await fits(desk, 'choosing a pack');
  await make.focus();
  await desk.keyboard.press('Enter');
  await desk
    .getByRole('status')
    .filter({ hasText: /Đang chờ|Đang làm|Xong/ })
    .waitFor();
  await desk.close();

  const later = await opens('long-tasks', pocket);
  const task = later.getByRole('listitem').filter({ hasText: 'Tập tờ dán QR: 3 bài hướng dẫn' });
  await task.getByText('Đã xong 3 tờ trong một tệp PDF').waitFor();
  await fits(later, 'pack among the running work');
  const fetch = task.getByRole('button', { name: 'Tải tệp tap-to-dan-a4.pdf' });
  expect(sheets(await fetched(later, () => fetch.click()))).toBe(3);
});

test('the register is exported as Excel, and a page that could not load offers another try', async () => {
  const desk = await opens('register');
  await desk.getByRole('button', { name: 'Xuất Excel, sổ dài' }).click();
  const dialog = desk.getByRole('dialog', { name: 'Xuất sổ theo dõi' });
  await dialog.waitFor();
  await fits(desk, 'exporting the register');
  await dialog.getByRole('button', { name: 'Xuất', exact: true }).click();
  const file = dialog.getByRole('button', { name: /^Tải tệp so-theo-doi-.*\.xlsx$/ });
  expect((await fetched(desk, () => file.click())).subarray(0, 2).toString()).toBe('PK');

  await desk.route('**/api/staff/posters', (route) => route.abort());
  await desk.goto(`${system.serverUrl}/console/?page=posters&persona=${officer.personId}`);
  await desk.getByRole('button', { name: 'Thử lại' }).waitFor();
  await fits(desk, 'not loaded');
});
