import type { Page } from 'playwright-core';
import { afterAll, beforeAll, test } from 'vitest';
import { prepareBrowser } from '#test/support/browser.ts';
import { type RunningSystem, startSystem } from '#test/support/running-system.ts';
import { signInAs } from './api-person.ts';
import { agreeToHelping, openMiniAppAs } from './mini-app-page.ts';

const browser = prepareBrowser();
let system: RunningSystem;
beforeAll(async () => {
  system = await startSystem(['all']);
  await signInAs(system, 'Bùi Thị Hoa', 'member'); // known by now to the server, as on any other day
});
afterAll(() => system?.stop());

const press = (page: Page, name: string) => page.getByRole('button', { name }).click();
const follow = (page: Page, name: string) => page.getByRole('link', { name }).click();
const goTo = (page: Page, place: string) =>
  page
    .getByRole('navigation', { name: 'Các phần chính' })
    .getByRole('link', { name: place })
    .click();

async function answerWith(member: Page, text: string): Promise<void> {
  await member.getByLabel('Trả lời bà con').fill(text);
  await press(member, 'Gửi trả lời');
  await member.getByText('Đã gửi cho bà con.').waitFor();
}

async function rate(resident: Page, word: string): Promise<void> {
  await resident.getByRole('radio', { name: word }).check();
  await press(resident, 'Gửi cho tổ biết');
}

test('who is stuck at a step asks in two taps, sees the answer come, and is helped again when it did not work', async () => {
  const resident = await openMiniAppAs(browser, system, 'Nguyễn Văn Sửu');
  await follow(resident, 'SIM, số điện thoại');
  await resident.getByRole('main').getByRole('list').getByRole('link').first().click();
  await follow(resident, 'Bắt đầu');
  await follow(resident, 'Xong bước này');
  await resident.getByRole('heading', { name: /^Bước 2 trên/ }).waitFor();

  await follow(resident, 'Em kẹt ở bước này');
  await press(resident, 'Gửi cho tổ');
  await agreeToHelping(resident);
  await resident.getByRole('heading', { name: 'Bà con ở thôn nào?' }).waitFor();
  await press(resident, 'Thôn Đồng Vọng');
  await resident.getByRole('heading', { name: 'Yêu cầu A1' }).waitFor();
  await resident.getByText('Đã gửi cho tổ rồi ạ.').waitFor();
  await goTo(resident, 'Yêu cầu');
  await resident.getByRole('heading', { name: 'Yêu cầu của tôi' }).waitFor();
  await follow(resident, 'Kẹt ở bước 2');
  await resident.getByText('Đã nhận được, đang chờ người giúp').waitFor();

  const member = await openMiniAppAs(browser, system, 'Bùi Thị Hoa');
  await goTo(member, 'Tổ');
  await follow(member, 'Kẹt ở bước 2');
  await press(member, 'Nhận giúp');
  await resident.getByText('Bùi Thị Hoa đang giúp').waitFor();
  await answerWith(member, 'Bác soạn TTTB gửi 1414 xem có đúng tên mình không nhé.');
  await resident.getByText('Bác soạn TTTB gửi 1414').waitFor();

  await rate(resident, 'Chưa được');
  await member.getByText('Bà con báo: chưa được').waitFor();
  await answerWith(member, 'Vậy chiều nay em sang nhà làm cùng bác.');
  await resident.getByText('Vậy chiều nay em sang nhà').waitFor();
  await rate(resident, 'Được rồi');
  await resident.getByText('Đã xong, bà con thấy được rồi').waitFor();

  await goTo(member, 'Tổ');
  await follow(member, 'Đã xong');
  await follow(member, 'Kẹt ở bước 2');
  await member.getByText('Bà con báo: được rồi').waitFor();
});
