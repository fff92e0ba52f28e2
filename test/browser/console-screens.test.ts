import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { desktop, phone, prepareBrowser } from '#test/support/browser.ts';
import { keepPicture } from '#test/support/browser-pictures.ts';
import { type RunningSystem, startSystem } from '#test/support/running-system.ts';
import { untilDialogClosed } from './closed-dialog.ts';
import { inspectScreen } from './inspect-screen.ts';
import { type Scene, setScene } from './scene.ts';

const browser = prepareBrowser();
let system: RunningSystem;
let scene: Scene;
beforeAll(async () => {
  system = await startSystem(['all']);
  scene = await setScene(system);
});
afterAll(() => system?.stop());

/** Staff sit at a desk; what they read may be smaller than what an old person reads on a phone. */
const demands = { targetMin: 48, wordsMin: 16, marksMin: 14 };

const looks = [
  { look: 'desk', viewport: desktop, letters: 'Vừa' },
  { look: 'phone', viewport: phone, letters: 'Vừa' },
  { look: 'phone, largest letters', viewport: phone, letters: 'Rất to' },
];

test.each(looks)(
  'the console fits and can be read and used ($look)',
  async ({ look, viewport, letters }) => {
    const page = await browser.open(`${system.serverUrl}/console/?page=register`, viewport);
    await page.getByRole('button', { name: 'Cỡ chữ' }).click();
    await page.getByRole('radio', { name: letters, exact: true }).check();
    await page.getByRole('button', { name: 'Xong', exact: true }).click();
    await untilDialogClosed(page);
    const fits = async (name: string) => {
      await keepPicture(page, `console ${name} ${look}`, 'whole');
      expect(await inspectScreen(page.mainFrame(), demands), name).toEqual([]);
    };

    const toPage = async (name: string) => {
      if (viewport === phone) {
        await page.getByRole('button', { name: /Xem các trang khác/ }).click();
        await fits('list of pages');
      }
      await page.getByRole('link', { name }).click();
    };

    const officer = page.getByRole('button', { name: 'Nguyễn Thị Hồng Nhung' });
    await officer.waitFor();
    await fits('sign-in');
    await officer.click();
    await openEscalated(page).waitFor();
    await fits('register');
    if (viewport === phone) {
      await page.getByRole('button', { name: 'Lọc thêm' }).click();
      await fits('filters');
    }
    await openEscalated(page).click();
    await page.getByRole('heading', { name: 'Toàn bộ diễn biến' }).waitFor();
    await fits('detail');
    await page.keyboard.press('Escape');
    await untilDialogClosed(page);
    await openAnswered(page).click();
    await page.getByRole('button', { name: 'Đưa thành mẹo' }).click();
    await fits('tip');
    await page.keyboard.press('Escape');
    await untilDialogClosed(page);
    await page.getByRole('searchbox', { name: 'Tìm trong sổ' }).fill('không có câu nào như vậy');
    await page.getByText('Không có yêu cầu nào khớp với bộ lọc.').waitFor();
    await fits('nothing found');

    await toPage('Thông báo');
    await announced(page).waitFor();
    await fits('announcements');
    await page.reload();
    await announced(page).waitFor();
    await toPage('Sổ theo dõi');
    await page.reload();
    await openEscalated(page).waitFor();
    expect(new URL(page.url()).pathname).toBe('/console/');

    await toPage('Đến từng nhà');
    await page.getByText('Chưa có chiến dịch nào').or(page.getByText('Cả xã')).first().waitFor();
    await fits('no houses');
    await page.getByRole('combobox', { name: 'Thôn' }).selectOption(villageOf[look] ?? '');
    await uploadHouses(page, 'Mã,Tên nhà,Điện thoại\nH1,Nhà bà Tư,0912345678\n');
    await page.getByText('Hãy xoá hẳn cột này rồi tải lại.').waitFor();
    await fits('house list refused');
    await uploadHouses(page, houseList);
    await page.getByRole('button', { name: 'Nhập vào danh sách' }).waitFor();
    await fits('house list checked');
    await page.getByRole('button', { name: 'Nhập vào danh sách' }).click();
    await page.getByText('Nhà ông Chắt').waitFor();
    await startCampaign(page, `45 ngày cài VNeID mức 2 (${look})`);
    await fits('houses and campaign');

    await toPage('Giờ làm việc');
    await page.getByText('chưa ai nhận: nhắc cả tổ').waitFor();
    await fits('clocks');
    await page.getByRole('button', { name: 'Sửa "Câu hỏi thường"' }).click();
    await page.getByRole('button', { name: 'Sửa giờ trong tuần' }).click();
    await page.getByRole('button', { name: 'Thêm ngày khác thường' }).click();
    await page.getByRole('button', { name: 'Sửa cách mở lại' }).click();
    await fits('clocks being changed');
  },
);

test('who is no officer is told so', async () => {
  const address = `${system.serverUrl}/console/?persona=${scene.resident.personId}`;
  const page = await browser.open(address, desktop);
  await page.getByText('Chưa vào được bàn làm việc').waitFor();
  expect(await inspectScreen(page.mainFrame(), demands)).toEqual([]);
});

/** The request that waits for the commune: a row's code at a desk, the whole row on a phone. */
const openEscalated = (page: Page) => page.getByRole('button', { name: /Xem A3|Sổ đất nhà tôi/ });
/** One that its team has answered. */
const openAnswered = (page: Page) =>
  page.getByRole('button', { name: /Xem A1$|đổi sang điện thoại mới/ });

/** The newest that the commune has announced. */
const announced = (page: Page) => page.getByRole('link', { name: /SIM chính chủ/ });

/** A village of its own for each look, still without houses. */
const villageOf: Record<string, string> = {
  desk: 'Thôn Bến Lở',
  phone: 'Thôn Gò Mít',
  'phone, largest letters': 'Thôn 3',
};
const houseList = [
  'Mã,Tên nhà,Chỗ ở,Người phụ trách',
  'H1,Nhà bà Mận,"Cạnh ao đình, cổng xanh",',
  'H2,Nhà ông Chắt,Sát bờ mương,',
].join('\n');

async function uploadHouses(page: Page, csv: string): Promise<void> {
  const file = { name: 'danh-sach-nha.csv', mimeType: 'text/csv', buffer: Buffer.from(csv) };
  await page.getByLabel(/Chọn tệp cho/).setInputFiles(file);
}

async function startCampaign(page: Page, name: string): Promise<void> {
  await page.getByLabel('Tên chiến dịch').fill(name);
  await page.getByLabel('Từ ngày').fill('2026-01-01');
  await page.getByLabel('Đến hết ngày').fill('2030-12-31');
  await page.getByLabel('Thôn Bến Lở', { exact: true }).fill('40');
  await page.getByRole('button', { name: 'Đặt chiến dịch' }).click();
  await page.getByRole('heading', { name }).waitFor();
}
