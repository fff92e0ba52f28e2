import type { Page } from 'playwright-core';
import { vi } from 'vitest';
import type { BrowserOfTests } from '#test/support/browser.ts';
import { phone } from '#test/support/browser.ts';
import type { RunningSystem } from '#test/support/running-system.ts';

/** Opens the Mini App in a plain browser and signs in there as one of the simulator's people. */
export async function openMiniAppAs(
  browser: BrowserOfTests,
  system: RunningSystem,
  name: string,
): Promise<Page> {
  const page = await browser.open(system.serverUrl, phone);
  await page.getByRole('link', { name: 'Đăng nhập' }).click();
  await page.getByRole('list', { name: 'Người mẫu' }).getByRole('button', { name }).click();
  await page.getByRole('heading', { level: 1, name: 'Chào bà con!' }).waitFor();
  await page.getByText(name).waitFor();
  return page;
}

/** Until no part of the screen is on its way any more. */
export async function untilLoaded(page: Page): Promise<void> {
  const onItsWay = page.getByText('Đang mở, bà con chờ chút…');
  await vi.waitUntil(async () => (await onItsWay.count()) === 0, { timeout: 20_000, interval: 50 });
}

/** What is asked at somebody's first sending: yes, the team may read it. */
export async function agreeToHelping(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Tôi đồng ý, gửi cho tổ' }).click();
}
