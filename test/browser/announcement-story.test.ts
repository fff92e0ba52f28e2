import { afterAll, beforeAll, expect, test } from 'vitest';
import { desktop, prepareBrowser } from '#test/support/browser.ts';
import { type RunningSystem, startSystem } from '#test/support/running-system.ts';
import { signInAs } from './api-person.ts';
import { openMiniAppAs } from './mini-app-page.ts';

const browser = prepareBrowser();
let system: RunningSystem;
beforeAll(async () => {
  system = await startSystem(['all']);
});
afterAll(() => system?.stop());

const title = 'Cấp căn cước tại nhà văn hoá thôn';

test('what an officer announces is on the resident’s first screen, is read, goes into a calendar and is counted', async () => {
  const officer = await signInAs(system, 'Nguyễn Thị Hồng Nhung', 'officer');
  const desk = await browser.open(
    `${system.serverUrl}/console/?page=announcements&persona=${officer.personId}`,
    desktop,
  );
  await desk.getByLabel('Tiêu đề').fill(title);
  await desk.getByLabel('Nội dung').fill('Bà con mang theo giấy khai sinh.');
  await desk.getByRole('checkbox', { name: /Có lịch hẹn/ }).check();
  await desk.getByLabel('Ngày', { exact: true }).fill('2030-11-30');
  await desk.getByLabel('Từ mấy giờ').fill('08:00');
  await desk.getByLabel('Ở đâu').fill('Nhà văn hoá thôn Bến Lở');
  await desk.getByRole('button', { name: 'Đăng thông báo' }).click();
  await desk.getByRole('button', { name: 'Đúng, đăng ngay' }).click();
  await desk.getByText('Đã đăng. Bà con thấy ngay trong mục “Thông báo”.').waitFor();
  await desk.getByText('0 người đã mở đọc').waitFor();

  const page = await openMiniAppAs(browser, system, 'Nguyễn Thị Hồng Hạnh');
  const bar = page.getByRole('navigation', { name: 'Các phần chính' });
  await bar.getByRole('link', { name: 'Thông báo 1 chưa đọc' }).waitFor();
  await page.getByRole('link', { name: title }).click();
  await page.getByText('Thứ bảy ngày 30/11/2030, lúc 8 giờ').waitFor();
  const opening = page.context().waitForEvent('request', (request) => {
    return request.url().includes('/calendar.ics?oa=');
  });
  await page.getByRole('button', { name: 'Thêm vào lịch điện thoại' }).click();
  const calendar = await fetch((await opening).url());
  expect(await calendar.text()).toContain('DTSTART:20301130T010000Z');
  await bar.getByRole('link', { name: 'Thông báo', exact: true }).waitFor();

  await desk.reload();
  await desk.getByText('1 người đã mở đọc').waitFor();
  await desk.getByRole('button', { name: /^Rút lại/ }).click();
  await desk.getByRole('button', { name: 'Đúng, rút lại' }).click();
  await desk.getByText(/^Đã rút/).waitFor();
  await page.reload();
  await page.getByRole('alert').waitFor();
  await bar.getByRole('link', { name: 'Thông báo' }).click();
  await page.getByText('Chưa có thông báo nào.').waitFor();
});

test('a resident sets a name and large letters, sees what is kept, and has all of it erased', async () => {
  const page = await openMiniAppAs(browser, system, 'Phạm Thị Nụ');
  const go = (name: string) => page.getByRole('link', { name }).click();
  await go('Tôi');
  await go('Tên của tôi');
  await page.getByLabel('Tên của bà con').fill('Bà Nụ đầu làng');
  await page.getByRole('button', { name: 'Lưu' }).click();
  await page.getByRole('link', { name: /Bà Nụ đầu làng/ }).waitFor();
  await go('Chữ và màu');
  await page.getByRole('radio', { name: 'To', exact: true }).check();
  await page.getByRole('link', { name: 'Quay lại' }).click();
  await go('Dữ liệu của tôi');
  await page
    .getByText(/Bà Nụ đầu làng/)
    .first()
    .waitFor();
  await go('Xoá dữ liệu của tôi');
  await page.getByRole('checkbox', { name: /Tôi hiểu/ }).check();
  const erased = page.waitForResponse((answer) => answer.request().method() === 'DELETE');
  await page.getByRole('button', { name: 'Xoá hết' }).click();
  await page.getByRole('heading', { level: 1, name: 'Đã xoá xong' }).waitFor();
  const token = (await erased).request().headers().authorization ?? '';
  const after = await fetch(`${system.serverUrl}/api/me`, { headers: { authorization: token } });
  expect(after.status).toBe(401);
  await go('Về trang chủ');
  await page.getByRole('link', { name: 'Đăng nhập' }).waitFor();
  expect(await page.evaluate(() => JSON.stringify({ ...localStorage }))).not.toContain('Bà Nụ');
});
