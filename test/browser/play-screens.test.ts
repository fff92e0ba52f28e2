import { afterAll, beforeAll, expect, test } from 'vitest';
import { desktop, phone, prepareBrowser } from '#test/support/browser.ts';
import { keepPicture } from '#test/support/browser-pictures.ts';
import { type RunningSystem, startSystem } from '#test/support/running-system.ts';
import { inspectScreen } from './inspect-screen.ts';
import { playPage } from './play-page.ts';

const browser = prepareBrowser();
let system: RunningSystem;
beforeAll(async () => {
  system = await startSystem(['all']);
});
afterAll(() => system?.stop());

const demands = { targetMin: 44, wordsMin: 13, marksMin: 13 };

test.each([
  { look: 'desk', viewport: desktop },
  { look: 'phone', viewport: phone },
])('the play page fits and can be read and used ($look)', async ({ look, viewport }) => {
  const isPhone = viewport === phone;
  const page = await browser.open(system.simulatorUrl, viewport);
  const play = playPage(page);
  const pane = async (name: string) => {
    if (isPhone)
      await page.getByRole('tablist', { name: 'Phần màn hình' }).getByRole('tab', { name }).click();
  };
  const fits = async (name: string) => {
    await keepPicture(page, `play ${name} ${look}`);
    expect(await inspectScreen(page.mainFrame(), demands), name).toEqual([]);
  };

  await play.phone.getByRole('button', { name: /Máy của/ }).click();
  await fits('people');
  await page.keyboard.press('Escape');
  await play.hold(isPhone ? 'Trần Văn Cót' : 'Phạm Thị Nụ');
  await play.say('Quên mật khẩu VNeID thì lấy lại thế nào');
  await play.told('bấm nút cuối, tổ thôn mình sẽ giúp').waitFor();
  await fits('chat');
  await play.pressButton('Lấy lại mật khẩu đăng nhập VNeID');
  await play.miniApp.getByRole('heading', { level: 1, name: /VNeID/ }).waitFor();
  await fits('mini app');
  await play.phoneTab('Trò chuyện');
  await play.pressButton('Chưa được, hỏi tổ');
  await play.pressButton('Thôn Chè Kho Làng');
  await play.told('Mã yêu cầu của bà con là').waitFor();

  await pane('Nhóm tổ');
  await play.posted('có bà con cần giúp').last().waitFor();
  await play
    .posted('có bà con cần giúp')
    .last()
    .getByRole('button', { name: /^Trả lời tin của/ })
    .click();
  await fits('group');
  if (isPhone) {
    await play.group.getByRole('button', { name: /Tổ số thôn/ }).click();
    await fits('groups');
    await page.keyboard.press('Escape');
    await play.group.getByRole('button', { name: 'Thành viên', exact: true }).click();
    await fits('members');
    await page.keyboard.press('Escape');
  }
  if (!isPhone) {
    await play.openGroup('Anh em thôn Bến Lở');
    await play.group.getByText('chỉ nghe tin có gọi tên nó').waitFor();
    const typing = play.group.getByRole('textbox', { name: 'Tin nhắn vào nhóm' });
    await typing.fill('danh sách');
    await play.group.getByRole('button', { name: '@Cánh Tay Số' }).click();
    expect(await typing.inputValue()).toBe('@Cánh Tay Số danh sách');
    await fits('group with a bot');
    await play.openGroup('Tổ thôn Gò Mít');
    await play.miniApp.getByRole('heading', { level: 1 }).waitFor();
    await fits('team without a group');
  }
  await pane('Điều khiển');
  if (isPhone) return fits('controls');
  for (const panel of ['Sự cố', 'Nhật ký', 'Chơi thế nào?']) {
    await page.getByRole('button', { name: panel }).click();
    await fits(panel);
    await page.keyboard.press('Escape');
  }
});
