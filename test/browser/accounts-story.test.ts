import { afterAll, beforeAll, expect, test } from 'vitest';
import { desktop, phone, prepareBrowser } from '#test/support/browser.ts';
import { keepPicture } from '#test/support/browser-pictures.ts';
import { type RunningSystem, startSystem } from '#test/support/running-system.ts';
import { askDatabase } from './ask-database.ts';
import { untilDialogClosed } from './closed-dialog.ts';
import { inspectScreen } from './inspect-screen.ts';
import { type Scene, setScene } from './scene.ts';
import { reach, walkByKeyboard } from './walk-by-keyboard.ts';

const browser = prepareBrowser();
let system: RunningSystem;
let scene: Scene;
beforeAll(async () => {
  system = await startSystem(['all']);
  scene = await setScene(system);
});
afterAll(() => system?.stop());

const demands = { targetMin: 48, wordsMin: 16, marksMin: 14 };
const oaId = '4180000000000000011';
const address = (page: string, personId = scene.officer.personId) =>
  `${system.serverUrl}/console/?page=${page}&persona=${personId}`;
const control = async (path: string, body: object) => {
  const answer = await fetch(`${system.simulatorUrl}/_sim/official-accounts/${oaId}${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  expect(answer.status).toBe(200);
};

test('an account is disconnected, connected over Zalo’s page, loses its grant and is connected again', async () => {
  // Signed in as anybody is: the way over Zalo's page keeps no name of a person in the address.
  const page = await browser.open(`${system.serverUrl}/console/?page=accounts`, desktop);
  await page.getByRole('button', { name: 'Nguyễn Thị Hồng Nhung' }).click();
  const fits = async (name: string) => {
    await keepPicture(page, `console accounts ${name}`, 'whole');
    expect(await inspectScreen(page.mainFrame(), demands), name).toEqual([]);
  };
  await page.getByText('Đang kết nối', { exact: true }).waitFor();
  await page.getByText('Tăng trưởng, hết ngày 31/12/2027').waitFor();
  await page.getByText('Mời họp thôn (mã 411002)').waitFor();
  await fits('works');
  await page.reload();
  await page.getByText('Mời họp thôn (mã 411002)').waitFor();
  expect(await walkByKeyboard(page)).toEqual([]);

  await reach(page, page.getByRole('button', { name: 'Ngắt kết nối' }));
  await page.keyboard.press('Enter');
  await page.getByRole('dialog', { name: 'Ngắt kết nối OA?' }).waitFor();
  await fits('disconnecting');
  await page.getByRole('button', { name: 'Đúng, ngắt kết nối' }).click();
  await untilDialogClosed(page);
  await page.getByText('Đã ngắt kết nối', { exact: true }).waitFor();
  await fits('disconnected');
  expect(await askDatabase(system, 'select 1 from official_account_tokens')).toEqual([]);

  const connect = async () => {
    await page.getByRole('button', { name: 'Kết nối lại Zalo OA' }).click();
    await page.getByRole('heading', { name: 'Cấp quyền cho ứng dụng' }).waitFor();
    await page
      .getByRole('listitem')
      .filter({ hasText: 'UBND xã Thanh Tâm' })
      .getByRole('link')
      .click();
    await page.getByText('Đã kết nối xong.').waitFor();
  };
  await connect();
  expect(new URL(page.url()).searchParams.get('code')).toBeNull();
  await fits('connected');

  await control('/revoke-tokens', { wholeGrant: true });
  await page.getByRole('button', { name: 'Hỏi lại Zalo ngay' }).click();
  await page.getByText('Mất quyền, cần kết nối lại', { exact: true }).waitFor();
  await fits('lost');

  await page.goto(`${system.serverUrl}/console/?page=home`);
  await page.getByRole('link', { name: /cần kết nối lại: Zalo đã rút quyền/ }).click();
  await connect();
  await page.getByText('Đang kết nối', { exact: true }).waitFor();
});

test('whoever comes back from Zalo with nothing of ours is told so', async () => {
  const page = await browser.open(
    `${system.serverUrl}/oauth/zalo/oa?state=nothing&code=x&persona=1`,
    desktop,
  );
  expect(new URL(page.url()).searchParams.get('grant')).toBe('unknown');
});

test.each([
  { look: 'desk', viewport: desktop },
  { look: 'phone', viewport: phone },
])('the first page says what waits and how the week went ($look)', async ({ look, viewport }) => {
  const page = await browser.open(address('home'), viewport);
  await page.getByRole('heading', { name: 'Cần mình làm bây giờ' }).waitFor();
  await page.getByRole('link', { name: /yêu cầu tổ chuyển lên xã/ }).waitFor();
  await keepPicture(page, `console home ${look}`, 'whole');
  expect(await inspectScreen(page.mainFrame(), demands)).toEqual([]);
  expect(await walkByKeyboard(page)).toEqual([]);
  expect(await page.getByRole('row').count()).toBe(8);

  // What changes meanwhile is seen without loading the page again.
  await askDatabase(
    system,
    `update official_accounts set paused_at = now(), paused_reason = 'package-too-low' where oa_id = '${oaId}'`,
  );
  await page.getByRole('link', { name: /đang tạm dừng gửi tin/ }).waitFor({ timeout: 40_000 });
  await page.getByRole('link', { name: /yêu cầu tổ chuyển lên xã/ }).click();
  await page.getByRole('button', { name: /^Chờ xã/, pressed: true }).waitFor();

  await page.goto(address('accounts'));
  await page.getByText('Gói dịch vụ Zalo hiện tại chưa có tính năng này.').waitFor();
  await keepPicture(page, `console accounts paused ${look}`, 'whole');
  expect(await inspectScreen(page.mainFrame(), demands)).toEqual([]);
  await page.getByRole('button', { name: 'Thử gửi lại' }).click();
  await page.getByText('Gói dịch vụ Zalo hiện tại').waitFor({ state: 'detached' });
});

test.each([
  { look: 'desk', viewport: desktop },
  { look: 'phone', viewport: phone },
])('a supervisor compares communes and sees nobody ($look)', async ({ look, viewport }) => {
  const page = await browser.open(address('totals', '900000000000000035'), viewport);
  await page.getByLabel('Tuần').last().selectOption({ index: 3 });
  const commune = page.getByRole('button', { name: /Xem từng thôn của Xã Thanh Tâm/ });
  await commune.waitFor();
  await commune.click();
  await page.getByRole('rowheader', { name: 'Thôn Bến Lở' }).waitFor();
  await keepPicture(page, `console totals ${look}`, 'whole');
  expect(await inspectScreen(page.mainFrame(), demands)).toEqual([]);
  expect(await page.getByText('Nguyễn Thị Hồng Hạnh').count()).toBe(0);
});
