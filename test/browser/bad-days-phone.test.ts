import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { phone, prepareBrowser } from '#test/support/browser.ts';
import { keepPicture } from '#test/support/browser-pictures.ts';
import { type RunningSystem, startSystem } from '#test/support/running-system.ts';
import { publishIn } from './announce.ts';
import { askDatabase, countRows } from './ask-database.ts';
import { screenAddress, walkTo } from './bad-day-page.ts';
import { type Scene, setScene } from './scene.ts';
import { bigPhoto, cardPhoto, type PhotoFile, sizeOfJpeg } from './test-photos.ts';

const browser = prepareBrowser();
let system: RunningSystem;
let scene: Scene;
beforeAll(async () => {
  system = await startSystem(['all']);
  scene = await setScene(system);
});
afterAll(() => system?.stop());

const open = async (path: string, prepare?: (context: BrowserContext) => Promise<unknown>) =>
  browser.open(await screenAddress(system, path, scene.resident), phone, prepare);
const press = (page: Page, button: string) =>
  page.getByRole('button', { name: button, exact: true }).click();
const question = (page: Page) => page.getByRole('textbox', { name: 'Bà con vướng chuyện gì?' });
const notKept = 'Điện thoại hết chỗ, em chỉ giữ được câu này khi bà con chưa đóng trang.';
const unfold = (page: Page) => page.getByText('Thêm ảnh, giọng nói, hẹn đến nhà…').click();
const choosePhotos = (page: Page, files: PhotoFile[]) =>
  page.getByLabel('Chọn hoặc chụp ảnh').setInputFiles(files);

/** What went along with a question. */
const along =
  'attachments a join help_requests h on h.id = a.help_request_id where h.question = $1';

async function sendQuestion(page: Page, words: string): Promise<void> {
  await press(page, 'Gửi cho tổ');
  await page.getByText('Đã gửi cho tổ rồi ạ').waitFor();
  expect(await countRows(system, 'help_requests where question = $1', [words])).toBe(1);
}

const dayMs = 24 * 60 * 60 * 1000;
const dayInVietnam = (at: number) => new Date(at + 7 * 60 * 60 * 1000).toISOString().slice(0, 10);

test.each([
  ['a day behind', -dayMs],
  ['a day ahead', dayMs],
])(
  'on a phone whose clock is %s, what still holds is shown, days can be chosen, and now is now',
  async (name, shiftMs) => {
    const title = `Mất điện đến hết hôm nay, đồng hồ ${name}`;
    const today = dayInVietnam(Date.now());
    await publishIn(system, scene.officer, { title, body: 'Từ 8 giờ.', lastDay: today });
    const page = await open('/announcements', (context) =>
      context.clock.install({ time: Date.now() + shiftMs }),
    );
    await page.getByRole('link', { name: title }).getByText('vừa xong').waitFor();

    const words = `Hẹn đến nhà, đồng hồ ${name}`;
    await walkTo(page, '/ask');
    await question(page).fill(words);
    await unfold(page);
    await page.getByRole('radio', { name: 'Đến nhà giúp tôi' }).check();
    const [, month = '', day = ''] = today.split('-');
    await page
      .getByRole('button', { name: new RegExp(`^Hôm nay, .* ${Number(day)}/${Number(month)}$`) })
      .click();
    await press(page, 'Tối');
    await keepPicture(page, `clock ${name}`, 'whole');
    await sendQuestion(page, words);
    await page
      .getByRole('list', { name: 'Trao đổi với tổ' })
      .getByText('vừa xong')
      .first()
      .waitFor();
    const [request] = await askDatabase(
      system,
      'select visit_day::text from help_requests where question = $1',
      [words],
    );
    expect(request).toEqual({ visit_day: today });
    await walkTo(page, '/help-requests');
    await page
      .getByRole('link', { name: words })
      .getByText(/vừa xong|1 phút trước/)
      .waitFor();
  },
);

test('a phone that keeps nothing from the start does everything for as long as the page is open, and says so once', async () => {
  const words = 'Điện thoại đầy ngay từ đầu';
  const page = await open('/ask', (context) => context.addInitScript(fillStorage));
  await question(page).fill(words);
  await page.getByText(notKept).waitFor();
  await keepPicture(page, 'storage full', 'whole');
  await walkTo(page, '/');
  await page.getByRole('heading', { name: 'Đang nhờ tổ' }).waitFor();
  await walkTo(page, '/ask');
  expect(await question(page).inputValue()).toBe(words);
  expect(await page.getByText(notKept).count()).toBeLessThanOrEqual(1);
  await sendQuestion(page, words);
  await walkTo(page, `/tutorials/${scene.tutorialId}/steps/2`);
  await page.getByRole('heading', { name: /^Bước 2 trên/ }).waitFor();
});

test('a phone that fills up in the middle keeps what is being written for as long as the page is open, and says so once', async () => {
  const words = 'Điện thoại đầy giữa chừng';
  const page = await open('/ask');
  await question(page).fill('Điện thoại đầy');
  await page.evaluate(fillStorage);
  await question(page).fill(words);
  await page.getByText(notKept).waitFor();
  expect(await page.getByText(notKept).count()).toBe(1);
  await walkTo(page, '/help-requests');
  await page.getByRole('link', { name: /Sổ đất/ }).waitFor();
  await walkTo(page, '/ask');
  expect(await question(page).inputValue()).toBe(words);
  await sendQuestion(page, words);
});

test('a photo goes along also where the phone has no room for files, and the person is told not to close the page', async () => {
  const words = 'Ảnh không có chỗ giữ';
  const page = await open('/ask', (context) => context.addInitScript(refuseFiles));
  await question(page).fill(words);
  await unfold(page);
  await choosePhotos(page, [bigPhoto(200, 300)]);
  await page
    .getByText('Điện thoại hết chỗ giữ ảnh. Bà con gửi luôn, đừng đóng trang nhé.')
    .waitFor();
  await keepPicture(page, 'no room for photos', 'whole');
  await sendQuestion(page, words);
  expect(await countRows(system, along, [words])).toBe(1);
});

test.each([
  ['refused', 'NotAllowedError', 'Micro đang bị tắt nên em không nghe được.'],
  ['missing', 'NotFoundError', 'Máy này không thu được tiếng.'],
  ['held by another app', 'NotReadableError', 'Chưa thu được tiếng.'],
])(
  'a microphone that is %s is no obstacle: it says what else one can do',
  async (name, error, sentence) => {
    const page = await open('/ask', (context) =>
      context.addInitScript((reason) => {
        // The blank page before the app has no devices at all.
        if (!navigator.mediaDevices) return;
        navigator.mediaDevices.getUserMedia = () => Promise.reject(new DOMException('', reason));
      }, error),
    );
    const words = `Không nói được, micro ${name}`;
    await question(page).fill(words);
    await unfold(page);
    await press(page, 'Bấm để nói');
    await page.getByText(sentence).waitFor();
    await keepPicture(page, `microphone ${name}`, 'whole');
    expect(await question(page).inputValue()).toBe(words);
    await sendQuestion(page, words);
  },
);

test('what is no photo is not taken, and whoever closes the camera loses nothing', async () => {
  const page = await open('/ask');
  await question(page).fill('Ảnh không phải ảnh');
  await unfold(page);
  const unreadable = page.getByText('Tệp này em không mở được như một tấm ảnh.');
  const pdf = Buffer.from('%PDF-1.7\n1 0 obj\n<<>>\nendobj\n');
  await choosePhotos(page, [{ name: 'giay.jpg', mimeType: 'image/jpeg', buffer: pdf }]);
  await unreadable.waitFor();
  await keepPicture(page, 'not a photo', 'whole');
  await choosePhotos(page, [bigPhoto(300, 200)]);
  await unreadable.waitFor({ state: 'hidden' });
  await page.getByRole('img', { name: 'Ảnh 1' }).waitFor();
  await choosePhotos(page, [{ name: 'rong.jpg', mimeType: 'image/jpeg', buffer: Buffer.alloc(0) }]);
  await unreadable.waitFor();
  await choosePhotos(page, []);
  expect(await page.getByRole('img', { name: /^Ảnh \d/ }).count()).toBe(1);
  expect(await question(page).inputValue()).toBe('Ảnh không phải ảnh');
});

test('a phone without memory for a photo says so, and the words can still be sent', async () => {
  const words = 'Máy không đủ bộ nhớ cho ảnh';
  const page = await open('/ask', (context) =>
    context.addInitScript(() => {
      HTMLCanvasElement.prototype.getContext = () => null;
    }),
  );
  await question(page).fill(words);
  await unfold(page);
  await choosePhotos(page, [bigPhoto(300, 200)]);
  await page.getByText('Tệp này em không mở được như một tấm ảnh.').waitFor();
  await sendQuestion(page, words);
});

test('a voice note goes along also where the phone has no room for files, and the person is told', async () => {
  const words = 'Tiếng không có chỗ giữ';
  const page = await open('/ask', (context) => context.addInitScript(refuseFiles));
  await page.evaluate(() => {
    navigator.mediaDevices.getUserMedia = async () =>
      new AudioContext().createMediaStreamDestination().stream;
  });
  await question(page).fill(words);
  await unfold(page);
  await press(page, 'Bấm để nói');
  await page.getByText('Đang thu: 1 giây').waitFor();
  await press(page, 'Nói xong');
  await page
    .getByText('Điện thoại hết chỗ giữ tiếng. Bà con gửi luôn, đừng đóng trang nhé.')
    .waitFor();
  await keepPicture(page, 'no room for a voice', 'whole');
  await sendQuestion(page, words);
  expect(await countRows(system, along, [words])).toBe(1);
});

test('a huge photo is made small on the phone before it leaves', async () => {
  const words = 'Ảnh rất to';
  const page = await open('/ask');
  await question(page).fill(words);
  await unfold(page);
  await choosePhotos(page, [bigPhoto(6000, 4000)]);
  await page.getByRole('img', { name: 'Ảnh 1' }).waitFor();
  await sendQuestion(page, words);
  const [photo] = await askDatabase(
    system,
    'select a.bytes from attachments a join help_requests h on h.id = a.help_request_id where h.question = $1',
    [words],
  );
  const bytes = photo?.bytes as Buffer;
  expect(bytes.length).toBeLessThanOrEqual(1_500_000);
  expect(sizeOfJpeg(bytes)).toEqual({ width: 1600, height: 1067 });
});

test('a photo that looks like an identity card is asked about before it is taken', async () => {
  const page = await open('/ask');
  await unfold(page);
  const card = await cardPhoto(page);
  await choosePhotos(page, [card]);
  const warning = page.getByRole('dialog', { name: 'Ảnh này giống giấy tờ tuỳ thân' });
  await warning.waitFor();
  await keepPicture(page, 'identity card', 'window');
  await page.keyboard.press('Escape');
  await warning.waitFor({ state: 'hidden' });
  expect(await page.getByRole('img', { name: 'Ảnh 1' }).count()).toBe(0);
  await choosePhotos(page, [card]);
  await press(page, 'Không phải giấy tờ, cứ gửi');
  await page.getByRole('img', { name: 'Ảnh 1' }).waitFor();
});

/** Runs inside the page. */
function fillStorage(): void {
  Storage.prototype.setItem = () => {
    throw new DOMException('full', 'QuotaExceededError');
  };
}

/** Runs inside the page: nothing can be put into a database of the browser. */
function refuseFiles(): void {
  IDBFactory.prototype.open = () => {
    throw new DOMException('refused', 'SecurityError');
  };
}
