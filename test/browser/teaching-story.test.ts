import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { desktop, prepareBrowser } from '#test/support/browser.ts';
import { keepPicture } from '#test/support/browser-pictures.ts';
import { type RunningSystem, startSystem } from '#test/support/running-system.ts';
import { type ApiPerson, signInAs } from './api-person.ts';
import { askDatabase } from './ask-database.ts';
import { untilDialogClosed } from './closed-dialog.ts';
import { resizeDesk } from './desk-window.ts';
import { inspectScreen } from './inspect-screen.ts';
import { openMiniAppAs } from './mini-app-page.ts';

const browser = prepareBrowser();
let system: RunningSystem;
let officer: ApiPerson;
let approver: ApiPerson;
beforeAll(async () => {
  system = await startSystem(['web', 'web', 'worker']);
  officer = await signInAs(system, 'Ngô Đức Thắng', 'officer');
  approver = await signInAs(system, 'Vũ Anh Tuấn', 'officer');
});
afterAll(() => system?.stop());

const demands = { targetMin: 48, wordsMin: 16, marksMin: 14 };
const asked = 'xin giấy phép nuôi trâu bò';
/** One of the check questions, about something else. */
const spoiling = 'ch play khong tai duoc ung dung dinh danh dien tu';
const wanted = 'bán nông sản';

const opens = (person: ApiPerson): Promise<Page> =>
  browser.open(
    `${system.serverUrl}/console/?page=tutorials&view=missed&persona=${person.personId}`,
    desktop,
  );
const looks = [
  ['desk', { width: 1440, height: 900 }],
  ['phone', { width: 390, height: 844 }],
] as const;
/** `extent`: of what lies above the page only the window is of use. */
const fits = async (page: Page, name: string, extent: 'window' | 'whole' = 'whole') => {
  for (const [look, viewport] of looks) {
    await resizeDesk(page, viewport);
    await keepPicture(page, `console teaching ${name} ${look}`, extent);
    expect(await inspectScreen(page.mainFrame(), demands), `${name} ${look}`).toEqual([]);
  }
  await resizeDesk(page, desktop);
};
const searches = (page: Page) => page.getByLabel('Bà con cần làm gì?').fill(asked);

test('what nobody found is taught to the engine, on seeing what it changes, and the same search finds it', async () => {
  const resident = await openMiniAppAs(browser, system, 'Phạm Thị Nụ');
  const missed = resident.waitForRequest((request) => request.url().includes('missed-searches'));
  await searches(resident);
  await resident.getByRole('link', { name: 'Hỏi tổ giúp' }).click();
  await (await missed).response();
  await askDatabase(
    system,
    `insert into refused_offers (area_id, words, tutorial_id, times, last_at)
     select id, 'may cu xoay vong vong khong vao duoc', 'vneid-install', 3, now() from areas where level = 'commune'`,
  );

  const desk = await opens(officer);
  await desk.getByRole('heading', { name: '“xin giay phep nuoi trau bo”' }).waitFor();
  await desk.getByText('3 lần, gần nhất').waitFor();
  await desk.getByText('Chưa chỉ cho máy câu nào.').waitFor();
  await fits(desk, 'lists');
  await desk.getByRole('button', { name: /^Chỉ cho máy “xin giay/ }).click();
  const dialog = desk.getByRole('dialog', { name: 'Chỉ cho máy một câu' });
  await dialog.getByLabel('Bà con hỏi thế nào').fill('cái tem');
  await dialog.getByRole('button', { name: 'Xem máy sẽ đổi ra sao' }).click();
  await dialog.getByText('Chọn một bài đã nhé.').waitFor();
  await dialog.getByLabel('Bà con hỏi thế nào').fill(`${asked}, mã otp là 482913`);
  await dialog.getByLabel('Tìm bài').fill('ban nong san');
  await dialog.getByRole('radio', { name: new RegExp(wanted) }).check();
  await dialog.getByRole('button', { name: 'Xem máy sẽ đổi ra sao' }).click();
  await dialog.getByText('Trong câu có dãy số hoặc mã').waitFor();
  await fits(desk, 'refused', 'window');
  await dialog.getByLabel('Bà con hỏi thế nào').fill(spoiling);
  await dialog.getByRole('button', { name: 'Xem máy sẽ đổi ra sao' }).click();
  await dialog.getByText('thành sai', { exact: true }).first().waitFor();
  await fits(desk, 'spoilt', 'window');
  await dialog.getByLabel('Bà con hỏi thế nào').fill(asked);
  await dialog.getByRole('button', { name: 'Xem máy sẽ đổi ra sao' }).click();
  await dialog
    .getByText(/Trong \d+ câu hỏi kiểm tra: trước đúng \d+ câu, sau đúng \d+ câu\./)
    .waitFor();
  await fits(desk, 'effect', 'window');
  await dialog.getByRole('button', { name: 'Gửi duyệt' }).click();
  await untilDialogClosed(desk);
  await desk.getByText('Đã gửi. Người duyệt xem xong là máy học.').waitFor();
  await desk.getByText('Chưa có ai tìm mà không ra.').waitFor();

  const second = await opens(approver);
  await second.getByRole('button', { name: /^Xem và duyệt/ }).click();
  const review = second.getByRole('dialog', { name: 'Duyệt một câu chỉ cho máy' });
  await review.getByRole('heading', { name: 'Máy sẽ đổi ra sao' }).waitFor();
  await fits(second, 'review', 'window');
  await review.getByRole('button', { name: 'Cho máy học ngay' }).click();
  await untilDialogClosed(second);
  await second.getByText('Máy đã biết').waitFor();
  await fits(second, 'taught');

  const neighbour = await openMiniAppAs(browser, system, 'Nguyễn Thị Hồng Hạnh');
  await searches(neighbour);
  await neighbour.getByRole('link', { name: new RegExp(wanted) }).waitFor();
  await keepPicture(neighbour, 'search finds what was taught', 'whole');

  await second.getByRole('button', { name: /^Gỡ câu này/ }).click();
  await second.getByRole('button', { name: 'Đúng, gỡ câu này' }).click();
  await untilDialogClosed(second);
  await second.getByText('Chưa chỉ cho máy câu nào.').waitFor();
});
