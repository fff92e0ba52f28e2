import { randomUUID } from 'node:crypto';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import * as z from 'zod';
import { phone, prepareBrowser } from '#test/support/browser.ts';
import { keepPicture } from '#test/support/browser-pictures.ts';
import { type RunningSystem, startSystem } from '#test/support/running-system.ts';
import { type ApiPerson, signInAs } from './api-person.ts';
import { screenAddress, tapTwice } from './bad-day-page.ts';
import { ask, chooseVillage } from './scene.ts';

const browser = prepareBrowser();
let system: RunningSystem;
let resident: ApiPerson;
let leader: ApiPerson;
beforeAll(async () => {
  system = await startSystem(['all']);
  resident = await signInAs(system, 'Nguyễn Thị Hồng Hạnh');
  leader = await signInAs(system, 'Lê Xuân Trường', 'member');
  await chooseVillage(resident, 'Thôn Bến Lở');
});
afterAll(() => system?.stop());

const press = (page: Page, name: string) => page.getByRole('button', { name }).click();
const openAs = async (person: ApiPerson, path: string) =>
  browser.open(await screenAddress(system, path, person), phone);

/** Opens one of the things folded below a request. */
async function openOther(page: Page, name: string | RegExp): Promise<void> {
  const link = page.getByRole('link', { name });
  if (!(await link.isVisible())) await page.getByText('Việc khác', { exact: true }).click();
  await link.click();
}

test('a helper claims, answers with a canned answer, notes, makes an appointment and ends it; the resident says partly, and it comes back', async () => {
  const canned = {
    shortName: 'quenmk',
    title: 'Quên mật khẩu VNeID',
    text: 'Bác bấm “Quên mật khẩu” rồi quét mặt nhé.',
  };
  await leader.send('PUT', `/team/canned-answers/${randomUUID()}`, canned, z.unknown());
  const id = await ask(resident, { question: 'Bác quên mật khẩu VNeID' });
  const residentPage = await openAs(resident, `/help-requests/${id}`);

  const page = await openAs(leader, '/team');
  await page.getByText(/^Trả lời bà con: /).waitFor();
  await page.getByRole('link', { name: /Bác quên mật khẩu VNeID/ }).click();
  await keepPicture(page, 'team request, waiting', 'whole');
  await press(page, 'Nhận giúp');
  await press(page, 'Dùng câu mẫu');
  await page.getByRole('dialog').getByLabel('Tìm câu mẫu').fill('mat khau');
  await keepPicture(page, 'choosing a canned answer');
  await press(page, 'Quên mật khẩu VNeID');
  await keepPicture(page, 'a canned answer');
  // The phone's way back closes what is open and leaves the screen where it is.
  await page.goBack();
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await press(page, 'Dùng câu mẫu');
  await press(page, 'Quên mật khẩu VNeID');
  await press(page, 'Dùng câu này');
  const words = page.getByLabel('Trả lời bà con');
  await words.fill(`${await words.inputValue()} Cháu Trường ở đây ạ.`);
  await keepPicture(page, 'team answer from a canned one', 'whole');
  await press(page, 'Gửi trả lời');
  await page.getByText('Đã gửi cho bà con.').waitFor();
  await residentPage.getByText(`${canned.text} Cháu Trường ở đây ạ.`).waitFor();

  await openOther(page, /^Ghi cho tổ/);
  await page.getByLabel('Nhắn anh chị em trong tổ').fill('Nhà bác đi làm đồng, tối mới gặp');
  await keepPicture(page, 'a note to the team', 'whole');
  await press(page, 'Ghi cho tổ');
  await page.getByText('Đã ghi cho tổ. Bà con không thấy.').waitFor();
  await page.getByText('Nhà bác đi làm đồng, tối mới gặp').waitFor();

  await openOther(page, 'Hẹn đến nhà, gọi điện');
  await press(page, 'Ngày mai');
  await press(page, 'Tối');
  await press(page, '19:00');
  await keepPicture(page, 'an appointment', 'whole');
  await press(page, 'Hẹn và báo bà con');
  await page.getByText('Đã hẹn. Bà con được báo rồi.').waitFor();
  await residentPage.getByText(/hẹn bà con$/).waitFor();
  expect(await residentPage.getByText('đi làm đồng').count()).toBe(0);
  await keepPicture(residentPage, 'my request with an appointment', 'whole');

  await page.getByRole('link', { name: 'Xong việc này' }).click();
  await page.getByRole('radio', { name: 'Đã đến nhà giúp' }).check();
  await keepPicture(page, 'how it ended', 'whole');
  await press(page, 'Đúng, đã xong');
  await page.getByText(/^Đã ghi là xong\./).waitFor();
  await residentPage.getByRole('radio', { name: 'Mới được một phần' }).check();
  await press(residentPage, 'Gửi cho tổ biết');
  await residentPage.getByText('Tổ đã biết. Cảm ơn bà con!').waitFor();

  await page.getByText('mới được một phần', { exact: true }).waitFor();
  await page.getByLabel('Trả lời bà con').waitFor();
  await keepPicture(page, 'team request, taken up again', 'whole');
  await page.getByRole('link', { name: 'Quay lại' }).click();
  await page.getByRole('link', { name: 'Tôi đang giúp' }).click();
  await page.getByRole('link', { name: /Bác quên mật khẩu VNeID/ }).waitFor();
  await keepPicture(page, 'what I help with', 'whole');
});

test('somebody who came in flight mode is written down once, by itself, when the network is back', async () => {
  const page = await openAs(leader, '/team');
  await page.getByRole('link', { name: 'Nhập việc cho bà con' }).click();
  await page.getByLabel('Bà con tên gì?').fill('Bà Năm xóm Đình');
  await page.getByLabel('Bà con vướng chuyện gì?').fill('Điện thoại đổi SIM không vào được Zalo');
  await page.getByRole('checkbox', { name: /^Bà con đồng ý/ }).check();
  await keepPicture(page, 'entering for a walk-in', 'whole');
  await page.context().setOffline(true);
  await tapTwice(page.getByRole('button', { name: 'Ghi vào sổ của tổ' }));
  await page.getByText('Đã giữ lại. Có mạng là tự gửi.').waitFor();
  await page.getByRole('link', { name: 'Quay lại' }).click();
  await page.getByRole('link', { name: /^Việc nhập cho Bà Năm/ }).waitFor();
  await keepPicture(page, 'team work that waits for the network', 'whole');
  await page.context().setOffline(false);
  await page.getByRole('link', { name: /^Việc nhập cho Bà Năm/ }).waitFor({ state: 'detached' });
  await page.getByRole('link', { name: 'Tôi đang giúp' }).click();
  await page.getByRole('link', { name: /đổi SIM không vào được Zalo/ }).waitFor();
  expect(await page.getByRole('link', { name: /đổi SIM không vào được Zalo/ }).count()).toBe(1);
});
