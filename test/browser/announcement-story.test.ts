import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import * as z from 'zod';
import { AnnouncingOptions, QuietHoursList } from '#shared/announcing.ts';
import { AskedTask } from '#shared/keeping.ts';
import { desktop, prepareBrowser } from '#test/support/browser.ts';
import { type RunningSystem, startSystem } from '#test/support/running-system.ts';
import { type ApiPerson, newKey, signInAs } from './api-person.ts';
import { countRows } from './ask-database.ts';
import { untilDialogClosed } from './closed-dialog.ts';
import { openMiniAppAs } from './mini-app-page.ts';
import { chooseVillage } from './scene.ts';

const browser = prepareBrowser();
let system: RunningSystem;
let officer: ApiPerson;
let approver: ApiPerson;
beforeAll(async () => {
  system = await startSystem(['all']);
  officer = await signInAs(system, 'Ngô Đức Thắng', 'officer');
  approver = await signInAs(system, 'Vũ Anh Tuấn', 'officer');
  await beAwakeNow();
});
afterAll(() => system?.stop());

const dongVong = '51190d34324704ddc6d5';
const thonBa = '37826b961f6b223674a4';
const title = 'Cấp căn cước tại nhà văn hoá thôn';

test('an officer writes to two villages, a second person approves, a resident reads it, a group that failed gets it at the second try', async () => {
  const resident = await signInAs(system, 'Nguyễn Thị Hồng Hạnh');
  await chooseVillage(resident, 'Thôn Đồng Vọng');
  await simulate(`/groups/${thonBa}`, 'PATCH', { disabled: true });

  const desk = await openDesk(officer);
  await write(desk, title, ['Thôn Đồng Vọng', 'Thôn 3']);
  await desk.getByLabel(/^Thêm một tệp/).setInputFiles({
    name: 'ke-hoach.pdf',
    mimeType: 'application/pdf',
    buffer: Buffer.from('%PDF-1.4\n%%EOF\n'),
  });
  await desk.getByText(/^ke-hoach.pdf \(/).waitFor();
  await desk.getByRole('checkbox', { name: /Mời bà con đến một buổi/ }).check();
  await desk.getByLabel('Ngày', { exact: true }).fill('30/11/2030');
  await desk.getByLabel('Từ mấy giờ').fill('8h');
  await desk.getByLabel('Ở đâu').fill('Nhà văn hoá thôn Đồng Vọng');
  await desk.getByRole('button', { name: 'Gửi cho người thứ hai duyệt' }).click();
  const asked = desk.getByRole('dialog', { name: 'Gửi thông báo này?' });
  await asked.getByText('Thôn Đồng Vọng, Thôn 3').waitFor();
  await asked.getByText(/2 nhóm của tổ/).waitFor();
  await asked.getByRole('button', { name: 'Gửi cho người thứ hai duyệt' }).click();
  await desk.getByRole('heading', { name: 'Đang chờ người thứ hai duyệt' }).waitFor();
  expect(await desk.getByRole('button', { name: 'Duyệt cho gửi' }).count()).toBe(0);

  const second = await openDesk(approver);
  const waiting = second.getByRole('region', { name: 'Đang chờ anh chị' });
  await waiting.getByRole('link', { name: title }).click();
  await second.getByText('Bà con mang theo giấy khai sinh.').first().waitFor();
  await second.getByRole('button', { name: 'Duyệt cho gửi' }).click();
  await second.getByRole('button', { name: 'Duyệt', exact: true }).click();

  await desk.getByText('Nhóm này không còn, hoặc kênh của xã đã bị đưa ra khỏi nhóm.').waitFor();
  await expect.poll(() => postsIn(dongVong), { timeout: 20_000 }).toBe(1);
  expect(await postsIn(thonBa)).toBe(0);
  await simulate(`/groups/${thonBa}`, 'PATCH', { disabled: false });
  await connectAgain(thonBa, 'Thôn 3');
  await press(desk, 'Gửi lại chỗ chưa được');
  await desk.getByRole('dialog').getByRole('button', { name: 'Gửi lại chỗ chưa được' }).click();
  await desk.getByRole('heading', { name: 'Đã gửi xong' }).waitFor();
  await desk.getByText(/^Nhóm Zalo của tổ: đã gửi 2\.$/).waitFor();
  expect([await postsIn(dongVong), await postsIn(thonBa)]).toEqual([1, 1]);

  const page = await openMiniAppAs(browser, system, 'Nguyễn Thị Hồng Hạnh');
  const bar = page.getByRole('navigation', { name: 'Các phần chính' });
  await bar.getByRole('link', { name: 'Thông báo 1 chưa đọc' }).waitFor();
  const read = page.waitForResponse((answer) => answer.url().endsWith('/read'));
  await page.getByRole('link', { name: title }).click();
  await page.getByText('Thứ bảy ngày 30/11/2030, lúc 8 giờ').waitFor();
  const saved = page.waitForEvent('download');
  await press(page, 'Tải tệp kèm: ke-hoach.pdf');
  expect((await saved).suggestedFilename()).toBe('ke-hoach.pdf');
  const opening = page.context().waitForEvent('request', (request) => {
    return request.url().includes('/calendar.ics?oa=');
  });
  await press(page, 'Thêm vào lịch điện thoại');
  const calendar = await fetch((await opening).url());
  expect(await calendar.text()).toContain('DTSTART:20301130T010000Z');
  await bar.getByRole('link', { name: 'Thông báo', exact: true }).waitFor();

  await read;
  await desk.reload();
  await desk.getByText(/1 người đã mở đọc/).waitFor();
  await press(desk, 'Rút lại');
  await desk.getByRole('dialog').getByRole('button', { name: 'Rút lại' }).click();
  await desk.getByText('Đã rút lại', { exact: true }).waitFor();
  await page.reload();
  await page.getByRole('alert').waitFor();
  await bar.getByRole('link', { name: 'Thông báo' }).click();
  await page.getByText('Chưa có thông báo nào.').waitFor();
});

test('a leader announces to the own village at once, without a second person', async () => {
  const resident = await signInAs(system, 'Ngô Minh Trí');
  await chooseVillage(resident, 'Thôn Bến Lở');
  const leader = await signInAs(system, 'Lê Xuân Trường', 'member');
  const desk = await openDesk(leader);
  await write(desk, 'Họp thôn tối nay', []);
  await desk.getByText('Gửi cho Thôn Bến Lở.').waitFor();
  await desk.getByRole('button', { name: 'Gửi ngay' }).click();
  await desk.getByRole('dialog').getByRole('button', { name: 'Gửi ngay' }).click();
  await desk.getByRole('heading', { name: 'Đã gửi xong' }).waitFor();
  const page = await openMiniAppAs(browser, system, 'Ngô Minh Trí');
  await page.getByRole('link', { name: 'Họp thôn tối nay' }).waitFor();
});

test('what is leaving can be paused, go on, and be stopped for good; what had not left never does', async () => {
  const before = await postsIn(dongVong);
  await simulate('/faults', 'PUT', { rateLimit: 1 });
  const desk = await openDesk(officer);
  await write(desk, 'Phun thuốc muỗi', ['Thôn Đồng Vọng']);
  await desk.getByRole('button', { name: 'Gửi ngay' }).click();
  await desk.getByRole('dialog').getByRole('button', { name: 'Gửi ngay' }).click();
  await desk.getByRole('heading', { name: 'Đang gửi', exact: true }).waitFor();
  await confirm(desk, 'Tạm dừng');
  await desk.getByRole('heading', { name: 'Đang tạm dừng' }).waitFor();
  await confirm(desk, 'Gửi tiếp');
  await desk.getByRole('heading', { name: 'Đang gửi', exact: true }).waitFor();
  await press(desk, 'Dừng hẳn');
  await desk.getByText(/^Đã gửi 0 nơi, .* Còn 1 nơi thì không gửi nữa/).waitFor();
  await desk.getByRole('dialog').getByRole('button', { name: 'Dừng hẳn' }).click();
  await desk.getByText('Có người bấm dừng trước khi tin này đi.').waitFor();
  await simulate('/faults', 'PUT', {});
  await untilDialogClosed(desk);
  await desk.reload();
  await desk.getByRole('heading', { name: 'Đã dừng hẳn' }).waitFor();
  expect(await postsIn(dongVong)).toBe(before);
});

const press = (page: Page, name: string) => page.getByRole('button', { name }).click();

async function confirm(page: Page, name: string): Promise<void> {
  await press(page, name);
  await page.getByRole('dialog').getByRole('button', { name }).click();
}

function openDesk({ personId }: ApiPerson): Promise<Page> {
  const address = `${system.serverUrl}/console/?page=announcements&persona=${personId}`;
  return browser.open(address, desktop);
}

/** Leaves it to the main button; no village named is all that one has. */
async function write(page: Page, words: string, villages: readonly string[]): Promise<void> {
  await press(page, 'Viết thông báo mới');
  await page.getByLabel('Tiêu đề').fill(words);
  await page.getByLabel('Nội dung').fill('Bà con mang theo giấy khai sinh.');
  if (villages.length > 0) await page.getByRole('checkbox', { name: 'Cả xã Thanh Tâm' }).uncheck();
  for (const name of villages) await page.getByRole('checkbox', { name }).check();
  await page.getByText(/^Đã lưu/).waitFor();
}

/** The tests run at any hour; the commune's quiet one is half a day away. */
async function beAwakeNow(): Promise<void> {
  const { areas } = await officer.get('/staff/announcing/options', AnnouncingOptions);
  const minuteNow = Math.floor(Date.now() / 60_000 + 7 * 60) % 1440;
  const fromMinute = (minuteNow + 720) % 1440;
  const hours = { fromMinute, toMinute: (fromMinute + 1) % 1440 };
  const path = `/staff/announcing/quiet-hours/${areas[0]?.id ?? ''}`;
  await officer.send('PUT', path, hours, QuietHoursList);
}

async function simulate(path: string, method: 'PATCH' | 'PUT', body: object): Promise<void> {
  const response = await fetch(`${system.simulatorUrl}/_sim${path}`, {
    method,
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  expect(response.status).toBe(200);
}

/** An administrator has the account look for the group again; until it has, nobody posts there. */
async function connectAgain(groupId: string, villageName: string): Promise<void> {
  const administrator = await signInAs(system, 'Nguyễn Thị Hồng Nhung', 'officer');
  const { areas } = await administrator.get('/staff/announcing/options', AnnouncingOptions);
  const village = areas.find(({ name }) => name === villageName);
  const work = { kind: 'connect', purpose: 'team', groupId, idempotencyKey: newKey() };
  const path = `/staff/keeping/villages/${village?.id}/group-work`;
  await administrator.send('POST', path, work, AskedTask);
  const isActive = "groups where group_id = $1 and state = 'active'";
  await vi.waitUntil(async () => (await countRows(system, isActive, [groupId])) === 1, {
    timeout: 20_000,
    interval: 200,
  });
}

const Chat = z.object({ messages: z.array(z.object({ text: z.string() })) });

/** How often the account posted something of an announcement into a group. */
async function postsIn(groupId: string): Promise<number> {
  const response = await fetch(`${system.simulatorUrl}/_sim/groups/${groupId}`);
  const { messages } = Chat.parse(await response.json());
  return messages.filter(({ text }) => text.startsWith('THÔNG BÁO: ')).length;
}

test('a resident sets a name and large letters, sees what is kept, and has all of it erased', async () => {
  const page = await openMiniAppAs(browser, system, 'Phạm Thị Nụ');
  const go = (name: string) => page.getByRole('link', { name }).click();
  await go('Tôi');
  await go('Tên của tôi');
  await page.getByLabel('Tên của bà con').fill('Bà Nụ đầu làng');
  await page.getByRole('button', { name: 'Lưu' }).click();
  await page.getByRole('link', { name: /Bà Nụ đầu làng/ }).waitFor();
  await go('Chữ và màu');
  await page.getByRole('radio', { name: 'To', exact: true }).check();
  await page.getByRole('link', { name: 'Quay lại' }).click();
  await go('Dữ liệu của tôi');
  await page
    .getByText(/Bà Nụ đầu làng/)
    .first()
    .waitFor();
  await go('Xoá dữ liệu của tôi');
  await page.getByRole('checkbox', { name: /Tôi hiểu/ }).check();
  const erased = page.waitForResponse((answer) => answer.request().method() === 'DELETE');
  await page.getByRole('button', { name: 'Xoá hết' }).click();
  await page.getByRole('heading', { level: 1, name: 'Đã xoá xong' }).waitFor();
  const token = (await erased).request().headers().authorization ?? '';
  const after = await fetch(`${system.serverUrl}/api/me`, { headers: { authorization: token } });
  expect(after.status).toBe(401);
  await go('Về trang chủ');
  await page.getByRole('link', { name: 'Đăng nhập' }).waitFor();
  expect(await page.evaluate(() => JSON.stringify({ ...localStorage }))).not.toContain('Bà Nụ');
});
