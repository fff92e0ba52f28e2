import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { desktop, phone, prepareBrowser } from '#test/support/browser.ts';
import { keepPicture } from '#test/support/browser-pictures.ts';
import { type RunningSystem, startSystem } from '#test/support/running-system.ts';
import { type CellOfTest, makeWorkbook } from '#test/support/workbook.ts';
import { type ApiPerson, signInAs } from './api-person.ts';
import { untilDialogClosed } from './closed-dialog.ts';
import { inspectScreen } from './inspect-screen.ts';

const browser = prepareBrowser();
let system: RunningSystem;
let nhung: ApiPerson;
beforeAll(async () => {
  system = await startSystem(['all']);
  nhung = await signInAs(system, 'Nguyễn Thị Hồng Nhung', 'officer');
});
afterAll(() => system?.stop());

const demands = { targetMin: 48, wordsMin: 16, marksMin: 14 };
/** Of the third village, in the sample commune. */
const groupId = '37826b961f6b223674a4';

const opens = (name: string, viewport = desktop): Promise<Page> =>
  browser.open(`${system.serverUrl}/console/?page=${name}&persona=${nhung.personId}`, viewport);
const fits = async (page: Page, name: string) => {
  await keepPicture(page, `console keeping ${name}`, 'whole');
  expect(await inspectScreen(page.mainFrame(), demands), name).toEqual([]);
};

test('an administrator adds a member, and makes the group anew that was dissolved', async () => {
  const page = await opens('keeping');
  await page.getByRole('button', { name: /Thôn 3/ }).click();
  await page.getByRole('heading', { name: 'Thành viên của tổ' }).waitFor();
  await fits(page, 'village desk');

  await page.getByRole('button', { name: 'Thêm thành viên' }).click();
  await page.getByLabel('Họ và tên').fill('Hoàng Văn Sáu');
  await page.getByLabel('Số điện thoại').fill('912345678');
  await page.getByRole('button', { name: 'Lưu' }).click();
  await page.getByText('Số điện thoại có 10 chữ số').waitFor();
  await fits(page, 'member desk');
  await page.getByLabel('Số điện thoại').fill('0912 345 678');
  await page.getByRole('button', { name: 'Lưu' }).click();
  await untilDialogClosed(page);
  await page.getByRole('rowheader', { name: /Hoàng Văn Sáu/ }).waitFor();
  await page.getByRole('link', { name: '0912345678' }).waitFor();

  await fetch(`${system.simulatorUrl}/_sim/groups/${groupId}/dissolve`, { method: 'POST' });
  await expect
    .poll(
      async () => {
        await page.reload();
        await page.getByRole('button', { name: /Thôn 3/ }).click();
        await page.getByRole('heading', { name: 'Nhóm Zalo của tổ' }).waitFor();
        return page.getByText('Nhóm đã bị giải tán trên Zalo.').last().isVisible();
      },
      { timeout: 30_000 },
    )
    .toBe(true);
  await page.getByRole('button', { name: 'Tạo nhóm Zalo' }).click();
  await page.getByLabel('Tên nhóm').fill('Tổ số Thôn 3 mới');
  await page.getByRole('button', { name: 'Tạo nhóm Zalo' }).last().click();
  await page.getByText('Đã tạo nhóm “Tổ số Thôn 3 mới” trên Zalo.').waitFor();
  await page.getByText('Nhóm “Tổ số Thôn 3 mới”', { exact: true }).waitFor();
  await page.getByRole('row', { name: /Hoàng Văn Sáu.*Chưa xem/ }).waitFor();
  await page.getByText('Đã vào').first().waitFor();
  await fits(page, 'group desk');
});

test('a merger is shown before it is done, on a phone too', async () => {
  const page = await opens('keeping', phone);
  await page.getByRole('button', { name: /Thôn Bến Lở/ }).waitFor();
  await fits(page, 'list phone');
  await page.getByRole('button', { name: /Thôn Bến Lở/ }).click();
  await page.getByRole('heading', { name: 'Thành viên của tổ' }).waitFor();
  await fits(page, 'village phone');
  await page.getByRole('button', { name: 'Nhập vào thôn khác' }).click();
  await page.getByLabel('Nhập vào').selectOption({ label: 'Thôn Chè Kho Làng' });
  await page.getByText('Việc này không làm ngược lại được.').waitFor();
  await fits(page, 'merger phone');
  await page.keyboard.press('Escape');
  await untilDialogClosed(page);
});

const list = (rows: CellOfTest[][]) => ({
  name: 'thành viên tổ.xlsx',
  mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  buffer: makeWorkbook({
    rows: [['DANH SÁCH THÀNH VIÊN TỔ'], [], ['STT', 'Thôn', 'Họ và tên', 'SĐT'], ...rows],
  }),
});

test('a workbook with two bad rows is refused with their sentences; mended it is brought in', async () => {
  const page = await opens('imports');
  await page.getByLabel('Nhập gì').selectOption({ label: 'Thành viên các tổ' });
  const choice = page.getByLabel('Chọn tệp Excel hoặc CSV');
  await choice.setInputFiles(
    list([
      [1, 'Thôn 3', 'Lý Thị Mơ', 987654321],
      [2, 'Thôn Không Có', 'Vũ Văn Tám', ''],
      [3, 'Thôn 3', 'Đặng Thị Chín', '12345'],
    ]),
  );
  await page.getByRole('heading', { name: /Kết quả kiểm tra tệp/ }).waitFor();
  await page.getByText('Có 2 chỗ phải sửa trong tệp. Chưa ghi gì cả.').waitFor();
  await page.getByRole('row', { name: /5 Thôn Không thấy “Thôn Không Có”/ }).waitFor();
  await page.getByRole('row', { name: /6 Số điện thoại/ }).waitFor();
  await page.getByRole('row', { name: /4 Số điện thoại.*mất số 0/ }).waitFor();
  expect(await page.getByRole('button', { name: 'Nhập vào hệ thống' }).isVisible()).toBe(false);
  await fits(page, 'import with mistakes');

  await choice.setInputFiles(
    list([
      [1, 'Thôn 3', 'Lý Thị Mơ', 987654321],
      [2, 'Thôn Bến Lở', 'Vũ Văn Tám', ''],
      [3, 'Thôn 3', 'Đặng Thị Chín', '0912345679'],
    ]),
  );
  await page.getByText('3 dòng: thêm 3, sửa 0, đã có sẵn 0.').waitFor();
  await fits(page, 'import without');
  await page.getByRole('button', { name: 'Nhập vào hệ thống' }).click();
  await page.getByText('Đã nhập xong: thêm 3, sửa 0.').waitFor();
  await fits(page, 'import done');

  await page.goto(`${system.serverUrl}/console/?page=keeping&persona=${nhung.personId}`);
  await page.getByRole('button', { name: /Thôn 3/ }).click();
  await page.getByRole('rowheader', { name: /Lý Thị Mơ/ }).waitFor();
});

test('the page of imports fits a phone', async () => {
  const page = await opens('imports', phone);
  await page.getByLabel('Nhập gì').selectOption({ label: 'Thành viên các tổ' });
  await page.getByLabel('Chọn tệp Excel hoặc CSV').setInputFiles(list([[1, 'Thôn 99', 'Lan', '']]));
  await page.getByText('Dòng 4, Thôn').waitFor();
  await fits(page, 'import phone');
});
