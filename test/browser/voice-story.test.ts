import type { Page } from 'playwright-core';
import { afterAll, beforeAll, test } from 'vitest';
import { prepareBrowser } from '#test/support/browser.ts';
import { keepPicture } from '#test/support/browser-pictures.ts';
import { type RunningSystem, startSystem } from '#test/support/running-system.ts';
import { signInAs } from './api-person.ts';
import { agreeToHelping, openMiniAppAs } from './mini-app-page.ts';

// Beeps instead of a voice, and says yes to the microphone where the page asks.
const browser = prepareBrowser({
  extraArgs: ['--use-fake-device-for-media-stream', '--use-fake-ui-for-media-stream'],
});
let system: RunningSystem;
beforeAll(async () => {
  system = await startSystem(['all']);
  await signInAs(system, 'Bùi Thị Hoa', 'member');
});
afterAll(() => system?.stop());

const press = (page: Page, name: string) => page.getByRole('button', { name }).click();

test('somebody who does not write asks with their voice, and the helper hears it', async () => {
  const resident = await openMiniAppAs(browser, system, 'Nguyễn Văn Sửu');
  await resident.getByRole('link', { name: /^Hỏi tổ/ }).click();
  await resident.getByText('Thêm ảnh, giọng nói, hẹn đến nhà…').click();
  await press(resident, 'Bấm để nói');
  await resident.getByText('Đang thu: 2 giây').waitFor();
  await keepPicture(resident, 'recording a voice note', 'whole');
  await press(resident, 'Nói xong');
  await resident.getByText(/^Nghe lại, \d giây/).waitFor();
  await keepPicture(resident, 'a recorded voice note', 'whole');
  await press(resident, 'Gửi cho tổ');
  await agreeToHelping(resident);
  await press(resident, 'Thôn Đồng Vọng');
  await resident.getByText('Đã gửi cho tổ rồi ạ.').waitFor();
  await resident.getByRole('button', { name: 'Nghe lời nói' }).waitFor();
  await keepPicture(resident, 'my request with a voice note', 'whole');

  const member = await openMiniAppAs(browser, system, 'Bùi Thị Hoa');
  await member
    .getByRole('navigation', { name: 'Các phần chính' })
    .getByRole('link', { name: 'Tổ' })
    .click();
  await member
    .getByRole('main')
    .getByRole('link', { name: /lời nhắn thoại/ })
    .click();
  await press(member, 'Nghe lời nói');
  // Says so only while something is really heard.
  await member.getByRole('button', { name: 'Dừng nghe' }).waitFor();
});
