import { afterAll, beforeAll, expect, test } from 'vitest';
import { desktop, phone, prepareBrowser } from '#test/support/browser.ts';
import { keepPicture } from '#test/support/browser-pictures.ts';
import { type RunningSystem, startSystem } from '#test/support/running-system.ts';
import { type ApiPerson, signInAs } from './api-person.ts';
import { resizeDesk } from './desk-window.ts';
import { inspectScreen } from './inspect-screen.ts';
import { openMiniAppAs } from './mini-app-page.ts';
import { chooseVillage, solve } from './scene.ts';

const browser = prepareBrowser();
let system: RunningSystem;
let officer: ApiPerson;
beforeAll(async () => {
  system = await startSystem(['web', 'web', 'worker']);
  const resident = await signInAs(system, 'Nguyễn Thị Hồng Hạnh');
  const leader = await signInAs(system, 'Lê Xuân Trường', 'member');
  officer = await signInAs(system, 'Nguyễn Thị Hồng Nhung', 'officer');
  await chooseVillage(resident, 'Thôn Bến Lở');
  await solve(
    resident,
    leader,
    'Cháu là Nguyễn Thị Tư. Loa thông minh của thôn không phát, báo ai?',
  );
});
afterAll(() => system?.stop());

const demands = { targetMin: 48, wordsMin: 16, marksMin: 14 };
const wanted = 'Loa thông minh của thôn không phát, báo ai?';

test('what a resident called solved is put in words for everybody, approved, and shown to who asks the same', async () => {
  const address = `${system.serverUrl}/console/?page=solved&persona=${officer.personId}`;
  const desk = await browser.open(address, desktop);
  const question = desk.getByLabel('Câu hỏi cho mọi người thấy');
  await question.waitFor();
  expect(await question.inputValue()).toContain('[tên]');
  await keepPicture(desk, 'solved, waiting desk', 'whole');
  await desk.getByRole('button', { name: 'Chia sẻ với cả xã' }).click();
  await desk.getByText('Còn chỗ trong ngoặc vuông').waitFor();
  await question.fill(wanted);
  await desk.getByRole('button', { name: 'Chia sẻ với cả xã' }).click();
  await desk.getByRole('heading', { name: wanted }).waitFor();
  await desk.getByText('Chưa có câu nào chờ duyệt.').waitFor();

  const neighbour = await openMiniAppAs(browser, system, 'Phạm Thị Nụ');
  await neighbour.getByRole('link', { name: 'Hỏi tổ' }).first().click();
  await neighbour.getByLabel('Bà con vướng chuyện gì?').fill('loa thon khong phat nua thi bao ai');
  const summary = neighbour.getByText(/đã hỏi: “Loa thông minh/);
  await summary.click();
  await neighbour.getByText('chia sẻ tháng').waitFor();
  await keepPicture(neighbour, 'asking solved before', 'whole');
  expect(await inspectScreen(neighbour.mainFrame(), { ...demands, wordsMin: 16 })).toEqual([]);
  const told = neighbour.waitForResponse((answer) => answer.url().includes('/uses'));
  await neighbour.getByRole('button', { name: 'Được rồi' }).click();
  await told;
  await neighbour.getByText('không cần gửi câu hỏi nữa').waitFor();

  await desk.reload();
  await desk.getByText('1 lần bà con bấm “Được rồi”').waitFor();
  await keepPicture(desk, 'solved, shared desk', 'whole');
  await resizeDesk(desk, phone);
  await keepPicture(desk, 'solved, shared phone', 'whole');
  expect(await inspectScreen(desk.mainFrame(), demands)).toEqual([]);
  await desk.getByRole('button', { name: /^Thôi chia sẻ/ }).click();
  await desk.getByText('Chưa có câu nào được chia sẻ.').waitFor();
});
