import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { desktop, phone, prepareBrowser } from '#test/support/browser.ts';
import { keepPicture } from '#test/support/browser-pictures.ts';
import { type RunningSystem, startSystem } from '#test/support/running-system.ts';
import { type ApiPerson, signInAs } from './api-person.ts';
import { askDatabase } from './ask-database.ts';
import { screenAddress } from './bad-day-page.ts';
import { inspectScreen } from './inspect-screen.ts';
import { ask, chooseVillage } from './scene.ts';

const browser = prepareBrowser();
let system: RunningSystem;
let resident: ApiPerson;
let leader: ApiPerson;
let id: string;
beforeAll(async () => {
  system = await startSystem(['all']);
  resident = await signInAs(system, 'Nguyễn Thị Hồng Hạnh');
  leader = await signInAs(system, 'Lê Xuân Trường', 'member');
  await chooseVillage(resident, 'Thôn Bến Lở');
  id = await ask(resident, { question: 'Chồng em say rượu về đánh em bầm cả mặt' });
});
afterAll(() => system?.stop());

const looks = [
  { look: 'normal', textSize: 'normal' },
  { look: 'largest', textSize: 'largest' },
];

async function inspect(page: Page, name: string): Promise<void> {
  for (const { look, textSize } of looks) {
    await page.evaluate((data) => Object.assign(document.documentElement.dataset, data), {
      textSize,
    });
    await keepPicture(page, `private ${name} ${look}`, 'whole');
    const demands = { targetMin: 48, wordsMin: 18, marksMin: 15 };
    expect(await inspectScreen(page.mainFrame(), demands), `${name}, ${look}`).toEqual([]);
  }
}

test('who confided something sees who reads it, and keeps it from the leader, whose page has it no more', async () => {
  await askDatabase(system, 'update help_requests set leader_reads = true where id = $1', [id]);
  const atLeader = await browser.open(await screenAddress(system, `/team/${id}`, leader), phone);
  await atLeader.getByRole('heading', { name: 'Việc riêng, xin giữ kín' }).waitFor();
  await inspect(atLeader, 'leader');
  const page = await browser.open(
    await screenAddress(system, `/help-requests/${id}`, resident),
    phone,
  );
  await page.getByText('Chỉ tổ trưởng thôn mình và cán bộ xã đọc được.').waitFor();
  await inspect(page, 'resident');
  await page.getByRole('button', { name: 'Chỉ cán bộ xã đọc' }).click();
  await page.getByText('Chỉ cán bộ xã đọc được. Không ai trong thôn').waitFor();
  await inspect(page, 'resident, desk alone');
  await atLeader.reload();
  await atLeader.getByRole('alert').first().waitFor();
  expect(await atLeader.getByText('bầm cả mặt').count()).toBe(0);
});

test.each([
  ['desk', desktop],
  ['phone', phone],
])('an officer reads and answers it in the console (%s)', async (name, viewport) => {
  const page = await browser.open(`${system.serverUrl}/console/?page=register&id=${id}`, viewport);
  await page.getByRole('button', { name: 'Nguyễn Thị Hồng Nhung' }).click();
  await page.getByText('Việc riêng: chỉ cán bộ xã').waitFor();
  await page.getByRole('dialog').getByRole('textbox').first().waitFor();
  await keepPicture(page, `private console ${name}`);
  const demands = { targetMin: 48, wordsMin: 16, marksMin: 14 };
  expect(await inspectScreen(page.mainFrame(), demands)).toEqual([]);
});
