import { randomUUID } from 'node:crypto';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import * as z from 'zod';
import { Campaign, CampaignList, Household, HouseholdList, VisitList } from '#shared/visits.ts';
import { prepareBrowser } from '#test/support/browser.ts';
import { type RunningSystem, startSystem } from '#test/support/running-system.ts';
import { type ApiPerson, newKey, signInAs } from './api-person.ts';
import { untilDialogClosed } from './closed-dialog.ts';
import { untilHousesKept } from './kept-houses.ts';
import { openMiniAppAs } from './mini-app-page.ts';

const browser = prepareBrowser({ keepsPages: true });
let system: RunningSystem;
let truong: ApiPerson;
let officer: ApiPerson;
beforeAll(async () => {
  system = await startSystem(['all']);
  truong = await signInAs(system, 'Lê Xuân Trường', 'member');
  officer = await signInAs(system, 'Nguyễn Thị Hồng Nhung', 'officer');
});
afterAll(() => system?.stop());

const dayMs = 24 * 60 * 60 * 1000;
const dayFrom = (days: number) => new Date(Date.now() + days * dayMs).toISOString().slice(0, 10);

/** The village's part in a drive for VNeID, with one more than is done. */
async function startCampaign(target: number): Promise<void> {
  const Villages = z.object({ villages: z.array(z.object({ id: z.string(), name: z.string() })) });
  const { villages } = await truong.get('/villages', Villages);
  const areaId = villages.find(({ name }) => name === 'Thôn Bến Lở')?.id;
  const campaign = {
    idempotencyKey: newKey(),
    name: '45 ngày VNeID',
    deed: 'vneid-level-2',
    firstDay: dayFrom(-2),
    lastDay: dayFrom(40),
    targets: [{ areaId, target }],
  };
  await officer.send('POST', '/staff/campaigns', campaign, Campaign);
}

async function enterHouse(name: string): Promise<void> {
  const Member = z.object({ member: z.object({ id: z.string() }) });
  const { member } = await truong.get('/me', Member);
  const house = { name, place: 'Gần đình', assignedTo: member.id };
  await truong.send('PUT', `/team/households/${randomUUID()}`, house, Household);
}

async function openHouses(page: Page): Promise<void> {
  const bar = page.getByRole('navigation', { name: 'Các phần chính' });
  await bar.getByRole('link', { name: 'Tổ', exact: true }).click();
  await page.getByRole('link', { name: /^Đến từng nhà/ }).click();
  await page.getByRole('heading', { level: 1, name: 'Đến từng nhà' }).waitFor();
}

/** Until the phone holds the team's screens and these houses. */
async function untilKept(page: Page, names: string[]): Promise<void> {
  const hasScreens = () =>
    page.evaluate(async () => {
      const worker = await navigator.serviceWorker.ready;
      return (await caches.match(`${worker.scope}of-the-team`)) !== undefined;
    });
  await vi.waitUntil(hasScreens, { timeout: 30_000, interval: 200 });
  await untilHousesKept(page, names);
}

async function recordVisit(page: Page, house: string): Promise<void> {
  await page.getByRole('link', { name: house }).click();
  await page.getByRole('link', { name: 'Ghi lượt đến' }).click();
  await saveVneid(page);
}

async function saveVneid(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Cài VNeID mức 2', exact: true }).click();
  await page.getByRole('button', { name: /^Lưu, hẹn 1 tuần/ }).click();
  await page.getByText(/^Đã ghi lượt đến\./).waitFor();
}

test('a morning’s walk in flight mode is on the server once, and the campaign grows past its target', async () => {
  await startCampaign(2);
  await enterHouse('Nhà bà Tư Hạnh');
  await enterHouse('Nhà ông Sáu');
  const first = await openMiniAppAs(browser, system, 'Lê Xuân Trường');
  await openHouses(first);
  await first.getByRole('link', { name: /Nhà ông Sáu/ }).waitFor();
  await untilKept(first, ['Nhà bà Tư Hạnh', 'Nhà ông Sáu']);
  const context = first.context();
  const address = first.url();

  await context.setOffline(true);
  await recordVisit(first, 'Nhà bà Tư Hạnh');
  await first.getByText('Lượt này nằm trong máy, có mạng là tự gửi.').waitFor();
  await first.close();

  const second = await context.newPage();
  await second.goto(address);
  await second.getByText('1 lượt đang chờ gửi. Có mạng là tự gửi.').waitFor();
  await second.getByRole('link', { name: /Nhà bà Tư Hạnh.*Hôm nay đã ghé.*Chờ gửi/ }).waitFor();
  await recordVisit(second, 'Nhà ông Sáu');
  await second.goto(address);
  await second.getByRole('link', { name: 'Thêm nhà' }).click();
  await second.getByLabel('Cả thôn gọi là nhà gì?').fill('Nhà cô Bảy');
  await second.getByRole('button', { name: 'Lưu rồi ghi lượt đến luôn' }).click();
  await second.getByRole('heading', { level: 1, name: 'Ghi lượt đến Nhà cô Bảy' }).waitFor();
  await saveVneid(second);
  await second.close();

  const third = await context.newPage();
  await third.goto(address);
  const fourth = await context.newPage();
  await fourth.goto(address);
  await third.getByText('3 lượt đang chờ gửi. Có mạng là tự gửi.').waitFor();
  await context.setOffline(false);
  await vi.waitUntil(async () => (await third.getByText('Chờ gửi').count()) === 0, {
    timeout: 30_000,
  });
  await third.getByRole('link', { name: /Nhà cô Bảy.*Hôm nay đã ghé/ }).waitFor();

  const { visits } = await truong.get('/team/visits?mine=true', VisitList);
  expect(visits.map(({ householdName }) => householdName).sort()).toEqual([
    'Nhà bà Tư Hạnh',
    'Nhà cô Bảy',
    'Nhà ông Sáu',
  ]);
  const { households } = await truong.get('/team/households?view=mine', HouseholdList);
  expect(households.map(({ name, visitCount }) => [name, visitCount]).sort()).toEqual([
    ['Nhà bà Tư Hạnh', 1],
    ['Nhà cô Bảy', 1],
    ['Nhà ông Sáu', 1],
  ]);
  const { campaigns } = await truong.get('/team/campaigns', CampaignList);
  expect(campaigns.map(({ villages }) => villages)).toMatchObject([[{ target: 2, actual: 3 }]]);
  await third.getByRole('link', { name: 'Chiến dịch của thôn' }).click();
  await third.getByText('Đã làm 3 trên 2. Vượt 1, giỏi quá!').waitFor();

  await third.goto(address.replace('/households', '/thanks'));
  await third.getByText('Anh chị đã ghé 3 nhà.').first().waitFor();
});

test('a house that asks to be left alone leaves the list after one question', async () => {
  await enterHouse('Nhà chú Năm');
  const page = await openMiniAppAs(browser, system, 'Lê Xuân Trường');
  await openHouses(page);
  await page.getByRole('link', { name: /Nhà chú Năm/ }).click();
  await page.getByRole('button', { name: 'Bà con không muốn tiếp' }).click();
  await page.getByRole('button', { name: 'Đúng, không đến nữa' }).click();
  await page.getByText(/^Bà con nhà này xin đừng đến\./).waitFor();
  await untilDialogClosed(page);
  await page.getByRole('link', { name: 'Quay lại' }).click();
  await page.getByRole('link', { name: 'Xin đừng đến' }).click();
  await page.getByRole('link', { name: /Nhà chú Năm/ }).waitFor();
  const { households } = await truong.get('/team/households?view=refused', HouseholdList);
  expect(households.map(({ name }) => name)).toEqual(['Nhà chú Năm']);
});

test('a turn at the culture house is planned, taken and seen by the team', async () => {
  const page = await openMiniAppAs(browser, system, 'Lê Xuân Trường');
  const bar = page.getByRole('navigation', { name: 'Các phần chính' });
  await bar.getByRole('link', { name: 'Tổ', exact: true }).click();
  await page.getByRole('link', { name: /^Lịch trực/ }).click();
  await page.getByRole('button', { name: 'Thêm buổi trực' }).click();
  await page.getByLabel('Ngày', { exact: true }).fill(dayFrom(3));
  await page.getByLabel('Lặp lại').selectOption('4');
  await page.getByRole('button', { name: 'Lưu', exact: true }).click();
  await untilDialogClosed(page);
  const cards = page.getByRole('main').getByRole('listitem');
  await vi.waitUntil(async () => (await cards.count()) === 4, { timeout: 20_000 });
  await cards.first().getByRole('button', { name: 'Tôi trực buổi này' }).click();
  await cards.first().getByText('Người trực: tôi').waitFor();
  await page.getByRole('link', { name: 'Quay lại' }).click();
  await page.getByRole('link', { name: /^Lịch trực/ }).click();
  await page.getByText('Người trực: tôi').waitFor();
});
