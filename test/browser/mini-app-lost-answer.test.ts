import { afterAll, beforeAll, expect, test } from 'vitest';
import { prepareBrowser } from '#test/support/browser.ts';
import { type RunningSystem, startSystem } from '#test/support/running-system.ts';
import { agreeToHelping, openMiniAppAs } from './mini-app-page.ts';

const browser = prepareBrowser();
let system: RunningSystem;
beforeAll(async () => {
  system = await startSystem(['all']);
});
afterAll(() => system?.stop());

test('a question whose answer the network swallowed is one question, also after the phone was put away', async () => {
  const page = await openMiniAppAs(browser, system, 'Trần Văn Cót');
  await page.getByRole('link', { name: /^Hỏi tổ/ }).click();
  await page.getByLabel('Bà con vướng chuyện gì?').fill('Máy tôi không nhận được mã OTP');
  let isSwallowing = true;
  await page.route('**/api/help-requests', async (route) => {
    if (!isSwallowing || route.request().method() !== 'POST') return route.continue();
    const answer = await route.fetch();
    return answer.ok() ? route.abort() : route.fulfill({ response: answer });
  });
  await page.getByRole('button', { name: 'Gửi cho tổ' }).click();
  await agreeToHelping(page);
  await page.getByRole('button', { name: 'Thôn Gò Mít' }).click();
  await page.getByText('Đã giữ lại. Có mạng là tự gửi.').waitFor();

  isSwallowing = false;
  await page.goto(system.serverUrl);
  await page.getByText('Câu hỏi gửi dở đã tới tổ rồi ạ.').waitFor();
  await page.getByRole('link', { name: 'Yêu cầu', exact: true }).click();
  const requests = page.getByRole('main').getByRole('listitem');
  await requests.first().waitFor();
  expect(await requests.count()).toBe(1);
});
