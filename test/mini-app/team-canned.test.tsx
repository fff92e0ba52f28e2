// @vitest-environment jsdom
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import type { CannedAnswer } from '#shared/canned-answers.ts';
import { type FakeServer, refusal, startFakeServer } from './support/fake-server.ts';
import { chiLan, testId } from './support/people.ts';
import { showMiniApp } from './support/show-app.tsx';

const list = 'GET /api/team/canned-answers';
const one = '/api/team/canned-answers/*';
const leader = chiLan({ isLeader: true });

const sample = (said: Partial<CannedAnswer> = {}): CannedAnswer => ({
  id: testId(70),
  shortName: 'matkhau',
  title: 'Quên mật khẩu VNeID',
  text: 'Bấm “Quên mật khẩu” rồi làm theo nhé.',
  tutorialId: null,
  isOfCommune: false,
  pictureIds: [],
  updatedAt: '2026-11-21T03:00:00.000Z',
  ...said,
});
const ofCommune = sample({
  id: testId(71),
  shortName: 'sim',
  title: 'SIM chính chủ',
  isOfCommune: true,
});

function startServer(...cannedAnswers: CannedAnswer[]): FakeServer {
  return startFakeServer({
    [list]: () => ({ body: { cannedAnswers } }),
    [`PUT ${one}`]: () => ({ body: sample() }),
    [`DELETE ${one}`]: () => ({ status: 204 }),
    'GET /api/team/help-requests': () => ({ body: { helpRequests: [] } }),
    'GET /api/tutorials': () => ({ body: { tutorials: [] } }),
    'GET /api/canned-pictures/*': () => ({ file: new Blob(['x'], { type: 'image/jpeg' }) }),
  });
}

const press = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }));
const fill = (label: string, value: string) =>
  fireEvent.change(screen.getByLabelText(label), { target: { value } });

test('the leader finds them from the team, with the commune’s to be read only', async () => {
  const server = startServer(sample(), ofCommune);
  showMiniApp(server, '/team', { me: leader });
  fireEvent.click(await screen.findByRole('link', { name: /^Câu trả lời mẫu/ }));
  const own = await screen.findByRole('heading', { name: 'Quên mật khẩu VNeID' });
  expect(own.closest('section')).toBeNull();
  const commune = screen.getByRole('region', { name: 'Của xã, tổ mình dùng chung' });
  expect(within(commune).getByText('mẫu sim')).toBeDefined();
  expect(within(commune).queryByRole('button')).toBeNull();
});

test('a member who leads no team is told who writes them, and finds no way there', async () => {
  const server = startServer(sample());
  const app = showMiniApp(server, '/team', { me: chiLan() });
  await screen.findByRole('link', { name: /^Đến từng nhà/ });
  expect(screen.queryByRole('link', { name: /^Câu trả lời mẫu/ })).toBeNull();
  app.go('/team/canned');
  await screen.findByText('Câu trả lời mẫu của tổ do tổ trưởng viết và sửa.');
});

test('where there is none it says what to add, and a failed list can be asked for again', async () => {
  const server = startServer();
  server.on(list, () => refusal(503, 'zalo/unreachable', 'Máy chủ đang bận.'));
  showMiniApp(server, '/team/canned', { me: leader });
  await screen.findByText('Máy chủ đang bận.');
  server.on(list, () => ({ body: { cannedAnswers: [] } }));
  press('Thử lại');
  await screen.findByText('Tổ chưa có câu nào của riêng mình.');
});

test('a new one is written under one id, however often it is tried', async () => {
  const server = startServer();
  const answers: ('unreachable' | { body: CannedAnswer })[] = ['unreachable', { body: sample() }];
  server.on(`PUT ${one}`, () => answers.shift() ?? 'unreachable');
  showMiniApp(server, '/team/canned', { me: leader });
  fireEvent.click(await screen.findByRole('button', { name: 'Thêm câu trả lời mẫu' }));
  press('Lưu');
  expect(screen.getByText('Chưa có tiêu đề.')).toBeDefined();
  fill('Tên gọi', 'matkhau');
  fill('Tiêu đề', 'Quên mật khẩu VNeID');
  fill('Nội dung', 'Bấm “Quên mật khẩu”.');
  press('Lưu');
  await screen.findByRole('alert');
  press('Lưu');
  await screen.findByText('Đã lưu. Cả tổ dùng được ngay.');
  const calls = server.callsTo(`PUT ${one}`);
  expect(calls).toHaveLength(2);
  expect(new Set(calls.map(({ path }) => path)).size).toBe(1);
  expect(calls[1]?.body).toEqual({
    shortName: 'matkhau',
    title: 'Quên mật khẩu VNeID',
    text: 'Bấm “Quên mật khẩu”.',
    tutorialId: null,
  });
});

test('one is changed, its pictures taken away, and retired after a question', async () => {
  const server = startServer(sample({ pictureIds: [testId(72)] }));
  server.on('DELETE /api/team/canned-answers/*/pictures/*', () => ({ body: sample() }));
  showMiniApp(server, '/team/canned', { me: leader });
  fireEvent.click(await screen.findByRole('button', { name: /^Sửa/ }));
  press(/^Bỏ ảnh\s*1/);
  await waitFor(() => expect(screen.queryByRole('button', { name: /^Bỏ ảnh/ })).toBeNull());
  fill('Tiêu đề', 'Mật khẩu VNeID');
  press('Lưu');
  await screen.findByText('Đã lưu. Cả tổ dùng được ngay.');
  expect(server.callsTo(`PUT ${one}`)[0]).toMatchObject({
    path: `/api/team/canned-answers/${testId(70)}`,
    body: { title: 'Mật khẩu VNeID' },
  });
  press(/^Bỏ\s*“/);
  expect(server.callsTo(`DELETE ${one}`)).toEqual([]);
  server.on(list, () => ({ body: { cannedAnswers: [] } }));
  press('Đúng, bỏ');
  await screen.findByText('Tổ chưa có câu nào của riêng mình.');
  expect(server.callsTo(`DELETE ${one}`)).toHaveLength(1);
});
