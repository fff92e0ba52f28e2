import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import * as z from 'zod';
import { phone, prepareBrowser } from '#test/support/browser.ts';
import { keepPicture } from '#test/support/browser-pictures.ts';
import { type RunningSystem, startSystem } from '#test/support/running-system.ts';
import { untilDialogClosed } from './closed-dialog.ts';
import { drawIdCard, drawPhoto } from './drawn-photo.ts';
import { inspectScreen } from './inspect-screen.ts';
import { type Scene, setScene } from './scene.ts';

const browser = prepareBrowser();
let system: RunningSystem;
let scene: Scene;
beforeAll(async () => {
  system = await startSystem(['all']);
  scene = await setScene(system);
});
afterAll(() => system?.stop());

const Villages = z.object({ villages: z.array(z.object({ id: z.string(), name: z.string() })) });
const demands = { targetMin: 48, wordsMin: 18, marksMin: 15 };
const looks = [
  { look: 'normal', size: 'normal', contrast: 'normal' },
  { look: 'largest', size: 'largest', contrast: 'normal' },
  { look: 'strong contrast', size: 'normal', contrast: 'high' },
];
const more = 'Thêm ảnh, giọng nói, hẹn đến nhà…';
const picker = (page: Page) => page.getByLabel(/^Chọn hoặc chụp ảnh|^Đang chuẩn bị ảnh/);
const press = (page: Page, name: string) => page.getByRole('button', { name }).click();

async function openAs(person: 'resident' | 'newcomer' | 'leader', path: string): Promise<Page> {
  const { url } = await fetch(system.serverUrl);
  const address = new URL(path, url);
  address.searchParams.set('persona', scene[person].personId);
  const page = await browser.open(address.href, phone);
  await page.getByRole('heading', { level: 1 }).waitFor();
  return page;
}

/** The screen as it stands, in ordinary and largest letters and in strong contrast. */
async function inspectInEveryLook(page: Page, name: string): Promise<void> {
  for (const { look, size, contrast } of looks) {
    await page.evaluate(
      ([textSize, tones]) => {
        document.documentElement.dataset.textSize = textSize;
        document.documentElement.dataset.contrast = tones;
      },
      [size, contrast],
    );
    await keepPicture(page, `${name} ${look}`, 'whole');
    const isHighContrast = contrast === 'high';
    const found = await inspectScreen(page.mainFrame(), { ...demands, isHighContrast });
    expect(found, `${name}, ${look}`).toEqual([]);
  }
}

test('asking with photos, somebody at home, a call and a visit fits a small phone in every look', async () => {
  const page = await openAs('resident', 'ask');
  await page.getByText(more).click();
  await picker(page).setInputFiles([
    await drawPhoto(page, 'may.jpg'),
    await drawPhoto(page, '2.jpg'),
  ]);
  await page.getByRole('img', { name: 'Ảnh 2' }).waitFor();
  await press(page, 'Hỏi giúp người khác trong nhà');
  await page.getByLabel('Ở nhà gọi là gì?').fill('Bà nội');
  await press(page, 'Thêm người này');
  await page.getByRole('radio', { name: 'Bà nội' }).waitFor();
  await page.getByRole('radio', { name: 'Gọi điện cho tôi' }).check();
  await page.getByLabel('Số điện thoại').fill('0912 345 67');
  await inspectInEveryLook(page, 'asking to be called');
  await page.getByRole('radio', { name: 'Đến nhà giúp tôi' }).check();
  await press(page, 'Chiều');
  await inspectInEveryLook(page, 'asking for a visit');

  await picker(page).setInputFiles([await drawIdCard(page, 'the.jpg')]);
  await page.getByRole('dialog', { name: 'Ảnh này giống giấy tờ tuỳ thân' }).waitFor();
  await inspectInEveryLook(page, 'a photo like an identity card');
});

test('the sheet at the first sending and the list of villages fit a small phone in every look', async () => {
  const page = await openAs('newcomer', 'ask');
  await page.getByLabel('Bà con vướng chuyện gì?').fill('Máy tôi không lên mạng');
  await press(page, 'Gửi cho tổ');
  await page.getByRole('dialog', { name: 'Cho tổ và xã đọc câu hỏi của bà con' }).waitFor();
  await inspectInEveryLook(page, 'agreeing at the first sending');
});

test('a conversation with photos, a missing photo and an end fits a small phone in every look', async () => {
  const page = await openAs('resident', `help-requests/${scene.claimed}`);
  await page.getByText('Thêm ảnh, giọng nói').click();
  await picker(page).setInputFiles([await drawPhoto(page, 'may.jpg')]);
  await page.getByRole('img', { name: 'Ảnh 1' }).waitFor();
  await press(page, 'Gửi');
  await page.getByRole('button', { name: 'Xem to ảnh 1' }).waitFor();
  await inspectInEveryLook(page, 'a conversation with a photo');
  await page.getByRole('button', { name: 'Xem to ảnh 1' }).click();
  await page.getByRole('dialog', { name: 'Ảnh 1' }).waitFor();
  await inspectInEveryLook(page, 'a photo opened large');
  await page.keyboard.press('Escape');
  await untilDialogClosed(page);

  await page.route('**/api/attachments/*', (route) => route.abort());
  await page.reload();
  await page.getByText('Chưa tải được').waitFor();
  await inspectInEveryLook(page, 'a photo that did not come');

  await press(page, 'Thôi, không cần giúp nữa');
  await press(page, 'Đúng, không cần nữa');
  await press(page, 'Vẫn vướng, nhờ tổ giúp tiếp');
  await inspectInEveryLook(page, 'asking for help again');
});

test('the village of a poster is asked about in every look', async () => {
  const { villages } = await scene.newcomer.get('/villages', Villages);
  const [village] = villages;
  if (!village) throw new Error('the demo has no village');
  const page = await openAs('newcomer', `village?village=${village.id}`);
  await page.getByRole('heading', { name: `Bà con ở ${village.name} phải không?` }).waitFor();
  await inspectInEveryLook(page, 'the village of a poster');
  await press(page, 'Đúng rồi');
  await page.getByRole('heading', { level: 1, name: /^Chào/ }).waitFor();
});
