import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import * as z from 'zod';
import { CannedAnswerList } from '#shared/canned-answers.ts';
import { TeamHelpRequest } from '#shared/team-help-requests.ts';
import { desktop, phone, prepareBrowser } from '#test/support/browser.ts';
import { keepPicture } from '#test/support/browser-pictures.ts';
import { type RunningSystem, startSystem } from '#test/support/running-system.ts';
import { untilDialogClosed } from './closed-dialog.ts';
import { inspectScreen } from './inspect-screen.ts';
import { type Scene, setScene } from './scene.ts';

const browser = prepareBrowser();
let system: RunningSystem;
let scene: Scene;
beforeAll(async () => {
  system = await startSystem(['all']);
  scene = await setScene(system);
  const { leader, officer } = scene;
  const request = await leader.get(`/team/help-requests/${scene.answered}`, TeamHelpRequest);
  const entryId = request.entries?.find(({ kind }) => kind === 'answered')?.id ?? '';
  const text = 'Đăng xuất trên máy cũ trước, rồi đăng nhập máy mới.';
  const proposals = `/team/help-requests/${scene.answered}/tip-proposals`;
  await leader.send('POST', proposals, { entryId, text }, z.unknown());
  await officer.send(
    'PUT',
    `/staff/canned-answers/${randomUUID()}`,
    { shortName: 'sacpin', title: 'Sạc pin trước khi ra nhà văn hoá', text: 'Bà con sạc đầy pin.' },
    z.unknown(),
  );
  const day = new Date(Date.now() + 3 * 24 * 3_600_000).toISOString().slice(0, 10);
  const turn = { place: 'one-stop-desk', day, fromMinute: 450, toMinute: 690, memberIds: [] };
  await officer.send('PUT', `/staff/duty/${randomUUID()}`, turn, z.unknown());
  const solved = await leader.get('/team/canned-answers', CannedAnswerList);
  expect(solved.cannedAnswers.length).toBeGreaterThan(0);
});
afterAll(() => system?.stop());

/** Staff sit at a desk; what they read may be smaller than what an old person reads on a phone. */
const demands = { targetMin: 48, wordsMin: 16, marksMin: 14 };

const looks = [
  { look: 'desk', viewport: desktop, letters: 'Vừa' },
  { look: 'phone', viewport: phone, letters: 'Vừa' },
  { look: 'phone, largest letters', viewport: phone, letters: 'Rất to' },
];

test.each(looks)(
  'the pages of what the commune knows and thanks for fit and can be used ($look)',
  async ({ look, viewport, letters }) => {
    const open = (name: string) =>
      `${system.serverUrl}/console/?page=${name}&persona=${scene.officer.personId}`;
    const page = await browser.open(open('canned'), viewport);
    await page.getByRole('button', { name: 'Cỡ chữ' }).click();
    await page.getByRole('radio', { name: letters, exact: true }).check();
    await page.getByRole('button', { name: 'Xong', exact: true }).click();
    await untilDialogClosed(page);
    const fits = async (name: string) => {
      await keepPicture(page, `console ${name} ${look}`, 'whole');
      expect(await inspectScreen(page.mainFrame(), demands), name).toEqual([]);
    };

    await page.getByText('mẫu sacpin').waitFor();
    await fits('canned answers');
    await page.getByRole('button', { name: /^Sửa .*Sạc pin/ }).click();
    await page.getByRole('dialog', { name: 'Sửa câu trả lời mẫu' }).waitFor();
    await fits('canned answer');
    await page.keyboard.press('Escape');
    await untilDialogClosed(page);

    await page.goto(open('tip-proposals'));
    await page.getByLabel('Lời của mẹo').waitFor();
    await fits('proposed tips');

    await page.goto(open('credit'));
    await page.getByRole('heading', { name: 'Sổ công tổ công nghệ số cộng đồng' }).waitFor();
    await page
      .getByText(/07:30 đến 11:30/)
      .first()
      .waitFor();
    await page.getByLabel('Thôn', { exact: true }).selectOption({ label: 'Thôn Bến Lở' });
    await page.getByRole('rowheader', { name: 'Lê Xuân Trường' }).waitFor();
    await fits('credit sheet');
    await page.getByRole('button', { name: 'Chốt sổ thay tổ trưởng' }).click();
    await page.getByRole('dialog', { name: 'Chốt sổ công tháng này?' }).waitFor();
    await fits('signing a sheet');
    await page.keyboard.press('Escape');
    await untilDialogClosed(page);
    await page.emulateMedia({ media: 'print' });
    await keepPicture(page, `console credit sheet on paper ${look}`, 'whole');
    expect(await page.getByText('XÁC NHẬN CỦA UBND XÃ').isVisible()).toBe(true);
    expect(await page.getByRole('button', { name: 'In sổ' }).isVisible()).toBe(false);
    expect(await page.getByText('Sổ theo dõi', { exact: true }).isVisible()).toBe(false);
  },
);
