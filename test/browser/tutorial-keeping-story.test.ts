import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { desktop, phone, prepareBrowser } from '#test/support/browser.ts';
import { keepPicture } from '#test/support/browser-pictures.ts';
import { type RunningSystem, startSystem } from '#test/support/running-system.ts';
import { type ApiPerson, signInAs } from './api-person.ts';
import { askDatabase } from './ask-database.ts';
import { untilDialogClosed } from './closed-dialog.ts';
import { resizeDesk } from './desk-window.ts';
import { drawPhoto } from './drawn-photo.ts';
import { inspectScreen } from './inspect-screen.ts';
import { openMiniAppAs } from './mini-app-page.ts';

const browser = prepareBrowser();
let system: RunningSystem;
let officer: ApiPerson;
let approver: ApiPerson;
beforeAll(async () => {
  system = await startSystem(['all']);
  officer = await signInAs(system, 'Ngô Đức Thắng', 'officer');
  approver = await signInAs(system, 'Vũ Anh Tuấn', 'officer');
});
afterAll(() => system?.stop());

const demands = { targetMin: 48, wordsMin: 16, marksMin: 14 };
const tutorial = 'zalo-basics';
const newStep = 'Mở điện thoại, bấm vào hình chữ Zalo màu xanh ở màn hình đầu.';
const otherOa = '4180000000000000099';

const opens = (person: ApiPerson, query: string, viewport = desktop): Promise<Page> =>
  browser.open(
    `${system.serverUrl}/console/?page=tutorials${query}&persona=${person.personId}`,
    viewport,
  );
const fits = async (page: Page, name: string) => {
  await keepPicture(page, `console tutorials ${name}`, 'whole');
  expect(await inspectScreen(page.mainFrame(), demands), name).toEqual([]);
};
const said = (page: Page, text: string) => page.getByText(text, { exact: false }).first().waitFor();

/** Where the first step is, in the Mini App that the page shows. */
function stepOne(page: Page): string {
  const { origin, pathname } = new URL(page.url());
  const app = /^\/zapps\/[^/]+/.exec(pathname)?.[0] ?? '';
  return `${origin}${app}/tutorials/${tutorial}/steps/1`;
}

/** From then on a sign-in that names no account belongs to neither, so that it comes last. */
async function foundOtherCommune(): Promise<void> {
  await askDatabase(
    system,
    `with commune as (
       insert into areas (id, code, name, level, parent_id, path)
       select gen_random_uuid(), 'SC-KH', 'Xã Khác', 'commune', id, 'SC.KH' from areas where level = 'province'
       returning id)
     insert into official_accounts (id, oa_id, name, area_id, kind)
     select gen_random_uuid(), '${otherOa}', 'UBND xã Khác', id, 'state-agency' from commune`,
  );
}

test('what nobody found becomes a tutorial of the commune’s own, written with the keyboard alone', async () => {
  const resident = await openMiniAppAs(browser, system, 'Phạm Thị Nụ');
  const missed = resident.waitForRequest((request) => request.url().includes('missed-searches'));
  await resident.getByLabel('Bà con cần làm gì?').fill('xin giấy phép nuôi trâu bò');
  await resident.getByText('Chưa có bài nào hợp với câu này.').waitFor();
  await resident.getByRole('link', { name: 'Hỏi tổ giúp' }).click();
  await (await missed).response();

  const desk = await opens(officer, '&view=missed');
  await desk.getByRole('heading', { name: '“xin giay phep nuoi trau bo”' }).waitFor();
  await fits(desk, 'missed searches');
  await desk.getByRole('button', { name: /^Viết bài về việc này/ }).focus();
  await desk.keyboard.press('Enter');
  await desk.getByRole('dialog', { name: 'Viết bài mới của xã' }).waitFor();
  await desk.getByLabel('Tên bài').focus();
  await desk.keyboard.press('Control+A');
  await desk.keyboard.type('Xin giấy phép nuôi trâu bò');
  await desk.keyboard.press('Enter');
  await desk.getByRole('heading', { level: 1, name: 'Xin giấy phép nuôi trâu bò' }).waitFor();
  await untilDialogClosed(desk);
  await desk.getByLabel('Việc cần làm ở bước này').focus();
  await desk.keyboard.type('Rửa trứng.');
  await desk.getByRole('button', { name: 'Thêm bước sau' }).focus();
  await desk.keyboard.press('Enter');
  await desk.getByRole('button', { name: 'Đưa bước 2 lên trên' }).focus();
  await desk.keyboard.press('Enter');
  await desk.getByText('Đã chuyển thành bước 1').waitFor({ state: 'attached' });
  await desk.getByRole('button', { name: /^Bước 2 Rửa trứng/ }).waitFor();
  await desk.getByRole('button', { name: 'Lưu và gửi duyệt' }).focus();
  await desk.keyboard.press('Enter');
  await said(desk, 'chỗ cần sửa trước khi gửi duyệt');
  await fits(desk, 'what is missing');
});

test('an officer gives a step new words and a picture, an approver compares and publishes, and their residents alone read it', async () => {
  const desk = await opens(officer, '');
  await desk.getByRole('heading', { level: 1, name: 'Bài hướng dẫn' }).waitFor();
  await desk
    .getByRole('link', { name: /Dùng điện thoại thông minh|Zalo/ })
    .first()
    .waitFor();
  await fits(desk, 'list');
  await desk.goto(
    `${system.serverUrl}/console/?page=tutorials&tutorial=${tutorial}&persona=${officer.personId}`,
  );
  await desk.getByRole('button', { name: 'Sửa bài này' }).click();
  await desk.getByLabel('Việc cần làm ở bước này').fill(newStep);
  await desk.getByRole('complementary').getByText(newStep).waitFor();
  const photo = await drawPhoto(desk, 'man-hinh.jpg');
  await desk.getByLabel('Chọn ảnh').setInputFiles(photo);
  await desk
    .getByRole('complementary')
    .getByRole('img', { name: /^Ảnh của xã/ })
    .waitFor();
  await desk.getByRole('button', { name: 'Lưu bản nháp' }).click();
  await said(desk, 'Đã lưu bản nháp.');
  await fits(desk, 'draft');
  await resizeDesk(desk, phone);
  await fits(desk, 'draft on a phone');
  await resizeDesk(desk, desktop);
  await desk.getByRole('button', { name: 'Lưu và gửi duyệt' }).click();
  await said(desk, 'Đang chờ một người duyệt khác đọc lại.');

  const before = await openMiniAppAs(browser, system, 'Nguyễn Thị Hồng Hạnh');
  await before.goto(stepOne(before));
  await before.getByRole('link', { name: 'Xong bước này' }).waitFor();
  expect(await before.getByText(newStep).count()).toBe(0);

  const second = await opens(approver, `&tutorial=${tutorial}`);
  await second.locator('ins', { hasText: 'màu xanh' }).first().waitFor();
  await second.getByText('Ảnh đã đổi.').first().waitFor();
  await fits(second, 'review');
  await second.getByRole('button', { name: 'Đăng cho bà con đọc' }).click();
  await second.getByRole('button', { name: 'Đúng, đăng ngay' }).click();
  await said(second, 'Đã đăng. Bà con đọc được ngay.');
  await untilDialogClosed(second);
  await fits(second, 'published');
  await resizeDesk(second, phone);
  await fits(second, 'published on a phone');

  await before.reload();
  await before.getByText(newStep).waitFor();
  const picture = before.getByRole('img', { name: /^Ảnh của xã/ });
  await picture.waitFor();
  await expect
    .poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth), {
      timeout: 20_000,
    })
    .toBeGreaterThan(300);
  await keepPicture(before, 'tutorial step with the commune’s picture', 'whole');

  await foundOtherCommune();
  const elsewhere = await browser.open(`${stepOne(before)}?oa=${otherOa}`, phone);
  await elsewhere.getByRole('link', { name: 'Xong bước này' }).waitFor();
  expect(await elsewhere.getByText(newStep).count()).toBe(0);
  expect(await elsewhere.getByRole('img', { name: /^Ảnh của xã/ }).count()).toBe(0);
});
