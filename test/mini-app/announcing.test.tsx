// @vitest-environment jsdom
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { sampleStaffAnnouncement } from './support/announcements.ts';
import { type FakeServer, heldAnswer, refusal, startFakeServer } from './support/fake-server.ts';
import { cheNui, chiMai, khoLang } from './support/people.ts';
import { memoryStorage, showConsole } from './support/show-app.tsx';

const list = 'GET /api/staff/announcements';
const publish = 'POST /api/staff/announcements';
const page = '/console/?page=announcements';
const villages = [cheNui, khoLang].map(({ id, name }) => ({ id, name }));

function startServer(...announcements: ReturnType<typeof sampleStaffAnnouncement>[]): FakeServer {
  return startFakeServer({
    [list]: () => ({ body: { announcements, villages } }),
    [publish]: () => ({ status: 201, body: sampleStaffAnnouncement() }),
    'GET /api/tutorials': () => ({
      body: {
        tutorials: [
          {
            id: 'vneid-install',
            topic: 'vneid',
            title: 'Tải và cài VNeID',
            audience: 'Mọi người',
            stepCount: 6,
          },
        ],
      },
    }),
  });
}

const fill = (label: string, value: string) =>
  fireEvent.change(screen.getByLabelText(label), { target: { value } });
const press = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }));
const bodiesOf = (server: FakeServer) =>
  server.callsTo(publish).map(({ body }) => body as { idempotencyKey: string });

async function openForm(): Promise<void> {
  await screen.findByLabelText('Tiêu đề');
}

function fillRequired(): void {
  fill('Tiêu đề', 'Cấp căn cước tại thôn');
  fill('Nội dung', 'Bà con mang theo căn cước.');
}

test('the two pages of the console lead to each other', async () => {
  const server = startServer();
  server.on('GET /api/register/help-requests', () => ({ status: 503 }));
  const app = showConsole(server, '/console/', { me: chiMai() });
  fireEvent.click(await screen.findByRole('link', { name: 'Thông báo' }));
  await openForm();
  expect(app.address()).toBe(page);
  expect(screen.getByRole('link', { current: 'page' }).textContent).toBe('Thông báo');
  fireEvent.click(screen.getByRole('link', { name: 'Sổ theo dõi' }));
  await screen.findByRole('heading', { level: 1, name: 'Sổ theo dõi yêu cầu' });
});

test('what is written is seen as the resident will see it, and published only after a second yes', async () => {
  const server = startServer();
  showConsole(server, page, { me: chiMai() });
  await openForm();
  fillRequired();
  fireEvent.click(screen.getByRole('radio', { name: 'Chọn thôn' }));
  fireEvent.click(screen.getByRole('checkbox', { name: 'Thôn Kho Làng' }));
  fireEvent.click(screen.getByRole('checkbox', { name: /Có lịch hẹn/ }));
  fill('Ngày', '2026-11-28');
  fill('Từ mấy giờ', '08:00');
  fill('Đến mấy giờ (không bắt buộc)', '10:30');
  fill('Ở đâu', 'Nhà văn hoá');
  fill('Ngày cuối còn hiện', '2026-11-30');
  fill('Kèm bài hướng dẫn', 'vneid-install');
  const preview = document.querySelector<HTMLElement>('.preview-phone');
  expect(preview?.textContent).toBe(
    'Cấp căn cước tại thônBà con mang theo căn cước.' +
      'Lúc nàoThứ bảy ngày 28/11/2026, từ 8 giờ đến 10 giờ 30Ở đâuNhà văn hoá' +
      'Xem bài: Tải và cài VNeIDGửi Thôn Kho LàngBáo đến hết ngày 30/11/2026',
  );
  press('Đăng thông báo');
  const dialog = await screen.findByRole('dialog', { name: 'Đăng thông báo này?' });
  expect(
    within(dialog).getByText(
      'Người nhận: Thôn Kho Làng. Bà con thấy trong mục “Thông báo” của Mini App. Đăng rồi không sửa được, chỉ rút lại được.',
    ),
  ).toBeDefined();
  expect(server.callsTo(publish)).toEqual([]);
  fireEvent.click(within(dialog).getByRole('button', { name: 'Đúng, đăng ngay' }));
  await screen.findByText(/Đã đăng/);
  expect(bodiesOf(server)).toEqual([
    {
      idempotencyKey: expect.any(String),
      title: 'Cấp căn cước tại thôn',
      body: 'Bà con mang theo căn cước.',
      villageIds: [khoLang.id],
      lastDay: '2026-11-30',
      event: {
        startsAt: '2026-11-28T01:00:00.000Z',
        endsAt: '2026-11-28T03:30:00.000Z',
        place: 'Nhà văn hoá',
      },
      tutorialId: 'vneid-install',
    },
  ]);
  expect(screen.getByLabelText<HTMLInputElement>('Tiêu đề').value).toBe('');
});

test.each([
  ['Chưa có tiêu đề.', () => fill('Nội dung', 'x')],
  ['Chưa có nội dung.', () => fill('Tiêu đề', 'x')],
  [
    'Chưa chọn thôn nào.',
    () => {
      fillRequired();
      fireEvent.click(screen.getByRole('radio', { name: 'Chọn thôn' }));
    },
  ],
  [
    /Lịch hẹn cần có ngày/,
    () => {
      fillRequired();
      fireEvent.click(screen.getByRole('checkbox', { name: /Có lịch hẹn/ }));
    },
  ],
])('it says “%s” instead of asking the server', async (words, write) => {
  const server = startServer();
  showConsole(server, page, { me: chiMai() });
  await openForm();
  write();
  press('Đăng thông báo');
  const said = await screen.findByRole('alert');
  expect(within(said).getByText(words)).toBeDefined();
  expect(server.callsTo(publish)).toEqual([]);
});

test('the preview says in a sentence that no village is chosen yet', async () => {
  showConsole(startServer(), page, { me: chiMai() });
  await openForm();
  fireEvent.click(screen.getByRole('radio', { name: 'Chọn thôn' }));
  expect(document.querySelector('.preview-phone')?.textContent).toMatch(
    /Gửi tới các thôn \(chưa chọn thôn nào\)$/,
  );
});

test('after a lost answer and a restart the same announcement is sent again under the same key, unchanged', async () => {
  const server = startServer();
  server.on(publish, () => 'unreachable');
  const storage = memoryStorage();
  const first = showConsole(server, page, { me: chiMai(), storage });
  await openForm();
  fillRequired();
  press('Đăng thông báo');
  press('Đúng, đăng ngay');
  await screen.findByText(/Chưa nối được mạng/);
  expect(screen.getByLabelText<HTMLInputElement>('Tiêu đề').matches(':disabled')).toBe(true);
  first.close();

  server.on(publish, () => ({ status: 201, body: sampleStaffAnnouncement() }));
  showConsole(server, page, { me: chiMai(), storage });
  await openForm();
  press('Gửi lại');
  await screen.findByText(/Đã đăng/);
  const [one, two] = bodiesOf(server);
  expect(two).toEqual(one);
  fillRequired();
  press('Đăng thông báo');
  press('Đúng, đăng ngay');
  await waitFor(() => expect(server.callsTo(publish)).toHaveLength(3));
  expect(bodiesOf(server)[2]?.idempotencyKey).not.toBe(one?.idempotencyKey);
});

test('a double press publishes once', async () => {
  const server = startServer();
  const { handler, give } = heldAnswer();
  server.on(publish, handler);
  showConsole(server, page, { me: chiMai() });
  await openForm();
  fillRequired();
  press('Đăng thông báo');
  press('Đúng, đăng ngay');
  press('Đang đăng…');
  give({ status: 201, body: sampleStaffAnnouncement() });
  await screen.findByText(/Đã đăng/);
  expect(server.callsTo(publish)).toHaveLength(1);
});

test('a refusal says why, and the words can be changed', async () => {
  const server = startServer();
  server.on(publish, () => refusal(422, 'input/invalid', 'Ngày cuối đã qua rồi.'));
  showConsole(server, page, { me: chiMai() });
  await openForm();
  fillRequired();
  press('Đăng thông báo');
  press('Đúng, đăng ngay');
  await screen.findByText('Ngày cuối đã qua rồi.');
  fill('Tiêu đề', 'Cấp căn cước lần hai');
  expect(screen.getByLabelText<HTMLInputElement>('Tiêu đề').value).toBe('Cấp căn cước lần hai');
});

test('what was published shows how many read it, and is taken back only after a second yes', async () => {
  const published = sampleStaffAnnouncement();
  const server = startServer(published);
  const gone = { ...published, withdrawnAt: '2026-11-21T02:00:00.000Z' };
  server.on('POST /api/staff/announcements/*/withdraw', () => {
    server.on(list, () => ({ body: { announcements: [gone], villages } }));
    return { body: gone };
  });
  showConsole(server, page, { me: chiMai() });
  await screen.findByText('12 người đã mở đọc');
  press(/^Rút lại/);
  const dialog = await screen.findByRole('dialog', { name: 'Rút thông báo này?' });
  expect(dialog.textContent).not.toContain('Zalo');
  fireEvent.click(within(dialog).getByRole('button', { name: 'Đúng, rút lại' }));
  await screen.findByText(/^Đã rút/);
  expect(screen.queryByRole('button', { name: /^Rút lại/ })).toBeNull();
});

test('where nothing was announced yet, it says so', async () => {
  showConsole(startServer(), page, { me: chiMai() });
  await screen.findByText('Chưa đăng thông báo nào.');
});
