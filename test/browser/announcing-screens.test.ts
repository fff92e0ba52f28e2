import { randomUUID } from 'node:crypto';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { DeskAnnouncementDetail } from '#shared/announcing.ts';
import { desktop, prepareBrowser } from '#test/support/browser.ts';
import { keepPicture } from '#test/support/browser-pictures.ts';
import { type RunningSystem, startSystem } from '#test/support/running-system.ts';
import { type ApiPerson, signInAs } from './api-person.ts';
import { untilDialogClosed } from './closed-dialog.ts';
import { inspectScreen } from './inspect-screen.ts';
import { bigPhoto } from './test-photos.ts';
import { reach, walkByKeyboard } from './walk-by-keyboard.ts';

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

/** Staff sit at a desk; what they read may be smaller than what an old person reads on a phone. */
const demands = { targetMin: 48, wordsMin: 16, marksMin: 14 };
const phone = { width: 390, height: 844 };

const looks = [
  { look: 'desk', viewport: desktop, letters: 'Vừa' },
  { look: 'phone', viewport: phone, letters: 'Vừa' },
  { look: 'phone, largest letters', viewport: phone, letters: 'Rất to' },
];

test.each(looks)(
  'announcing fits and can be read and used from the first word to the last recipient ($look)',
  async ({ look, viewport, letters }) => {
    const at = (query: string, person = officer) =>
      `${system.serverUrl}/console/?page=announcements${query}&persona=${person.personId}`;
    const openAs = async (person: ApiPerson, query: string) => {
      const opened = await browser.open(at(query, person), viewport);
      await opened.getByRole('button', { name: 'Cỡ chữ' }).click();
      await opened.getByRole('radio', { name: letters, exact: true }).check();
      await opened.getByRole('button', { name: 'Xong', exact: true }).click();
      await untilDialogClosed(opened);
      return opened;
    };
    const page = await openAs(officer, '');
    const fits = async (name: string, from: Page = page) => {
      await keepPicture(from, `announcing ${name} ${look}`, 'whole');
      expect(await inspectScreen(from.mainFrame(), demands), name).toEqual([]);
    };

    await page.getByRole('heading', { level: 1, name: 'Thông báo' }).waitFor();
    await page.getByRole('link', { name: 'Mẫu có sẵn' }).click();
    await page.getByRole('button', { name: 'Viết mẫu mới' }).waitFor();
    await fits('templates');
    await page.getByRole('button', { name: 'Viết mẫu mới' }).click();
    await page.getByRole('dialog').waitFor();
    await fits('template');
    await page.keyboard.press('Escape');
    await untilDialogClosed(page);
    await page.getByRole('link', { name: 'Giờ yên tĩnh' }).click();
    await page
      .getByRole('button', { name: /^Đổi giờ/ })
      .first()
      .waitFor();
    await fits('quiet hours');
    await page
      .getByRole('button', { name: /^Đổi giờ/ })
      .first()
      .click();
    await page.getByRole('button', { name: 'Lưu giờ yên tĩnh' }).waitFor();
    await fits('quiet hours of one');
    await page.keyboard.press('Escape');
    await untilDialogClosed(page);

    await page.goto(at(''));
    await page.getByRole('button', { name: 'Viết thông báo mới' }).click();
    await page.getByLabel('Tiêu đề').waitFor();
    await fits('nothing written');
    await openEverything(page);
    await fits('everything opened');
    await page.getByRole('checkbox', { name: /^Tin Zalo trả phí/ }).uncheck();
    await page.getByRole('checkbox', { name: /^Gấp/ }).uncheck();
    await page.getByRole('radio', { name: /^Ngay khi xong/ }).check();
    await page.getByRole('button', { name: /^Gửi cho người thứ hai duyệt/ }).click();
    await page.getByText('Thông báo chưa có tiêu đề.').waitFor();
    // Until it is counted who gets it: what is mended before that is asked about at once.
    await page.getByRole('button', { name: /^Gửi cho người thứ hai duyệt/ }).waitFor();
    await fits('what is missing');
    await write(page, `Cấp căn cước cho bà con từ 14 tuổi (${look})`);
    await page.getByText(/^Đã lưu/).waitFor();
    await fits('written');
    await page.getByRole('button', { name: /^Gửi cho người thứ hai duyệt/ }).click();
    await page.getByRole('dialog', { name: 'Gửi thông báo này?' }).waitFor();
    await fits('before it is handed in');
    await page
      .getByRole('dialog')
      .getByRole('button', { name: /^Gửi cho người/ })
      .click();
    await page.getByRole('heading', { name: 'Đang chờ người thứ hai duyệt' }).waitFor();
    await untilDialogClosed(page);
    await fits('waiting');
    const id = new URL(page.url()).searchParams.get('id') ?? '';

    const second = await openAs(approver, `&id=${id}`);
    await second.getByRole('button', { name: 'Duyệt cho gửi' }).waitFor();
    await fits('to be approved', second);
    await second.getByRole('button', { name: 'Duyệt cho gửi' }).click();
    await second.getByRole('button', { name: 'Duyệt', exact: true }).click();
    await second.getByText('Tổ này chưa có nhóm Zalo.').first().waitFor();
    await fits('leaving', second);
    await page.getByRole('link', { name: 'Bài đọc loa' }).click();
    await page.getByRole('button', { name: 'Chép bài đọc' }).waitFor();
    await fits('script');

    const draft = randomUUID();
    await officer.send('PUT', `/staff/announcements/${draft}`, nothing, DeskAnnouncementDetail);
    await page.goto(at(''));
    await page
      .getByRole('link', { name: /Chưa đặt tiêu đề/ })
      .first()
      .waitFor();
    await fits('list');
    await page.goto(at('&show=paused'));
    await page.getByText('Không có thông báo nào như vậy.').waitFor();
    await fits('empty list');
  },
);

test('an announcement is written, handed in and sent back without a pointer', async () => {
  const { personId } = officer;
  const address = `${system.serverUrl}/console/?page=announcements&persona=${personId}`;
  const page = await browser.open(address, desktop);
  const press = async (name: string | RegExp) => {
    await reach(page, page.getByRole('button', { name }));
    await page.keyboard.press('Enter');
  };
  const fill = async (label: string, words: string) => {
    await reach(page, page.getByLabel(label, { exact: true }));
    await page.keyboard.type(words);
  };
  await press('Viết thông báo mới');
  await fill('Tiêu đề', 'Họp toàn xã');
  await fill('Nội dung', 'Mời bà con đến họp.');
  await reach(page, page.getByRole('checkbox', { name: 'Thôn 3' }));
  await page.keyboard.press('Space');
  await page.getByText('Không gửi cho: Thôn 3.').waitFor();
  await page.getByText(/^Đã lưu lúc/).waitFor();
  await page.reload();
  await page.getByText('Không gửi cho: Thôn 3.').waitFor();
  await page
    .getByText(/2 nhóm của tổ/)
    .first()
    .waitFor();
  expect(await walkByKeyboard(page)).toEqual([]);
  await press('Gửi cho người thứ hai duyệt');
  const dialog = page.getByRole('dialog', { name: 'Gửi thông báo này?' });
  await reach(page, dialog.getByRole('button', { name: 'Gửi cho người thứ hai duyệt' }));
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Đang chờ người thứ hai duyệt' }).waitFor();
  await untilDialogClosed(page);
  await page.reload();
  await page
    .getByText(/2 nhóm của tổ/)
    .first()
    .waitFor();
  expect(await walkByKeyboard(page)).toEqual([]);

  const second = await browser.open(page.url().replace(personId, approver.personId), desktop);
  await reach(second, second.getByRole('button', { name: 'Trả lại để sửa' }));
  await second.keyboard.press('Enter');
  await second.getByLabel('Cần sửa gì').focus();
  await second.keyboard.type('Ghi rõ họp mấy giờ.');
  await reach(second, second.getByRole('button', { name: 'Trả lại', exact: true }));
  await second.keyboard.press('Enter');
  await second.getByText('Đã trả lại cho người viết.').waitFor();
  await page.reload();
  await page.getByText('Người duyệt trả lại: Ghi rõ họp mấy giờ.').waitFor();
});

const nothing = {
  revision: null,
  title: '',
  body: '',
  areaIds: [],
  excludedAreaIds: [],
  channels: [],
  lastDay: null,
  event: null,
  tutorialId: null,
  sendAt: null,
  repeat: null,
  isUrgent: false,
  urgentReason: null,
  template: null,
};

/** A template with its blanks, a day with what repeats, and why it is urgent. */
async function openEverything(page: Page): Promise<void> {
  await page.getByRole('checkbox', { name: /^Tin Zalo trả phí/ }).check();
  await page.getByLabel('Mẫu tin').selectOption({ index: 1 });
  await page.getByRole('radio', { name: 'Hẹn ngày giờ' }).check();
  await page.getByLabel('Ngày gửi').fill('6/2/2027');
  await page.getByRole('textbox', { name: 'Giờ gửi' }).fill('7h30');
  await page.getByLabel('Lặp lại').selectOption({ label: 'Hằng tháng âm lịch, vào mồng 1' });
  await page.getByLabel('Lặp đến hết ngày').fill('1/6/2027');
  await page.getByRole('checkbox', { name: /^Gấp/ }).check();
  await page
    .getByLabel('Vì sao gấp')
    .fill('Bão sắp vào, bà con cần chằng lại nhà cửa trong chiều nay.');
}

async function write(page: Page, title: string): Promise<void> {
  await page.getByLabel('Tiêu đề').fill(title);
  await page
    .getByLabel('Nội dung')
    .fill(
      'Bà con mang theo giấy khai sinh và sổ hộ khẩu cũ nếu còn.\n\nKhông mất tiền. Ai không đi được thì nhắn tổ đến nhà.',
    );
  await page.getByLabel(/^Thêm ảnh/).setInputFiles(bigPhoto(1200, 800));
  await page.getByRole('img', { name: 'Ảnh 1' }).first().waitFor();
  await page.getByLabel(/^Thêm một tệp/).setInputFiles({
    name: 'Thông báo 12-TB-UBND.pdf',
    mimeType: 'application/pdf',
    buffer: Buffer.from('%PDF-1.4\n%%EOF\n'),
  });
  await page.getByText(/Thông báo 12-TB-UBND.pdf \(/).waitFor();
  await page.getByRole('checkbox', { name: /Mời bà con đến một buổi/ }).check();
  await page.getByLabel('Ngày', { exact: true }).fill('30/11/2030');
  await page.getByLabel('Từ mấy giờ').fill('8h');
  await page.getByLabel(/^Đến mấy giờ/).fill('10h30');
  await page.getByLabel('Ở đâu').fill('Nhà văn hoá thôn Bến Lở, cạnh trường mầm non');
  await page.getByRole('checkbox', { name: 'Thôn 3' }).uncheck();
}
