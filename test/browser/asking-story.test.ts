import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { phone, prepareBrowser } from '#test/support/browser.ts';
import { keepPicture } from '#test/support/browser-pictures.ts';
import { type RunningSystem, startSystem } from '#test/support/running-system.ts';
import { signInAs } from './api-person.ts';
import { drawIdCard, drawPhoto } from './drawn-photo.ts';
import { agreeToHelping, openMiniAppAs } from './mini-app-page.ts';

const browser = prepareBrowser();
let system: RunningSystem;
beforeAll(async () => {
  system = await startSystem(['all']);
  await signInAs(system, 'Bùi Thị Hoa', 'member');
});
afterAll(() => system?.stop());

const label = 'Bà con vướng chuyện gì?';
const press = (page: Page, name: string) => page.getByRole('button', { name }).click();
const picker = (page: Page) => page.getByLabel(/^Chọn hoặc chụp ảnh|^Đang chuẩn bị ảnh/);

async function openAsking(page: Page, words: string): Promise<void> {
  await page.getByRole('link', { name: /^Hỏi tổ/ }).click();
  await page.getByLabel(label).fill(words);
}

/** How many questions stand on the list once `newest` does. */
async function countRequests(page: Page, newest: string): Promise<number> {
  await page.getByRole('link', { name: 'Yêu cầu', exact: true }).click();
  await page.getByRole('link', { name: newest }).waitFor();
  return page.getByRole('main').getByRole('listitem').count();
}

test('a question with a photo and a wish for a visit is seen by the helper, and answered with a photo that appears by itself', async () => {
  const resident = await openMiniAppAs(browser, system, 'Nguyễn Văn Sửu');
  await openAsking(resident, 'Máy tôi hiện chữ lạ, không bấm được gì');
  await resident.getByText('Thêm ảnh, giọng nói, hẹn đến nhà…').click();
  const photo = await drawPhoto(resident, 'IMG_0001.jpg');
  await picker(resident).setInputFiles([photo]);
  await resident.getByRole('img', { name: 'Ảnh 1' }).waitFor();
  await resident.getByRole('radio', { name: 'Đến nhà giúp tôi' }).check();
  await resident
    .getByRole('group', { name: 'Ngày nào thì tiện?' })
    .getByRole('button')
    .nth(1)
    .click();
  await press(resident, 'Sáng');
  await resident.getByLabel('Số điện thoại').fill('0912 345 678');
  await resident.getByLabel(/^Tìm nhà bằng cách nào/).fill('Cổng xanh cạnh nhà văn hoá');
  await keepPicture(resident, 'asking with everything', 'whole');
  await press(resident, 'Gửi cho tổ');
  await keepPicture(resident, 'agreeing at the first sending');
  await agreeToHelping(resident);
  await press(resident, 'Thôn Đồng Vọng');
  await resident.getByText('Đã gửi cho tổ rồi ạ.').waitFor();
  await resident.getByRole('button', { name: 'Xem to ảnh 1' }).waitFor();
  await resident.getByText(/^sáng (Thứ|Chủ)/).waitFor();
  await resident.getByText('•••••••678').waitFor();
  await keepPicture(resident, 'my request with a photo', 'whole');

  const member = await openMiniAppAs(browser, system, 'Bùi Thị Hoa');
  await member
    .getByRole('navigation', { name: 'Các phần chính' })
    .getByRole('link', { name: 'Tổ' })
    .click();
  await member.getByRole('link', { name: /Máy tôi hiện chữ lạ/ }).click();
  await member.getByRole('button', { name: 'Xem to ảnh 1' }).waitFor();
  expect(await member.getByRole('link', { name: '0912345678' }).count()).toBe(0);
  await press(member, 'Nhận giúp');
  await member.getByRole('link', { name: '0912345678' }).waitFor();
  await member.getByText('Cổng xanh cạnh nhà văn hoá').waitFor();
  await member.getByRole('button', { name: 'Xem to ảnh 1' }).click();
  await member.getByRole('dialog', { name: 'Ảnh 1' }).getByRole('img', { name: 'Ảnh 1' }).waitFor();
  await member.keyboard.press('Escape');
  await member.getByLabel('Trả lời bà con').fill('Bác bấm nút này trong ảnh nhé.');
  await member.getByText('Thêm ảnh, giọng nói', { exact: true }).click();
  await picker(member).setInputFiles([await drawPhoto(member, 'tra-loi.jpg')]);
  await member.getByRole('img', { name: 'Ảnh 1' }).waitFor();
  await keepPicture(member, 'team answer with a photo', 'whole');
  await press(member, 'Gửi trả lời');
  await member.getByText('Đã gửi cho bà con.').waitFor();

  await resident.getByText('Bác bấm nút này trong ảnh nhé.').waitFor();
  const answer = resident.getByRole('listitem').filter({ hasText: 'Bác bấm nút này' });
  const news = resident.getByRole('button', { name: 'Có câu trả lời mới' });
  await news.click();
  expect(await answer.evaluate((line) => line === document.activeElement)).toBe(true);
  expect((await answer.boundingBox())?.y).toBeLessThan(phone.height - 100);
  await news.waitFor({ state: 'detached' });
  await answer.getByRole('button', { name: 'Xem to ảnh 1' }).waitFor();
  await keepPicture(resident, 'my request answered with a photo', 'whole');
});

test('a photo leaves the phone small and without what its camera wrote into it, a document not at all', async () => {
  const page = await openMiniAppAs(browser, system, 'Trần Văn Cót');
  await openAsking(page, 'Xem giúp tôi');
  await page.getByText('Thêm ảnh, giọng nói, hẹn đến nhà…').click();
  const paper = {
    name: 'don.pdf',
    mimeType: 'application/pdf',
    buffer: Buffer.from('%PDF-1.7 don xin'),
  };
  await picker(page).setInputFiles([paper]);
  await page.getByText(/^Tệp này em không mở được/).waitFor();
  await keepPicture(page, 'a file that is no photo', 'whole');

  await picker(page).setInputFiles([await drawIdCard(page, 'the.jpg')]);
  await page.getByRole('dialog', { name: 'Ảnh này giống giấy tờ tuỳ thân' }).waitFor();
  await keepPicture(page, 'a photo like an identity card');
  await page.keyboard.press('Escape');
  expect(await page.getByRole('img', { name: 'Ảnh 1' }).count()).toBe(0);

  await picker(page).setInputFiles([await withGpsMark(await drawPhoto(page, 'may.jpg'))]);
  await page.getByRole('img', { name: 'Ảnh 1' }).waitFor();
  const upload = page.waitForRequest(/\/api\/attachments\?/);
  await press(page, 'Gửi cho tổ');
  await agreeToHelping(page);
  const sent = (await upload).postDataBuffer();
  expect(sent?.subarray(0, 3).toString('hex')).toBe('ffd8ff');
  expect(sent?.length).toBeLessThan(1_500_000);
  expect(sent?.includes('GPS 21.0285')).toBe(false);
});

/** Puts what cameras write behind a JPEG's first two bytes. */
async function withGpsMark<T extends { buffer: Buffer }>(photo: T): Promise<T> {
  const words = Buffer.from('Exif\0\0GPS 21.0285,105.8542');
  const head = Buffer.from([0xff, 0xe1, 0, words.length + 2]);
  const { buffer } = photo;
  return {
    ...photo,
    buffer: Buffer.concat([buffer.subarray(0, 2), head, words, buffer.subarray(2)]),
  };
}

test('a question asked in flight mode waits, and goes once when the network is back, also after a restart', async () => {
  const page = await openMiniAppAs(browser, system, 'Ngô Minh Trí');
  await openAsking(page, 'Câu hỏi đầu tiên');
  await press(page, 'Gửi cho tổ');
  await agreeToHelping(page);
  await press(page, 'Thôn Đồng Vọng');
  await page.getByText('Đã gửi cho tổ rồi ạ.').waitFor();

  await page.getByRole('link', { name: 'Trang chủ' }).click();
  await openAsking(page, 'Câu hỏi khi mất sóng');
  await page.context().setOffline(true);
  await page.getByRole('button', { name: 'Gửi cho tổ' }).dblclick();
  await page.getByText('Đã giữ lại. Có mạng là tự gửi.').waitFor();
  await keepPicture(page, 'a question that waits for the network', 'whole');
  await page.context().setOffline(false);
  await page.getByText('Đã gửi cho tổ rồi ạ.').waitFor();
  expect(await countRequests(page, 'Câu hỏi khi mất sóng')).toBe(2);

  await page.getByRole('link', { name: 'Trang chủ' }).click();
  await openAsking(page, 'Câu hỏi trước khi tắt máy');
  await page.route('**/api/help-requests', (route) =>
    route.request().method() === 'POST' ? route.abort() : route.continue(),
  );
  await press(page, 'Gửi cho tổ');
  await page.getByText('Đã giữ lại. Có mạng là tự gửi.').waitFor();
  await page.unroute('**/api/help-requests');
  await page.goto(system.serverUrl);
  await page.getByText('Câu hỏi gửi dở đã tới tổ rồi ạ.').waitFor();
  await keepPicture(page, 'a question that arrived by itself');
  expect(await countRequests(page, 'Câu hỏi trước khi tắt máy')).toBe(3);
});

test('a question open in two windows of one phone is sent once, and the other window says so', async () => {
  const first = await openMiniAppAs(browser, system, 'Nguyễn Thị Hồng Hạnh');
  await openAsking(first, 'Hai cửa sổ một câu hỏi');
  const second = await first.context().newPage();
  await second.goto(first.url());
  expect(await second.getByLabel(label).inputValue()).toBe('Hai cửa sổ một câu hỏi');
  await press(first, 'Gửi cho tổ');
  await agreeToHelping(first);
  await press(first, 'Thôn Đồng Vọng');
  await first.getByText('Đã gửi cho tổ rồi ạ.').waitFor();
  await second.getByText(/^Câu hỏi này đã gửi cho tổ rồi ạ/).waitFor();
  await keepPicture(second, 'sent from another window');
  expect(await countRequests(first, 'Hai cửa sổ một câu hỏi')).toBe(1);
});
