import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { desktop, prepareBrowser } from '#test/support/browser.ts';
import { keepPicture } from '#test/support/browser-pictures.ts';
import { type RunningSystem, startSystem } from '#test/support/running-system.ts';
import { signInAs } from './api-person.ts';
import { playPage } from './play-page.ts';

const browser = prepareBrowser();
let system: RunningSystem;
beforeAll(async () => {
  system = await startSystem(['all']);
  await signInAs(system, 'Vũ Anh Tuấn', 'officer'); // known by now to the server, as on any other day
});
afterAll(() => system?.stop());

const question = 'Quên mật khẩu VNeID thì lấy lại thế nào';
const answer = 'Bác mở VNeID, bấm “Quên mật khẩu”, điền số căn cước và ngày sinh nhé.';

test('a question typed in the chat is answered in the team’s group, and the register shows who did it', async () => {
  const play = playPage(await browser.open(system.simulatorUrl, desktop));
  await play.hold('Phạm Thị Nụ');

  await play.say(question);
  await play.told('bấm nút cuối, tổ thôn mình sẽ giúp').waitFor();
  await play.pressButton('Lấy lại mật khẩu đăng nhập VNeID');
  await play.miniApp
    .getByRole('heading', { level: 1, name: 'Lấy lại mật khẩu đăng nhập VNeID' })
    .waitFor();
  await play.miniApp.getByRole('link', { name: 'Bắt đầu' }).click();
  await play.miniApp.getByRole('heading', { name: /^Bước 1 trên/ }).waitFor();
  await play.phoneTab('Trò chuyện');
  await play.pressButton('Chưa được, hỏi tổ');
  await play.pressButton('Thôn Chè Kho Làng');
  await play.told('Mã yêu cầu của bà con là A1').waitFor();

  await play.openGroup('Tổ số thôn Chè Kho Làng');
  await play.posted('A1 · Thôn Chè Kho Làng có bà con cần giúp').waitFor();
  await play.speakAs('Nguyễn Thị Lan');
  await play.sayInGroup('nhận A1');
  await play.posted('A1: Nguyễn Thị Lan đã nhận giúp').waitFor();
  await play.told('Nguyễn Thị Lan (Tổ công nghệ số thôn Chè Kho Làng) đang giúp').waitFor();
  await play.replyTo('A1 · Thôn Chè Kho Làng có bà con cần giúp', answer);
  await play.posted('A1: đã gửi câu trả lời của Nguyễn Thị Lan').waitFor();
  await play.told(answer).waitFor();
  await keepPicture(play.page, 'play-page');
  await play.sayInGroup('xong A1 đã chỉ qua tin nhắn');
  await play.posted('A1: Nguyễn Thị Lan đã giúp xong').waitFor();

  await play.told('báo yêu cầu A1 đã xong').waitFor();
  await play.pressButton('Được rồi ạ');
  await play.told('Dạ mừng quá').waitFor();
  await play.posted('A1: bà con báo đã được').waitFor();

  const opened = play.page.waitForEvent('popup');
  await play.page.getByRole('link', { name: 'Sổ yêu cầu của xã' }).click();
  const register = await opened;
  await register.getByRole('button', { name: 'Vũ Anh Tuấn' }).click();
  const row = register.getByRole('row').filter({ hasText: question });
  await row.waitFor();
  expect(await row.getByRole('cell').allInnerTexts()).toEqual([
    expect.any(String),
    'Thôn Chè Kho Làng',
    question,
    'Đã xong',
    expect.any(String),
    'Nguyễn Thị Lan',
    'Nguyễn Thị Lan',
    'Được rồi',
  ]);

  const downloading = register.waitForEvent('download');
  await register.getByRole('button', { name: 'Tải về CSV' }).click();
  const file = await readFile(await (await downloading).path(), 'utf8');
  const [, first] = file.split('\r\n');
  expect(first?.split(',').filter((_cell, column) => column < 4 || column > 9)).toEqual([
    'A1',
    'Thôn Chè Kho Làng',
    'Đã xong',
    question,
    'Nguyễn Thị Lan',
    'Nguyễn Thị Lan',
    '',
    'đã chỉ qua tin nhắn',
    // No dossier, no other office, nobody answered together with it.
    '',
    '',
    '',
    'Đã được',
  ]);
});
